import { checkXmppDns, createUdpResolver, expectedRecords, formatZone, observe } from '@xmpp-chat/xmpp-dns'

const service = { domain: 'room.videos.example', target: 'videos.example', port: 5269 }

console.log(formatZone(expectedRecords(service)))

const resolver = createUdpResolver({ servers: ['127.0.0.1:9'], timeout: 200 }) // leave it out to ask your system's
const observation = await observe(service, { resolver })  // plain JSON: keep it, send it, replay it
for (const { code, message } of checkXmppDns(observation, service)) console.log(code, message.split(' could')[0])
