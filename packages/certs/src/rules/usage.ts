import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { LeafSubject } from './subject.js'

/** What its extensions allow (RFC 5280 sections 4.2.1.3 and 4.2.1.12). clientAuth matters only to servers that call others. */
export function checkUsage ({ leaf: { keyUsage, extendedKeyUsage: usages }, service }: LeafSubject): Diagnostic[] {
  const path = '/leaf/extendedKeyUsage'
  const allows = (usage: string): boolean => usages === undefined || usages.includes(usage) || usages.includes('anyExtendedKeyUsage')
  return [
    ...usages === undefined ? [catalog.diagnostic('CERT_NO_EKU', { path })] : [],
    ...allowsServers(usages) ? [] : [catalog.diagnostic('CERT_NO_SERVER_AUTH', { path, facts: { usages: [...usages ?? []] } })],
    ...service !== 'xmpp-server' || allows('clientAuth') ? [] : [catalog.diagnostic('CERT_NO_CLIENT_AUTH', { path })],
    ...keyUsage === undefined || keyUsage.includes('digitalSignature')
      ? []
      : [catalog.diagnostic('CERT_KEY_USAGE', { path: '/leaf/keyUsage', facts: { usages: keyUsage } })]
  ]
}

/** Whether OpenSSL lets a certificate with that extended key usage vouch for a server: `anyExtendedKeyUsage` does not. */
export const allowsServers = (usages: readonly string[] | undefined): boolean =>
  usages === undefined || usages.some(usage => ['serverAuth', 'nsSGC', 'msSGC'].includes(usage))
