import { describe, expect, it } from 'vitest'
import { inWords } from './catalogs.js'
import { parseSettings } from './settings.js'

describe('findings in words', () => {
  it('call settings as the page of settings does, and keep their names for scripts', () => {
    const parsed = parseSettings({ 's2s-port': '70000' })
    const findings = parsed.ok ? [] : parsed.diagnostics
    expect((['en', 'fr'] as const).flatMap(language => inWords(findings, language).map(({ message, facts, docs }) => [message, facts['setting'], docs]))).toEqual([
      ['The setting "Prosody server to server port" is "70000", which is no port.', 's2s-port', '/plugins/xmpp-chat/router/docs/en/peertube-plugin-diagnostics.html#port_unusable_setting'],
      ['Le paramètre « Port Prosody serveur vers serveur » vaut « 70000 », qui n’est pas un port.', 's2s-port', '/plugins/xmpp-chat/router/docs/fr/peertube-plugin-diagnostics.html#port_unusable_setting']
    ])
  })
})
