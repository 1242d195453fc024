import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog, type Code } from '../diagnostics.js'

/** The flag for each option that a finding may name. */
const flagOf: Readonly<Record<string, string>> = {
  target: '--target', port: '--port', directTlsPort: '--direct-tls-port', clientPort: '--client-port', clientDirectTlsPort: '--client-direct-tls-port',
  resolver: '--resolver 9.9.9.9', identity: '--identity, --identity-key', checkXmppDns: 'xmpp-dns check'
}

/** Where one flag does not do for all findings that name the option. */
const flagFor: Partial<Record<Code, string>> = { DNSSEC_NOT_VALIDATED: '--dot 9.9.9.9#dns.quad9.net', AD_NOT_TRUSTED: '--dot, --doh' }

const fieldOf: Readonly<Record<string, string>> = {
  ...flagOf, domain: 'DOMAIN', components: '--component', addresses: '--address', ipv4: '--ipv4', ipv6: '--ipv6', tlsa: '--certificate', ttl: '--ttl'
}

/** A finding as it is told on the command line: with flags in place of the options of the library. */
export function inFlags (diagnostic: Diagnostic): Diagnostic {
  const { code, facts } = diagnostic
  if (typeof facts.option !== 'string') return diagnostic
  const option = flagFor[code as Code] ?? flagOf[facts.option] ?? facts.option
  return catalog.localize({ ...diagnostic, facts: { ...facts, option } }, 'en')
}

/** The flag that gives the field of a description that a path leads to: `/components/0` is `--component`. */
export const flagOfPath = (path: string): string => fieldOf[path.split('/')[1] ?? ''] ?? path
