import { checkServerConfig, diffServerConfig, isSecret, listeningPorts, parseServerConfig, planReload, renderProsodyConfig, targets, type ReloadPlan, type ServerConfig, type ServerConfigInput } from '@xmpp-chat/prosody-config'
import { describe, expect, it } from 'vitest'
import { domainsOf } from './domains.js'
import { ownModules, ownOptions, planServer, type Meeting } from './plan.js'
import { choices, defaultSettings, type Settings } from './settings.js'

const meeting: Meeting = { questions: '/data/chat/questions.sock', questionSecret: 'asked-with-this', commandSecret: 'told-with-this' }
const known = { customModules: ownModules, customOptions: ownOptions }

/** Every choice, and values of each kind where anything may be typed. */
const everySettings: readonly Settings[] = combinations({
  ...Object.fromEntries(Object.entries(defaultSettings).map(([name, value]) => [name, [value]])) as unknown as { [name in keyof Settings]: ReadonlyArray<Settings[name]> },
  chatFor: choices['chat-for'], roomsPer: choices['rooms-per'], autoOpen: [true, false], guests: choices.guests, prosody: choices.prosody,
  roomPrefix: ['room', 'salon-2', '1'], history: ['never', '1d', '2w', '6m', '99999y']
})

/** With the admin shell, as prosody-server runs every configuration. */
function planOf (settings: Settings, { host = 'videos.example', ...met }: Partial<Meeting> & { readonly host?: string } = {}): ServerConfigInput {
  const plan = planServer(settings, domainsOf(host, settings.roomPrefix), { ...meeting, ...met })
  return { ...plan, modules: [...plan.modules ?? [], 'admin_shell'] }
}

const distinctPlans = [...new Map(everySettings.map(settings => planOf(settings)).map(plan => [JSON.stringify(plan), plan])).values()]

describe.each(targets)('the plan for Prosody %s', target => {
  const parse = (plan: ServerConfigInput): ServerConfig => {
    const parsed = parseServerConfig(plan, { target, ...known })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
    expect(parsed.diagnostics).toEqual([])
    return parsed.value
  }
  const reload = (changed: Partial<Settings>, before: Partial<Settings> = {}): ReloadPlan =>
    planReload(diffServerConfig(parse(planOf({ ...defaultSettings, ...before })), parse(planOf({ ...defaultSettings, ...before, ...changed })), known))

  it('has nothing in it that is wrong or doubtful, whatever the settings', () => {
    const found = distinctPlans.flatMap(plan => checkServerConfig(parse(plan), known))
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('serves hosts of any form', () => {
    for (const host of ['localhost', 'a.b.c.videos.example', '192.0.2.7', 'xn--vido-9oa.example']) {
      expect(checkServerConfig(parse(planOf(defaultSettings, { host })), known).filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })

  it('keeps the secrets to itself until they are written to the file', () => {
    const plan = planOf(defaultSettings)
    for (const name of ['peertube_question_secret', 'peertube_command_secret'] as const) expect(isSecret(parse(plan).options[name])).toBe(true)
    for (const shown of [plan, parse(plan)]) expect(JSON.stringify(shown)).not.toMatch(/asked-with-this|told-with-this/)
    const changes = diffServerConfig(parse(plan), parse(planOf(defaultSettings, { questionSecret: 'a-later-one' })), known)
    expect(changes).not.toEqual([])
    expect(JSON.stringify([changes, planReload(changes)])).not.toMatch(/asked-with-this|a-later-one/)
    expect(renderProsodyConfig(parse(plan))).toContain('peertube_question_secret = "asked-with-this"')
  })

  it('listens on no port of this machine', () => {
    for (const plan of distinctPlans) expect(listeningPorts(parse(plan))).toEqual([])
  })

  it.each(['chatFor', 'roomsPer', 'autoOpen', 'guests', 'prosody'] as const)('asks nothing of Prosody when %s changes, since the plugin answers for it', key => {
    for (const one of everySettings.filter(isDefaultBeside(key))) expect(reload({ [key]: one[key] })).toMatchObject({ steps: [], disconnects: 'nobody' })
  })

  it('keeps messages for another time without disconnecting anybody', () => {
    for (const [before, after] of [['never', '1d'], ['1d', 'never'], ['2w', '6m']] as const) {
      const plan = reload({ history: after }, { history: before })
      expect(plan.disconnects).toBe('nobody')
      expect(plan.steps.map(({ step, module, hosts }) => [step, module, hosts])).toEqual([
        ['config reload', undefined, undefined], ['module reload', 'muc_mam', ['room.videos.example']]
      ])
    }
  })

  it('lets other servers say more or less without disconnecting anybody', () => {
    const plan = reload({ remoteMessages: 600 }, { external: true })
    expect(plan.steps.map(({ step }) => step)).toEqual(['config reload'])
    expect(plan.disconnects).toBe('nobody')
  })

  it('moves the rooms to another domain without ending the connections of people', () => {
    const plan = reload({ roomPrefix: 'salon' })
    expect(plan.steps.map(({ step, hosts }) => [step, hosts])).toEqual([
      ['config reload', undefined], ['host deactivate', ['room.videos.example']], ['host activate', ['salon.videos.example']]
    ])
    expect(plan.disconnects).toBe('this host')
  })

  it('follows a plugin that was started again, with another folder and secrets', () => {
    const plan = planReload(diffServerConfig(parse(planOf(defaultSettings)), parse(planOf(defaultSettings, { questions: '/data/other/questions.sock', questionSecret: 'another', commandSecret: 'another' })), known))
    expect(plan.steps.map(({ step }) => step)).toEqual(['config reload'])
    expect(plan.disconnects).toBe('nobody')
  })
})

function combinations<T extends object> (values: { readonly [K in keyof T]: readonly T[K][] }): T[] {
  const keys = Object.keys(values) as Array<keyof T>
  return keys.reduce<Array<Partial<T>>>((all, key) => all.flatMap(one => values[key].map(value => ({ ...one, [key]: value }))), [{}]) as T[]
}

const isDefaultBeside = (key: keyof Settings) => (settings: Settings): boolean =>
  (Object.keys(settings) as Array<keyof Settings>).every(other => other === key || settings[other] === defaultSettings[other])
