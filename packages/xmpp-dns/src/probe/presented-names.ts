/** The names that a certificate presents (RFC 5280 section 4.2.1.6), as they stand in it. */
export interface PresentedNames {
  /** dNSName. */
  readonly dns: readonly string[]
  /** SRVName (RFC 4985). */
  readonly srv: readonly string[]
  /** id-on-xmppAddr (RFC 6120 section 13.7.1.4). */
  readonly xmpp: readonly string[]
}

interface Element {
  readonly tag: number
  readonly content: Buffer
}

/** 2.5.29.17, 1.3.6.1.5.5.7.8.7 and 1.3.6.1.5.5.7.8.5, encoded. */
const oid = { alternativeNames: '551d11', srvName: '2b06010505070807', xmppAddress: '2b06010505070805' }

const tags = { objectIdentifier: 0x06, octetString: 0x04, extensions: 0xA3, otherName: 0xA0, dnsName: 0x82, bmpString: 0x1E, universalString: 0x1C, utf8String: 0x0C }

/**
 * Read from the certificate itself (DER, one that OpenSSL has taken), because the text that OpenSSL makes of the names cannot be told apart
 * from what a name itself may hold.
 */
export function presentedNames (certificate: Buffer): PresentedNames {
  const names = alternativeNames(certificate)
  const others = names.filter(({ tag }) => tag === tags.otherName).map(({ content }) => readElements(content))
  const ofType = (type: string): string[] => others.flatMap(([id, value]) =>
    id?.content.toString('hex') === type && value !== undefined ? readElements(value.content).map(textOf) : [])
  return { dns: names.filter(({ tag }) => tag === tags.dnsName).map(({ content }) => content.toString('latin1')), srv: ofType(oid.srvName), xmpp: ofType(oid.xmppAddress) }
}

function alternativeNames (certificate: Buffer): Element[] {
  const toBeSigned = childrenOf(childrenOf(readElements(certificate)[0])[0])
  const extensions = childrenOf(childrenOf(toBeSigned.find(({ tag }) => tag === tags.extensions))[0]).map(childrenOf)
  const value = extensions.find(([id]) => id?.tag === tags.objectIdentifier && id.content.toString('hex') === oid.alternativeNames)?.find(({ tag }) => tag === tags.octetString)
  return value === undefined ? [] : childrenOf(readElements(value.content)[0])
}

const childrenOf = (element: Element | undefined): Element[] => element === undefined ? [] : readElements(element.content)

/** The elements one after the other; what is cut short ends the list. */
function readElements (bytes: Buffer): Element[] {
  const elements: Element[] = []
  for (let at = 0; at + 2 <= bytes.length;) {
    const first = bytes[at + 1] as number
    const size = first < 0x80 ? 0 : first & 0x7F
    if (size > 4 || at + 2 + size > bytes.length) return elements
    const length = size === 0 ? first : bytes.readUIntBE(at + 2, size)
    const start = at + 2 + size
    if (start + length > bytes.length) return elements
    elements.push({ tag: bytes[at] as number, content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return elements
}

function textOf ({ tag, content }: Element): string {
  if (tag === tags.bmpString && content.length % 2 === 0) return Buffer.from(content).swap16().toString('utf16le')
  if (tag === tags.universalString) return Array.from({ length: content.length >> 2 }, (_, index) => codePoint(content.readUInt32BE(index * 4))).join('')
  return content.toString(tag === tags.utf8String ? 'utf8' : 'latin1')
}

const codePoint = (value: number): string => value > 0x10_FFFF ? '\uFFFD' : String.fromCodePoint(value)
