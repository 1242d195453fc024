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
  const labels = lower.split('.')
  const encoded = labels.map(encodeLabel)
  return encoded.every(isHostLabel) && encoded.join('.').length <= 253 ? lower : undefined
}

/** The label as DNS has it; empty when it is not one, or not in its one spelling. Label by label, since the whole may look like an IPv4 address. */
function encodeLabel (label: string): string {
  if (/^[\0-\x7F]*$/.test(label)) return label
  const encoded = domainToASCII(label)
  return domainToUnicode(encoded) === label ? encoded : ''
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
