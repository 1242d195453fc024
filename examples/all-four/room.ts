import { createSelfSigned } from '@xmpp-chat/certs'
import { formatDiagnostics } from '@xmpp-chat/diagnostics'
import { roomServer } from '@xmpp-chat/prosody-config'
import { createProsodyServer } from '@xmpp-chat/prosody-server'
import { checkXmppDns, createRecordsResolver, expectedRecords, formatZone, observe } from '@xmpp-chat/xmpp-dns'

const domain = 'videos.example'
const rooms = `room.${domain}`
const service = { domain: rooms, target: domain, port: 5269 }

await using server = await createProsodyServer({ dir: 'data' })
const { steps } = await server.apply({
  config: roomServer({ domain, rooms, s2s: { ports: [service.port], interfaces: ['127.0.0.1'] } }), // leave interfaces out to listen on all
  certificates: [await createSelfSigned({ domains: [domain, rooms] })]
})
console.log(steps.map(({ step }) => step), 'Publish these records:')
console.log(formatZone(expectedRecords(service)))

// A DNS in which only the address of the web server is published. Leave the resolver out to ask the real one.
const published = expectedRecords({ domain, addresses: ['11.0.0.1'] }).records
const resolver = createRecordsResolver(published.map(({ record }) => record))
console.log(formatDiagnostics(checkXmppDns(await observe(service, { resolver }), service)))
