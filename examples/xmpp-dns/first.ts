import { formatDiagnostics } from '@xmpp-chat/diagnostics'
import { checkXmppDns, createRecordsResolver, expectedRecords, formatZone, observe } from '@xmpp-chat/xmpp-dns'

const service = { domain: 'room.videos.example', target: 'videos.example', port: 5269 }

console.log(formatZone(expectedRecords(service)))

// What if only the records of videos.example were published? Leave the resolver out to ask the real DNS.
const published = expectedRecords({ domain: 'videos.example', addresses: ['11.0.0.1'] }).records
const resolver = createRecordsResolver(published.map(({ record }) => record))

const observation = await observe(service, { resolver })  // plain JSON: keep it, send it, replay it
console.log(formatDiagnostics(checkXmppDns(observation, service)))
