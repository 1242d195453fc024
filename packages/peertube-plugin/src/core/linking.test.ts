import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { domainsOf } from './domains.js'
import { roles, type Account, type Platform } from './host.js'
import { createLinking, type LinkCode, type Linking } from './linking.js'
import { openLinks } from './links.js'
import { defaultSettings, type Settings } from './settings.js'

const dir = temporaryFolder('linking')
afterAll(() => removeFolder(dir))

const account = (username: string, blocked = false): Account => ({ username, displayName: username, role: roles.user, blocked })
const accounts = [account('olga'), account('rude', true)]
const platform: Pick<Platform, 'account'> = { account: async username => accounts.find(one => one.username === username) }

async function trial (name: string, settings: Partial<Settings> = {}) {
  let changes = 0
  const linking = createLinking({
    links: await openLinks({ path: join(dir, `${name}.json`) }), platform: platform as Platform, settings: () => ({ ...defaultSettings, external: true, ...settings }),
    domains: () => domainsOf('x.example', 'room'), onChange: () => { changes += 1 }
  })
  return { linking, changes: () => changes }
}

const codeOf = (linking: Linking, username = 'olga'): string => (linking.codeFor(username) as LinkCode).code
const friend = 'friend@friends.example'

describe('linking', () => {
  it('says where to send which code until when', async () => {
    const { linking } = await trial('said')
    expect(linking.codeFor('olga')).toEqual({ code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/), jid: 'link@room.x.example', minutes: 10 })
  })

  it('links who sends the code, says so in their language, and tells that roles changed', async () => {
    const { linking, changes } = await trial('done')
    expect(await linking.prove({ jid: friend, code: codeOf(linking), language: 'fr-CA' })).toMatchObject({ ok: true, username: 'olga', text: expect.stringContaining('est lié à olga') })
    expect([linking.jidsOf('olga'), changes()]).toEqual([[friend], 1])
    expect(await linking.remove(friend, 'olga')).toBe(true)
    expect([linking.jidsOf('olga'), changes()]).toEqual([[], 2])
  })

  it('gives no code where accounts of other servers cannot come, and few to one account', async () => {
    expect((await trial('off', { external: false })).linking.codeFor('olga')).toBe('external-off')
    const { linking } = await trial('few')
    expect([1, 2, 3, 4].map(() => typeof linking.codeFor('olga'))).toEqual(['object', 'object', 'object', 'string'])
    expect(linking.codeFor('olga')).toBe('too-often')
    expect(linking.codeFor('other')).toMatchObject({ minutes: 10 })
  })

  it.each([['of this server', 'victor@x.example'], ['of a guest', '00ff@guest.x.example'], ['of a room', 'a@room.x.example']])('links no address %s, and the code is spent', async (_whose, jid) => {
    const { linking } = await trial(`own-${jid}`)
    const code = codeOf(linking)
    expect(await linking.prove({ jid, code })).toMatchObject({ ok: false, known: true, text: expect.stringContaining('another XMPP server') })
    expect(await linking.prove({ jid: friend, code })).toMatchObject({ ok: false, known: false })
    expect(linking.jidsOf('olga')).toEqual([])
  })

  it('links nobody from a server that may not come, nor to an account that is blocked or gone', async () => {
    const blocked = await trial('domain', { blockedDomains: ['friends.example'] })
    expect(await blocked.linking.prove({ jid: friend, code: codeOf(blocked.linking) })).toMatchObject({ ok: false })
    const { linking } = await trial('account')
    for (const username of ['rude', 'nobody']) expect(await linking.prove({ jid: friend, code: codeOf(linking, username) })).toMatchObject({ ok: false })
    expect(['olga', 'rude', 'nobody'].flatMap(linking.jidsOf)).toEqual([])
  })

  it('lets nobody try codes without end', async () => {
    const { linking } = await trial('tries')
    const code = codeOf(linking)
    for (let tries = 0; tries < 5; tries += 1) expect((await linking.prove({ jid: friend, code: 'ABCD-EFGH-JKLM' })).text).toContain('no code')
    expect(await linking.prove({ jid: friend, code })).toMatchObject({ ok: false, known: true, text: expect.stringContaining('Wait a minute') })
    expect(await linking.prove({ jid: 'other@friends.example', code })).toMatchObject({ ok: true })
  })

  it('lets no server try codes from one address after another', async () => {
    const { linking } = await trial('server')
    const answers = []
    for (let number = 0; number < 25; number += 1) answers.push((await linking.prove({ jid: `a${number}@friends.example`, code: 'ABCD-EFGH-JKLM' })).text)
    expect(answers.filter(text => text.includes('Wait a minute'))).toHaveLength(5)
  })
})
