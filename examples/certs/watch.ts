import { createDirectoryStore, createSelfSigned, watchCertificates } from '@xmpp-chat/certs'

const live = createDirectoryStore({ dir: 'live' })
await live.write('videos.example', await createSelfSigned({ domains: ['videos.example', 'room.videos.example'] }))

const store = createDirectoryStore({ dir: 'certs' })
for await (const change of watchCertificates('live', { domains: ['room.videos.example'] })) {
  if (!change.ok) continue
  await store.write(change.domain, change.pair)
  console.log(`Reload the server: ${change.domain} has a new certificate.`)
  break
}
