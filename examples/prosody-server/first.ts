import { createSelfSigned } from '@xmpp-chat/certs'
import { roomServer } from '@xmpp-chat/prosody-config'
import { createProsodyServer } from '@xmpp-chat/prosody-server'

const domains = ['videos.example', 'room.videos.example']
const config = roomServer({ domain: 'videos.example', s2s: { ports: [5269], interfaces: ['127.0.0.1'] } })

await using server = await createProsodyServer({ dir: 'data' }) // the embedded Prosody, unless told otherwise
console.log((await server.apply({ config, certificates: [await createSelfSigned({ domains })] })).steps)

const renewed = await server.apply({ config, certificates: [await createSelfSigned({ domains })] })
for (const { step, module = 'all', because } of renewed.steps) console.log(step, module, because)
console.log(`disconnected: ${renewed.disconnects}`)
