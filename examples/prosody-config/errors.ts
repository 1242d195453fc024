import { formatDiagnostics, localizeDiagnostics } from '@xmpp-chat/diagnostics'
import { catalog, parseServerConfig } from '@xmpp-chat/prosody-config'

const parsed = parseServerConfig({
  modules: ['disco', 'tls'],
  services: { s2s: { ports: 52690, interfaces: 'everywhere' } },
  hosts: { 'videos.example': { authentcation: 'anonymous', options: { c2s_require_encryption: 'yes' } } }
})
console.log(formatDiagnostics(parsed.diagnostics))
console.log(localizeDiagnostics(parsed.diagnostics, 'fr', [catalog]).at(-1)?.message)
