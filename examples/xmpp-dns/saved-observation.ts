import { formatDiagnostics } from '@xmpp-chat/diagnostics'
import { catalog, checkXmppDns, type Observation } from '@xmpp-chat/xmpp-dns'

// What observe() gave somebody else, with the final dot of the SRV record's target lost: judging it again needs no network.
const observation: Observation = {
  version: 1, observedAt: '2026-01-01T00:00:00Z', resolver: { description: 'udp 192.0.2.53:53', isSecureChannel: false },
  domains: ['room.videos.example'], randomLabel: 'qjzxkvbwpy', unvalidated: [], zones: [],
  answers: [{
    name: '_xmpp-server._tcp.room.videos.example', type: 'SRV', status: 'answer', authenticated: false, authoritative: false, extendedErrors: [], server: '',
    records: [{ name: '_xmpp-server._tcp.room.videos.example', type: 'SRV', ttl: 3600, data: { priority: 0, weight: 5, port: 5269, target: 'videos.example.videos.example' } }]
  }]
}
const findings = checkXmppDns(observation, { domain: 'room.videos.example', target: 'videos.example', port: 5269 })
console.log(formatDiagnostics(findings))
console.log(formatDiagnostics(findings, { language: 'fr', catalogs: [catalog] }))
