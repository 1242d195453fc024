import type { CertificateInfo } from '@xmpp-chat/certs'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ServerStatus } from '@xmpp-chat/prosody-server'
import type { Observation, ProbeResult, XmppService } from '@xmpp-chat/xmpp-dns'
import type { Domains } from '../domains.js'
import type { Settings } from '../settings.js'
import type { SettingsAnswer } from '../settings-keeper.js'
import type { Machine } from './machine.js'
import type { PingOutcome } from './proof.js'

/** Everything that the steps are judged by. What is undefined was not looked at yet. */
export interface Outlook {
  readonly settings: Settings
  readonly domains: Domains
  readonly answer: SettingsAnswer
  readonly server: ServerStatus | undefined
  readonly machine: Machine
  /** What is typed in a shell to look after this chat. */
  readonly shellCommand: string
  /** What other servers are to be shown; undefined while there is none. */
  readonly certificate: { readonly info: CertificateInfo, readonly findings: readonly Diagnostic[] } | undefined
  readonly observation: Observation | undefined
  readonly probe: ProbeResult | undefined
  /** The last ping to another server. */
  readonly ping: PingOutcome | undefined
  readonly proven: Proven | undefined
  /** Whether all servers are meant to be on this machine, in a trial. */
  readonly onOneMachine: boolean
}

/** The first time that something came from another server and something went back. */
export interface Proven {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The domain of that server. */
  readonly with: string
  readonly how: 'ping' | 'join'
}

/** What the world is to find. */
export function serviceOf ({ s2sPort, s2sDirectTlsPort, s2sInterfaces }: Settings, { host, rooms }: Domains): XmppService {
  const isGiven = (family: '*' | '::', sign: string): boolean => s2sInterfaces.some(address => address === family || (address !== '*' && address !== '::' && address.includes(sign)))
  return { domain: rooms, target: host, port: s2sPort, directTlsPort: s2sDirectTlsPort ?? null, ipv4: isGiven('*', '.'), ipv6: isGiven('::', ':') }
}
