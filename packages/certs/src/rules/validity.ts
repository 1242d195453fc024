import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { renewalTime } from '../renewal.js'
import type { LeafSubject } from './subject.js'

const day = 86_400_000

/** Whether it is valid now, and whether it should have been renewed: when less than a third of its lifetime is left. */
export function checkValidity ({ leaf, now }: LeafSubject): Diagnostic[] {
  const { notBefore, notAfter } = leaf
  if (now.getTime() > Date.parse(notAfter)) return [catalog.diagnostic('CERT_EXPIRED', { path: '/leaf/notAfter', facts: { notAfter } })]
  if (now.getTime() < Date.parse(notBefore)) return [catalog.diagnostic('CERT_NOT_YET_VALID', { path: '/leaf/notBefore', facts: { notBefore } })]
  const renewal = renewalTime(leaf, { random: 0 })
  if (now < renewal) return []
  const days = Math.floor((Date.parse(notAfter) - now.getTime()) / day)
  return [catalog.diagnostic('CERT_EXPIRES_SOON', { path: '/leaf/notAfter', facts: { notAfter, days, renewal: renewal.toISOString() } })]
}
