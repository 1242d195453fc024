import { diffServerConfig, parseServerConfig, planReload, readProsodyConfig } from '@xmpp-chat/prosody-config'

const before = readProsodyConfig(`
modules_enabled = { "disco", "tls", "dialback", "s2s", "admin_shell" }
s2s_ports = { 5269 }
VirtualHost "videos.example"
  authentication = "anonymous"
`)
const after = parseServerConfig({
  modules: ['disco', 'tls', 'dialback', 's2s', 'admin_shell'],
  services: { s2s: { ports: [5270] } },
  options: { s2s_secure_auth: true },
  hosts: { 'videos.example': { authentication: 'anonymous' } }
})
if (before.ok && after.ok) {
  const changes = diffServerConfig(before.value, after.value)
  for (const { path } of changes) console.log('changed', path)
  for (const { step, command } of planReload(changes).steps) console.log(step, command)
}
