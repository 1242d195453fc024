import { isIPv4 } from 'node:net'
import { domainToASCII, domainToUnicode } from 'node:url'
import { nameprep } from './nameprep.js'

/** Characters that the host name rules of Prosody (IDNA 2003) and of the web (IDNA 2008) write differently. */
const deviating = /[ßς\u200C\u200D]/u

/**
 * A domain as Prosody stores it: in lower case, with internationalised labels as they are read (U-labels, RFC 5890). `undefined` when
 * `name` is no domain name, or one that Prosody refuses. A-labels stay as they are: `checkServerConfig` warns about them.
 */
export function normalizeDomain (name: string): string | undefined {
  if (deviating.test(name.toLowerCase())) return undefined
  const prepared = nameprep(name)
  const encoded = prepared?.split('.').map(encodeLabel)
  return encoded?.every(isLabel) && encoded.join('.').length <= 253 ? prepared : undefined
}

/** The address of a component: a domain, or a single address of one (`news@videos.example`). */
export function normalizeComponentAddress (address: string): string | undefined {
  const at = address.indexOf('@')
  const domain = normalizeDomain(address.slice(at + 1))
  if (at === -1 || domain === undefined) return domain
  const node = nameprep(address.slice(0, at))
  return node === undefined || !/^[^\s"&'/:<>@\0-\x1F\x7F]+$/u.test(node) ? undefined : `${node}@${domain}`
}

/** The domain of an address. */
export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1)

/** The label as DNS has it; empty when it is not one, or not in its one spelling. Label by label, since the whole may look like an IPv4 address. */
function encodeLabel (label: string): string {
  if (/^[\0-\x7F]*$/.test(label)) return label
  const encoded = domainToASCII(label)
  return domainToUnicode(encoded) === label ? encoded : ''
}

/** Whether a label is internationalised and written in its encoded form. */
export const isALabel = (label: string): boolean => label.startsWith('xn--')

/** The domain with its A-labels decoded; `undefined` when Prosody would not take it so, or take it for another one. */
export function toUnicodeDomain (name: string): string | undefined {
  const unicode = name.split('.').map(label => isALabel(label) ? domainToUnicode(label) : label).join('.')
  return unicode !== name && normalizeDomain(unicode) === unicode ? unicode : undefined
}

/** The domain one label up: `videos.example` of `room.videos.example`; `undefined` at the top. */
export function parentDomain (name: string): string | undefined {
  const dot = name.indexOf('.')
  return dot === -1 || isIPv4(name) ? undefined : name.slice(dot + 1)
}

/** RFC 1123 section 2.1, and the underscore, with which servers run though the DNS has it for other things. */
const isLabel = (label: string): boolean => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label)
