import { formatDiagnostics } from '@xmpp-chat/diagnostics'
import { checkCertificate, createDirectoryStore, createSelfSigned, predictProsodySelection, readCertificate } from '@xmpp-chat/certs'

const now = new Date('2026-01-01')
const pair = await createSelfSigned({ domains: ['videos.example', 'room.videos.example'], now })
const findings = checkCertificate(readCertificate(pair.certificate), { domains: ['chat.videos.example'], key: pair.key, now })
console.log(formatDiagnostics(findings))

const store = createDirectoryStore({ dir: 'certs', now: () => now })
await store.write('videos.example', pair) // checked, whole at every moment, 0600

const { selected } = await predictProsodySelection('certs', 'room.videos.example', { now })
console.log(`Prosody serves ${selected?.certificate.split('/').at(-1)} for the room.`)
