import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { banScopes, openBans, parseTarget, targetsOf, type Ban, type Bans } from './bans.js'

const dir = temporaryFolder('bans')
afterAll(() => removeFolder(dir))

const here = { room: 'a', channel: 'bees' }
const ban = (over: Partial<Ban>): Ban => ({ scope: 'room', place: 'a', target: 'bad@friends.example', by: 'olga', at: '2026-01-01T00:00:00.000Z', ...over })
const open = (name: string): Promise<Bans> => openBans({ path: join(dir, `${name}.json`) }, target => target.endsWith('@guest.x.example'))

describe('bans', () => {
  it.each([
    [' Bad@Friends.Example/phone ', 'bad@friends.example'], ['friends.example', 'friends.example'], ['bücher.example', 'xn--bcher-kva.example'], ['bad@bücher.example', 'bad@xn--bcher-kva.example'],
    ['victor@localhost', 'victor@localhost'], ['localhost', undefined], ['com', undefined], ['@friends.example', undefined], ['a b@friends.example', undefined], ['a@b@friends.example', undefined],
    ['', undefined], ['bad@', undefined], ['-.example', undefined], [7, undefined], ['x'.repeat(2000), undefined]
  ])('of %j are kept as %j', (given, target) => { expect(parseTarget(given)).toBe(target) })

  it('could name an address, its domain, or one above', () => {
    expect(targetsOf('bad@chat.bücher.example')).toEqual(['bad@chat.xn--bcher-kva.example', 'chat.xn--bcher-kva.example', 'xn--bcher-kva.example', 'example'])
  })

  it('hold where they were made and nowhere else', async () => {
    const bans = await open('places')
    await bans.add(ban({}))
    await bans.add(ban({ scope: 'channel', place: 'bees', target: 'friends.example' }))
    const on = (jid: string, places = here): string | undefined => bans.on([jid], places, banScopes)?.scope
    expect([on('bad@friends.example'), on('bad@friends.example', { room: 'b', channel: 'bees' }), on('bad@friends.example', { room: 'a', channel: 'wasps' }), on('bad@friends.example', { room: 'b', channel: 'wasps' })])
      .toEqual(['channel', 'channel', 'room', undefined])
    expect([on('good@friends.example'), on('good@sub.friends.example'), on('good@notfriends.example'), on('bad@other.example')]).toEqual(['channel', 'channel', undefined, undefined])
    expect(bans.on(['bad@friends.example'], here, ['room'])?.scope).toBe('room')
    await bans.add(ban({ scope: 'instance', place: '', target: 'bad@other.example' }))
    expect([on('bad@other.example'), on('bad@other.example', { room: 'z', channel: 'z' })]).toEqual(['instance', 'instance'])
    expect(bans.on(['linked@friends.org', 'bad@other.example'], here, banScopes)?.target).toBe('bad@other.example')
  })

  it('are listed, replaced and lifted', async () => {
    const bans = await open('lifted')
    await bans.add(ban({ reason: 'first' }))
    await bans.add(ban({ reason: 'second' }))
    await bans.add(ban({ place: 'b' }))
    expect(bans.in(here, banScopes)).toEqual([ban({ reason: 'second' })])
    expect([await bans.remove(ban({})), await bans.remove(ban({}))]).toEqual([true, false])
    expect(bans.on(['bad@friends.example'], here, banScopes)).toBeUndefined()
    await bans.removeAll('room', 'b')
    expect(bans.in({ room: 'b', channel: 'bees' }, banScopes)).toEqual([])
  })

  it('are there again after a restart, but not those on guests, who are not either', async () => {
    const bans = await open('kept')
    await bans.add(ban({ reason: 'spam' }))
    await bans.add(ban({ target: '00ff@guest.x.example' }))
    expect(bans.in(here, banScopes)).toHaveLength(2)
    expect((await open('kept')).in(here, banScopes)).toEqual([ban({ reason: 'spam' })])
    expect(readFileSync(join(dir, 'kept.json'), 'utf8')).not.toContain('guest')
  })

  it.each(['{}', 'nonsense', '[7, null, {"scope": "planet"}]'])('are none where the file says %s', async content => {
    writeFileSync(join(dir, 'odd.json'), content)
    expect((await open('odd')).in(here, banScopes)).toEqual([])
  })
})
