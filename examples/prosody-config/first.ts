import { parseServerConfig, checkServerConfig, renderProsodyConfig } from '@xmpp-chat/prosody-config'
import { formatDiagnostics } from '@xmpp-chat/diagnostics'

const parsed = parseServerConfig({
  target: '13.0',
  modules: ['disco', 'tls', 'dialback', 's2s'],
  services: { s2s: { ports: [5269], interfaces: ['*', '::'] } },
  certificates: 'certs',
  hosts: { 'videos.example': { authentication: 'anonymous' } },
  components: {
    'room.videos.example': { module: 'muc', modules: ['muc_mam'], options: { muc_room_default_persistent: true } }
  }
})
if (!parsed.ok) {
  console.error(formatDiagnostics(parsed.diagnostics))
} else {
  console.error(formatDiagnostics(checkServerConfig(parsed.value)))
  console.log(renderProsodyConfig(parsed.value))
}
