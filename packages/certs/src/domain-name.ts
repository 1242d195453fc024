import { domainToASCII, domainToUnicode } from 'node:url'

const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/

/**
 * The A-label form in lower case without a final dot (RFC 5890) of a name that an XMPP server can have, so underscores pass; undefined for what is no
 * domain name, addresses included.
 */
export function asciiDomain (name: string): string | undefined {
  const ascii = plainAscii.test(name) ? name : domainToASCII(nameprep(name.replace(/\.$/, '')))
  const labels = ascii.split('.')
  if (ascii.length > 253 || !labels.every(part => label.test(part)) || /^\d+$/.test(labels.at(-1) ?? '')) return undefined
  return ascii
}

/** The same for a name that dNSName and SRVName can have (RFC 1123 section 2.1): no underscore, and hyphens in the third place only in A-labels. */
export function dnsDomain (name: string): string | undefined {
  const ascii = asciiDomain(name)
  return ascii === undefined || /_|(?:^|\.)(?!xn--)[^.]{2}--/.test(ascii) ? undefined : ascii
}

/** Has nothing to convert: spares the ordinary name the way through IDNA. */
const plainAscii = /^(?!.*xn--)[a-z0-9._-]*[a-z0-9_]$/

/** How XMPP servers compare domains (RFC 3491), as far as it maps: what is invisible goes, case and forms of characters are one. */
export function nameprep (name: string): string {
  if (/^[!-~]*$/.test(name)) return name.toLowerCase()
  const mapped = name.replace(/\u00AD|\u034F|\u1806|[\u180B-\u180D]|[\u200B-\u200D]|\u2060|[\uFE00-\uFE0F]|\uFEFF/g, '')
  return fold(fold(mapped).normalize('NFKC')).normalize('NFKC')
}

const fold = (name: string): string => name.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')

/** The U-label form: what an XMPP server calls the host (RFC 7622 section 3.2). A leading `*.` is kept. */
export function unicodeDomain (name: string): string {
  if (!/xn--/i.test(name)) return name.toLowerCase()
  const wildcard = name.startsWith('*.')
  const unicode = domainToUnicode((wildcard ? name.slice(2) : name).toLowerCase())
  return unicode === '' ? name.toLowerCase() : (wildcard ? '*.' : '') + unicode
}
