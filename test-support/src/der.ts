/** DER (X.690) for certificates as no ordinary program makes them. */

/** A value from its identifier octet and contents. */
export function der (tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xFF]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

export const sequence = (...values: readonly Uint8Array[]): Buffer => der(0x30, ...values)
export const setOf = (...values: readonly Uint8Array[]): Buffer => der(0x31, ...values)
export const octetString = (...values: readonly Uint8Array[]): Buffer => der(0x04, ...values)
export const bitString = (bits: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), bits)
export const nothing = (): Buffer => der(0x05)
export const truth = (value: boolean): Buffer => der(0x01, Buffer.from([value ? 0xFF : 0]))
export const utf8String = (text: string): Buffer => der(0x0C, Buffer.from(text, 'utf8'))

/** A small number, also a negative one. */
export function integer (value: number): Buffer {
  const bytes = [value & 0xFF]
  for (let rest = value >> 8, last = value & 0x80; rest !== (last === 0 ? 0 : -1); rest >>= 8) {
    bytes.unshift(rest & 0xFF)
    last = rest & 0x80
  }
  return der(0x02, Buffer.from(bytes))
}

/** An object identifier in dotted form. */
export function objectIdentifier (dotted: string): Buffer {
  const [root = 0, second = 0, ...arcs] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([root * 40 + second, ...arcs].flatMap(base128)))
}

function base128 (arc: number): number[] {
  const digits = [arc % 128]
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift(rest % 128 | 0x80)
  return digits
}

/** A context-specific value: explicit or a list when `constructed`, an implicitly tagged string otherwise. */
export const context = (number: number, ...contents: readonly Uint8Array[]): Buffer => der(0xA0 | number, ...contents)
export const implicit = (number: number, content: string | Uint8Array): Buffer => der(0x80 | number, Buffer.from(content))

/** UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5). */
export function time (date: Date): Buffer {
  const digits = date.toISOString().replace(/[-T:]|\.\d+/g, '')
  return date.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits))
}
