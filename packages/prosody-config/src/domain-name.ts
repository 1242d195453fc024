import { isIP } from 'node:net'
import { domainToASCII, domainToUnicode } from 'node:url'

/** Characters that the host name rules of Prosody (IDNA 2003) and of the web (IDNA 2008) write differently. */
const deviating = /[ßς\u200C\u200D]/u

/**
 * A domain as Prosody stores it: in lower case, with internationalised labels as they are read (U-labels, RFC 5890). `undefined` when
 * `name` is no domain name. A-labels stay as they are: `checkServerConfig` warns about them.
 */
export function normalizeDomain (name: string): string | undefined {
  const lower = name.normalize('NFKC').toLowerCase()
  if (deviating.test(lower)) return undefined
  // The functions of URLs take a name of digits for an IPv4 address: names in ASCII do not need them.
  const isAscii = /^[\0-\x7F]*$/.test(lower)
  const ascii = isAscii ? lower : domainToASCII(lower)
  if (ascii.length > 253 || !ascii.split('.').every(isHostLabel)) return undefined
  if (isAscii) return lower
  const readable = domainToUnicode(ascii).split('.')
  return lower.split('.').every((label, index) => isALabel(label) || label === readable[index]) ? lower : undefined
}

/** Whether a label is internationalised and written in its encoded form. */
export const isALabel = (label: string): boolean => label.startsWith('xn--')

/** The domain with its A-labels decoded. */
export const toUnicodeDomain = (name: string): string => domainToUnicode(name)

/** The domain one label up: `videos.example` of `room.videos.example`; `undefined` at the top. */
export function parentDomain (name: string): string | undefined {
  const dot = name.indexOf('.')
  return dot === -1 || isIP(name) ? undefined : name.slice(dot + 1)
}

/** RFC 1123 section 2.1. */
const isHostLabel = (label: string): boolean => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)
