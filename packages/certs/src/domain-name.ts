import { domainToASCII, domainToUnicode } from 'node:url'

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The A-label form in lower case without a final dot (RFC 5890, RFC 1123); undefined for what is no domain name, addresses included. */
export function asciiDomain (name: string): string | undefined {
  const ascii = plainAscii.test(name) ? name : domainToASCII(name.replace(/\.$/, '').toLowerCase())
  const labels = ascii.split('.')
  if (ascii.length > 253 || !labels.every(part => label.test(part)) || /^\d+$/.test(labels.at(-1) ?? '')) return undefined
  return ascii
}

/** Has nothing to convert: spares the ordinary name the way through IDNA. */
const plainAscii = /^(?!.*xn--)[a-z0-9.-]*[a-z0-9]$/

/** The U-label form: what an XMPP server calls the host (RFC 7622 section 3.2). A leading `*.` is kept. */
export function unicodeDomain (name: string): string {
  if (!/xn--/i.test(name)) return name.toLowerCase()
  const wildcard = name.startsWith('*.')
  const unicode = domainToUnicode((wildcard ? name.slice(2) : name).toLowerCase())
  return unicode === '' ? name.toLowerCase() : (wildcard ? '*.' : '') + unicode
}
