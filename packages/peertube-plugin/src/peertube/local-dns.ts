import { createUdpResolver } from '@xmpp-chat/xmpp-dns'
import type { ChatOptions } from '../core/chat.js'

/**
 * For trials on one machine: one DNS server, such as `127.0.0.1:5300`, is asked by Prosody and by the assistant, and speaks for all zones itself.
 */
export function localDns (server: string | undefined): Pick<ChatOptions, 'resolver' | 'lookup'> {
  if (server === undefined || server === '') return {}
  return {
    resolver: { resolvconf: false, forward: server.replace(/:(\d+)$/, '@$1'), options: { 'do-not-query-localhost:': 'no', 'local-zone:': 'example. transparent', 'module-config:': 'iterator' } },
    lookup: {
      resolver: createUdpResolver({ servers: [server] }),
      authority: (_address, zone) => createUdpResolver({ servers: [server], recursionDesired: false, bailiwick: zone }),
      onOneMachine: true
    }
  }
}
