import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalog } from './diagnostics.js'
import { createSettingsKeeper, type SettingsKeeper } from './settings-keeper.js'
import type { Settings } from './settings.js'

const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
let dir: string
let applied: Settings[]
let failures: Error[]
let problems: Diagnostic[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'settings-'))
  applied = []
  failures = []
  problems = []
})
afterEach(() => { rmSync(dir, { recursive: true }) })

const keep = (retryAfter = 10): SettingsKeeper => createSettingsKeeper({
  file: { path: join(dir, 'settings.json') }, logger: quiet, retryAfter, onProblem: problem => { problems.push(problem) },
  apply: async settings => {
    const failure = failures.shift()
    if (failure !== undefined) throw failure
    applied.push(settings)
    return { steps: [], disconnects: 'nobody', diagnostics: [] }
  }
})
const guestsOf = (settings: readonly Settings[]): string[] => settings.map(({ guests }) => guests)

describe('the keeper of settings', () => {
  it('applies good ones and remembers them', async () => {
    const keeper = keep()
    await keeper.settle({ guests: 'read' })
    expect(keeper.answer).toMatchObject({ state: 'applied', findings: [] })
    expect(JSON.parse(readFileSync(join(dir, 'settings.json'), 'utf8')).content).toEqual({ guests: 'read' })
  })

  it('refuses bad ones while others are in force, and touches nothing', async () => {
    const keeper = keep()
    await keeper.settle({ guests: 'read' })
    await keeper.settle({ guests: 'shout' })
    expect([guestsOf(applied), keeper.settings.guests, keeper.answer.state]).toEqual([['read'], 'read', 'refused'])
    expect(keeper.answer.findings.map(({ code }) => code)).toEqual(['SETTING_NOT_A_CHOICE', 'LAST_GOOD_SETTINGS_IN_FORCE'])
  })

  it('starts with the last good ones where bad ones are stored, and with the defaults where there are none', async () => {
    writeFileSync(join(dir, 'settings.json'), '{"guests":"nothing"}')
    const keeper = keep()
    await keeper.settle({ guests: 'shout' })
    expect([guestsOf(applied), keeper.answer.state]).toEqual([['nothing'], 'refused'])
    writeFileSync(join(dir, 'settings.json'), '{"guests":"nothi')
    await keep().settle('nonsense')
    await keep().settle({ guests: 'shout' })
    expect(guestsOf(applied)).toEqual(['nothing', 'talk', 'talk'])
  })

  it('goes on with those before when good ones cannot be applied', async () => {
    const keeper = keep()
    await keeper.settle({ guests: 'read' })
    failures.push(new Error('the disk is full'))
    await keeper.settle({ guests: 'nothing' })
    expect([keeper.settings.guests, keeper.answer.state]).toEqual(['read', 'refused'])
    expect(problems.map(({ code, facts }) => [code, facts.reason])).toEqual([['CHAT_NOT_STARTED', 'the disk is full']])
    expect(JSON.parse(readFileSync(join(dir, 'settings.json'), 'utf8')).content).toEqual({ guests: 'read' })
    await sleep(50)
    expect(guestsOf(applied)).toEqual(['read'])
  })

  it('tries a first start again until it works, unless it is closed', async () => {
    const keeper = keep(1)
    failures.push(new Error('no'), new Error('no'))
    await keeper.settle({})
    expect(keeper.answer.state).toBe('refused')
    await expect.poll(() => keeper.answer.state).toBe('applied')
    const closed = keep(1)
    failures.push(new Error('no'))
    await closed.settle({})
    await closed.close()
    await sleep(30)
    expect(applied).toHaveLength(1)
  })

  it('tries again when a change has left nothing that runs, until something does', async () => {
    const keeper = keep(1)
    await keeper.settle({ guests: 'read' })
    failures.push(catalog.error('PROSODY_NOT_CHANGED_BACK', { facts: { runs: false } }), catalog.error('PROSODY_CHANGED_BACK', { facts: { runs: true } }))
    await keeper.settle({ guests: 'nothing' })
    await expect.poll(() => keeper.answer.findings.map(({ code }) => code)).toEqual(['PROSODY_CHANGED_BACK'])
    await sleep(30)
    expect([guestsOf(applied), keeper.settings.guests, keeper.answer.state]).toEqual([['read'], 'read', 'refused'])
  })
})
