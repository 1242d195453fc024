/** One value of a DER encoding (X.690): a place in the bytes that were given, of which nothing is copied. */
export class DerValue {
  constructor (readonly tag: number, readonly bytes: Buffer, readonly offset: number, readonly start: number, readonly end: number) {}

  get content (): Buffer {
    return this.bytes.subarray(this.start, this.end)
  }

  /** With its tag and length. */
  get encoded (): Buffer {
    return this.bytes.subarray(this.offset, this.end)
  }
}

/** The identifier octets that certificates and keys use. */
export const derTags = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, oid: 0x06, utf8String: 0x0C, sequence: 0x30, set: 0x31,
  printableString: 0x13, teletexString: 0x14, ia5String: 0x16, utcTime: 0x17, generalizedTime: 0x18, universalString: 0x1C, bmpString: 0x1E
} as const

/** A context-specific tag. */
export const contextTag = (number: number, { constructed = false } = {}): number => (constructed ? 0xA0 : 0x80) | number

/** Bytes that are not the DER they should be. Caught where a certificate or key is read, and told as a finding. */
export class DerError extends Error {}

/** The value that starts at `offset` and ends before `limit`. */
export function readDer (bytes: Buffer, offset = 0, limit = bytes.length): DerValue {
  const tag = bytes[offset]
  const first = bytes[offset + 1]
  if (tag === undefined || first === undefined || offset + 2 > limit) throw new DerError('the data ends early')
  if ((tag & 0x1F) === 0x1F) throw new DerError(`tag ${tag} is not used in certificates`)
  const lengthBytes = first < 0x80 ? 0 : first & 0x7F
  if (first === 0x80 || lengthBytes > 4) throw new DerError('a length is not DER')
  let length = lengthBytes === 0 ? first : 0
  for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + (bytes[offset + 2 + index] ?? 0)
  const start = offset + 2 + lengthBytes
  if (start + length > limit) throw new DerError('the data ends early')
  return new DerValue(tag, bytes, offset, start, start + length)
}

/** The values inside a constructed value. */
export function childrenOf ({ bytes, start, end }: DerValue): DerValue[] {
  const values: DerValue[] = []
  for (let offset = start; offset < end;) {
    const value = readDer(bytes, offset, end)
    values.push(value)
    offset = value.end
  }
  return values
}

/** The value, when it is there and has that tag. */
export function expectTag (value: DerValue | undefined, tag: number, what: string): DerValue {
  if (value?.tag !== tag) throw new DerError(`${what} is missing or of another type`)
  return value
}

/** A value inside another one, as explicit tags and octet strings have it. */
export const inner = ({ bytes, start, end }: DerValue): DerValue => readDer(bytes, start, end)

/** An object identifier in dotted form. */
export function readOid ({ bytes, start, end }: DerValue): string {
  if (start === end || (bytes[end - 1] as number) >= 0x80) throw new DerError('an object identifier is not DER')
  let dotted = ''
  let arc = 0
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] as number
    arc = arc * 128 + (byte & 0x7F)
    if (byte >= 0x80) continue
    dotted += dotted === '' ? firstArcs(arc) : `.${arc}`
    arc = 0
  }
  return dotted
}

/** Two share one number. */
function firstArcs (arc: number): string {
  const root = Math.min(Math.floor(arc / 40), 2)
  return `${root}.${arc - root * 40}`
}

/** The bits of a BIT STRING without unused ones. */
export function readBits (value: DerValue): Buffer {
  if (value.content.length === 0) throw new DerError('a bit string is empty')
  return value.content.subarray(1)
}

/** How many bits an INTEGER needs. */
export function bitLength ({ content }: DerValue): number {
  const first = content.findIndex(byte => byte !== 0)
  return first < 0 ? 0 : (content.length - first) * 8 - Math.clz32(content[first] as number) + 24
}

/** A character string of any of the types that names use. */
export function readText ({ tag, bytes, start, end }: DerValue): string {
  if (tag === derTags.bmpString) return Buffer.from(bytes.subarray(start, end - (end - start) % 2)).swap16().toString('utf16le')
  return bytes.toString(tag === derTags.teletexString ? 'latin1' : 'utf8', start, end)
}

/** The contents in hexadecimal. */
export const readHex = ({ bytes, start, end }: DerValue): string => bytes.toString('hex', start, end)

/** A value from its tag and contents. */
export function encodeDer (tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xFF]
  if (length > 0xFFFF) throw new DerError('too long')
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
