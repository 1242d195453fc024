import { countBySeverity, localizeDiagnostics, type Diagnostic } from '@xmpp-chat/diagnostics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { input as anyInput } from '../../test/arbitrary-config.js'
import { checkServerConfig, type CheckOptions } from '../check.js'
import { catalog } from '../diagnostics.js'
import type { ServerConfigInput } from '../model.js'
import { parseServerConfig } from '../parse.js'
import { checkEntries } from '../wording/check.js'
import { isFromAbsence } from './absence.js'
import { server, type Case } from './case.js'
import { connectionCases } from './connections.cases.js'
import { hostCases } from './hosts.cases.js'
import { moduleCases } from './modules.cases.js'
import { optionCases } from './options.cases.js'

const cases: readonly Case[] = [...hostCases, ...moduleCases, ...optionCases, ...connectionCases]

function findings (input: ServerConfigInput, options?: CheckOptions): Diagnostic[] {
  const parsed = parseServerConfig(input, options)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  return checkServerConfig(parsed.value, options)
}

describe.each(cases)('$code at $path', ({ code, path, yields, nearMiss, severity, options }) => {
  it('is found where it is', () => {
    const found = findings(yields, options).filter(finding => finding.code === code && finding.path === path)
    expect(found).toHaveLength(1)
    expect(found[0]?.severity).toBe(severity ?? checkEntries[code as keyof typeof checkEntries].severity)
    for (const { message, hint } of [...found, ...localizeDiagnostics(found, 'fr', [catalog])]) expect(message + hint).not.toMatch(/\{\w+\}|undefined|\[object|\(\)/)
  })

  it('is not found beside it', () => {
    expect(findings(nearMiss, options).filter(finding => finding.code === code)).toEqual([])
  })
})

describe('checkServerConfig', () => {
  it('has a case for each of its codes, and no case for another', () => {
    expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(Object.keys(checkEntries).sort())
  })

  it('has nothing to say about a server that is as it should be', () => {
    expect(findings(server())).toEqual([])
    expect(findings(server({ target: '0.12' })).map(({ code }) => code)).toEqual(['MODULE_COMMUNITY'])
  })

  it('says little about the chat beside a video site', () => {
    const found = findings({
      modules: ['disco', 'tls', 'dialback', 's2s'],
      services: { s2s: { ports: [5269], interfaces: ['*', '::'] } },
      certificates: 'certs',
      hosts: { 'videos.example': { authentication: 'anonymous' } },
      components: { 'room.videos.example': { module: 'muc', modules: ['muc_mam'], options: { muc_room_default_persistent: true } } }
    })
    expect(countBySeverity(found)).toEqual({ error: 0, warning: 0, info: 2 })
  })

  it('takes what the caller declares', () => {
    const given = server({ modules: ['chat', ...server().modules ?? []], options: { chat_greeting: 'Hello' }, hosts: { 'videos.example': { authentication: 'chat' } } })
    expect(findings(given).map(({ code }) => code)).toEqual(['MODULE_UNKNOWN', 'MODULE_UNKNOWN'])
    expect(findings(given, { customModules: ['chat', 'auth_chat'] })).toEqual([])
  })

  it.each(cases.filter(({ code }) => isFromAbsence(code)))('does not find $code where parts are not known', ({ code, yields, options }) => {
    expect(findings({ ...yields, incomplete: true }, options).map(finding => finding.code)).not.toContain(code)
  })

  it('never throws, finds the same again, and points at something', () => {
    fc.assert(fc.property(anyInput, given => {
      const parsed = parseServerConfig(given)
      if (!parsed.ok) return
      const found = checkServerConfig(parsed.value)
      expect(checkServerConfig(parsed.value)).toEqual(found)
      for (const { path } of found) expect(path).toMatch(/^\//)
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    }), { numRuns: 200 })
  })
})
