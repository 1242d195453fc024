import { defineCatalog, formatDiagnostics } from '@xmpp-chat/diagnostics'

const catalog = defineCatalog('doors', {
  DOOR_OPEN: {
    severity: 'warning',
    en: { message: 'The door {name} is open.', hint: 'Close {name}.' },
    fr: { message: 'La porte {name} est ouverte.', hint: 'Fermez {name}.' }
  }
})
const findings = [catalog.diagnostic('DOOR_OPEN', { path: '/doors/0', facts: { name: 'A' } })]
console.log(formatDiagnostics(findings))
console.log(formatDiagnostics(findings, { language: 'fr', catalogs: [catalog] }))
