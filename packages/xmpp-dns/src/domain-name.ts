import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/**
 * A name as it goes into a question: A-labels, lower case, no final dot. `undefined` when it cannot be a name in the DNS: an empty label,
 * a label over 63 bytes, a name over 253, or a character that no IDNA encoding can write. `_` is allowed: SRV owners have it.
 */
export function toDnsName (name: string): string | undefined {
  const bare = name.trim().replace(/[.\u3002\uFF0E\uFF61]$/u, '')
  const ascii = isPlain(bare) ? bare.toLowerCase() : encodeLabels(bare)
  return ascii !== undefined && isDnsName(ascii) ? ascii : undefined
}

/** How XMPP servers compare domains (RFC 3491), as far as it maps: what is invisible goes, and case and forms of characters are one. */
export function nameprep (name: string): string {
  if (/^[!-~]*$/.test(name)) return name.toLowerCase()
  const mapped = name.replace(/\u00AD|\u034F|\u1806|[\u180B-\u180D]|[\u200B-\u200D]|\u2060|[\uFE00-\uFE0F]|\uFEFF/g, '')
  return fold(fold(mapped).normalize('NFKC')).normalize('NFKC')
}

const fold = (name: string): string => name.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')

const isPlain = (name: string): boolean => /^[\w.-]*$/.test(name)

/** Label by label, because `domainToASCII` refuses the whole name for an underscore in some places and reads numbers as addresses. */
function encodeLabels (name: string): string | undefined {
  if (/[^\w.\u0080-\u{10FFFF}-]/u.test(name)) return undefined
  const labels = nameprep(name).split(/[.\u3002]/u).map(label => isPlain(label) ? label.toLowerCase() : domainToASCII(label))
  return labels.includes('') ? undefined : labels.join('.')
}

const isDnsName = (name: string): boolean => name.length <= 253 && /^[\w-]{1,63}(?:\.[\w-]{1,63})*$/.test(name)

/** Whether a name can be an XMPP domain: what can be a host, and names with `_` inside of a label, which servers take too. */
export const isXmppDomain = (name: string): boolean => isHostName(name.replace(/(?<=[a-z0-9])_(?=[a-z0-9])/gi, 'x'))

/** Whether a name can be a host: RFC 1123 section 2.1, so no `_`, no `-` at an edge, and no address. */
export function isHostName (name: string): boolean {
  return isIP(name) === 0 && toDnsName(name) !== undefined &&
    (toDnsName(name) as string).split('.').every(label => /^(?!-)[a-z0-9-]+(?<!-)$/.test(label))
}

/** The domain itself and those that it is below, down to two labels: no top-level domain. */
export function enclosingDomains (name: string): string[] {
  const labels = name.split('.')
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => labels.slice(index).join('.'))
}

/** Whether `name` is `zone` or below it. */
export const isInZone = (name: string, zone: string): boolean => zone === '' || zone === '.' || name === zone || name.endsWith('.' + zone)

/** How zone files write an absolute name: with its final dot. */
export const withFinalDot = (name: string): string => name === '' || name === '.' ? '.' : `${name}.`

/** The name inside its zone, `@` for the zone itself, as the forms of most DNS providers want it. */
export function relativeName (name: string, zone: string): string {
  if (name === zone) return '@'
  return isInZone(name, zone) ? name.slice(0, -zone.length - 1) : withFinalDot(name)
}

/** The longest name that all of them are in or below; `undefined` when they share no more than a top-level domain. */
export function commonDomain (names: readonly string[]): string | undefined {
  const reversed = names.map(name => name.split('.').reverse())
  const shared: string[] = []
  for (const [index, label] of (reversed[0] ?? []).entries()) {
    if (!reversed.every(labels => labels[index] === label)) break
    shared.unshift(label)
  }
  return shared.length > 1 ? shared.join('.') : undefined
}
