import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Platform } from '../../src/core/host.js'
import { tidy } from '../../src/core/nickname.js'
import { createPlatform } from '../../src/peertube/database.js'
import { openTables, shapes, type Tables } from '../support/database-tables.js'

const uuid = (last: number): string => `0a0a0a0a-0000-4000-8000-${String(last).padStart(12, '0')}`
const injections = [`'; DROP TABLE "user"; --`, `' OR '1'='1`, `\\' OR 1=1 --`, `x" OR "1"="1`, ':username', '$$; SELECT 1; $$', `'||(SELECT "password" FROM "videoPassword" LIMIT 1)||'`]

describe.each(shapes)('what the plugin asks the database of %s', shape => {
  let tables: Tables
  let platform: Platform
  const videoIds: number[] = []

  beforeAll(async () => {
    tables = await openTables(shape)
    // Numbers of accounts, channels and actors go apart at once, so that none is taken for another.
    for (let n = 0; n < 3; n++) await tables.insert('actor', { type: 'Application', preferredUsername: `nobody${n}`, serverId: 1 })
    const root = await tables.account({ username: 'root', displayName: 'Root', role: 0 })
    const sofia = await tables.account({ username: 'sofia', displayName: 'Sofia  Streamer ', avatars: [48, 1500, 120, 600] })
    await tables.account({ username: 'sofia2', displayName: 'sofia streamer', avatars: [48, 600] })
    await tables.account({ username: 'Elodie', displayName: 'Élodie', avatars: [null] })
    await tables.account({ username: 'rude', displayName: 'Rude', blocked: true })
    await tables.account({ username: 'tabs', displayName: ' Two\t Words\nHere' })
    await tables.account({ username: 'hard', displayName: 'Hard\u00a0Blank' })
    await tables.account({ username: 'joined', displayName: '\u{1f469}\u200d\u{1f4bb} Ana' })
    await tables.account({ username: 'full', displayName: '\uff37\uff49\uff44\uff45' })
    await tables.account({ username: 'apart', displayName: 'Zoe\u0301' })
    await tables.account({ username: 'long', displayName: 'x'.repeat(59) + ' and more' })
    await tables.account({ username: 'percent', displayName: '100%_of\\it' })
    await tables.account({ username: 'quoted', displayName: `O'Brien "Bob"` })
    const remote = await tables.account({ username: 'sofia', displayName: 'Sofia Streamer', isRemote: true })
    const mixed = await tables.channel({ name: 'Sofia_Channel', displayName: 'Sofia’s channel', description: 'Live\n\nand more', account: sofia })
    const colon = await tables.channel({ name: 'root:talks', displayName: 'Talks', account: root })
    await tables.channel({ name: 'empty', displayName: 'Nothing yet', account: root })
    const elsewhere = await tables.channel({ name: 'far_channel', displayName: 'Far away', account: remote, isRemote: true })
    await tables.channel({ name: 'sofia_channel', displayName: 'Another’s', account: remote, isRemote: true })
    videoIds.push(
      await tables.video({ uuid: uuid(1), name: 'Bees', description: 'Buzz', language: 'fr', channel: mixed, isLive: true, age: 3 }),
      await tables.video({ uuid: uuid(2), name: 'Wasps', channel: mixed, privacy: 3, age: 1 }),
      await tables.video({ uuid: uuid(3), name: 'Flies', channel: mixed, isBlocked: true, age: 2 }),
      await tables.video({ uuid: uuid(4), name: 'With a password', channel: colon, privacy: 5 }),
      await tables.video({ uuid: uuid(5), name: 'From elsewhere', channel: elsewhere, isRemote: true })
    )
    await tables.password(videoIds[3] as number, 'first')
    await tables.password(videoIds[3] as number, `O'second: :id`)
    platform = createPlatform(tables.query, async filename => ({ type: 'image/png', data: Buffer.from(filename) }))
  })
  afterAll(async () => { await tables?.[Symbol.asyncDispose]() })

  it('tells all of a video', async () => {
    expect(await platform.video(uuid(1))).toEqual({
      id: videoIds[0], uuid: uuid(1), name: 'Bees', description: 'Buzz', language: 'fr', privacy: 1, isLive: true, remote: false, blocked: false,
      channel: { name: 'Sofia_Channel', displayName: 'Sofia’s channel' }, owner: 'sofia'
    })
    expect(await platform.video(uuid(1).toUpperCase())).toMatchObject({ uuid: uuid(1) })
    expect(await platform.video(uuid(99))).toBeUndefined()
  })

  it('knows what is private, blocked, without a word of description, or from another instance', async () => {
    expect(await platform.video(uuid(2))).toMatchObject({ privacy: 3, blocked: false, description: '', isLive: false })
    expect(await platform.video(uuid(3))).toMatchObject({ privacy: 1, blocked: true })
    const remote = await platform.video(uuid(5))
    expect(remote).toMatchObject({ remote: true, channel: { name: 'far_channel' } })
    expect(Object.keys(remote ?? {})).not.toContain('owner')
    expect(Object.keys(await platform.video(uuid(2)) ?? {})).not.toContain('language')
  })

  it('finds a channel however its name is written, and its videos with the newest first', async () => {
    for (const name of ['Sofia_Channel', 'sofia_channel', 'SOFIA_CHANNEL']) {
      const channel = await platform.channel(name)
      expect(channel).toMatchObject({ name: 'Sofia_Channel', displayName: 'Sofia’s channel', description: 'Live\n\nand more', owner: 'sofia' })
      expect(channel?.videos.map(({ uuid: one }) => one)).toEqual([uuid(2), uuid(3), uuid(1)])
    }
    expect(await platform.channel('root:talks')).toMatchObject({ name: 'root:talks', owner: 'root', description: '', videos: [{ name: 'With a password' }] })
    expect(await platform.channel('empty')).toMatchObject({ videos: [] })
  })

  it('finds what has a chat among however many videos of a channel', async () => {
    const account = await tables.account({ username: 'busy', displayName: 'Busy' })
    const channel = await tables.channel({ name: 'busy_channel', displayName: 'Busy', account })
    await tables.video({ uuid: uuid(101), name: 'Old live', channel, isLive: true, age: 400 })
    await tables.video({ uuid: uuid(102), name: 'Old private live', channel, isLive: true, privacy: 3, age: 399 })
    await tables.video({ uuid: uuid(103), name: 'Old blocked live', channel, isLive: true, isBlocked: true, age: 398 })
    for (let n = 0; n < 101; n++) await tables.video({ uuid: uuid(5000 + n), name: `Talk ${n}`, channel, privacy: n % 2 === 0 ? 3 : 1, age: n })
    const found = async (wanted?: Parameters<Platform['channel']>[1]): Promise<unknown> => (await platform.channel('busy_channel', wanted))?.videos.map(({ name }) => name)
    expect(await found()).toHaveLength(100)
    expect(await found({ isLive: true })).toEqual(['Old live'])
    expect(await found({ uuids: [uuid(101), uuid(102), uuid(5001), uuid(1)] })).toEqual(['Talk 1', 'Old live'])
    expect(await found({ uuids: [] })).toEqual([])
    expect(await found({})).toHaveLength(51)
  })

  it('knows no channels of other instances, nor any that is not there', async () => {
    for (const name of ['far_channel', 'none', '', 'sofia%', 'sofia_channe_']) expect(await platform.channel(name)).toBeUndefined()
  })

  it('looks at a hundred videos of a channel at most', async () => {
    const { id } = (await tables.query('SELECT "id" FROM "videoChannel" WHERE "name" = :name', { type: 'SELECT', replacements: { name: 'Nothing yet' } }) as Array<{ id: number }>)[0] as { id: number }
    for (let n = 0; n < 105; n++) await tables.video({ uuid: uuid(1000 + n), name: `Video ${n}`, channel: id, age: n })
    const videos = (await platform.channel('empty'))?.videos ?? []
    expect([videos.length, videos[0]?.name, videos.at(-1)?.name]).toEqual([100, 'Video 0', 'Video 99'])
  })

  it('tells all of an account, however its name is written', async () => {
    const sofia = { username: 'sofia', displayName: 'Sofia  Streamer ', role: 2, blocked: false, avatar: 'sofia-120.png' }
    for (const name of ['sofia', 'SOFIA']) expect(await platform.account(name)).toEqual(sofia)
    expect(await platform.account('root')).toEqual({ username: 'root', displayName: 'Root', role: 0, blocked: false })
    expect(await platform.account('rude')).toMatchObject({ blocked: true })
    for (const name of ['nobody', '', 'sofi_', 'Sofia Streamer', 'nobody0']) expect(await platform.account(name)).toBeUndefined()
  })

  it('takes the avatar that is closest to what chats show, and never a banner', async () => {
    const avatarOf = async (name: string): Promise<string | undefined> => (await platform.account(name))?.avatar
    expect([await avatarOf('sofia'), await avatarOf('sofia2'), await avatarOf('elodie'), await avatarOf('root')]).toEqual(['sofia-120.png', 'sofia2-48.png', 'Elodie-null.png', undefined])
    const account = await platform.account('sofia')
    expect(account === undefined ? undefined : (await platform.avatarOf(account))?.data.toString()).toBe('sofia-120.png')
    expect(await platform.avatarOf({ username: 'root', displayName: 'Root', role: 0, blocked: false })).toBeUndefined()
  })

  it('finds all local accounts of a name, whatever case and blanks', async () => {
    for (const name of ['Sofia Streamer', 'SOFIA streamer']) expect((await platform.accountsNamed(name)).toSorted()).toEqual(['sofia', 'sofia2'])
    expect(await platform.accountsNamed('sofia')).toEqual(['sofia'])
    expect(await platform.accountsNamed('RUDE')).toEqual(['rude'])
    expect(await platform.accountsNamed('two words here')).toEqual(['tabs'])
    for (const name of ['', ' ', 'Sofia', 'Streamer', 'sof%', 'sofi_']) expect(await platform.accountsNamed(name)).toEqual(name === 'Sofia' ? ['sofia'] : [])
  })

  it('finds names in other alphabets and with signs that databases know', async () => {
    for (const name of ['Élodie', 'élodie', 'ÉLODIE']) expect(await platform.accountsNamed(name)).toEqual(['Elodie'])
    expect(await platform.accountsNamed('100%_of\\it')).toEqual(['percent'])
    expect(await platform.accountsNamed(`o'brien "bob"`)).toEqual(['quoted'])
  })

  it.each(['Hard\u00a0Blank', '\u{1f469}\u200d\u{1f4bb} Ana', '\uff37\uff49\uff44\uff45', 'Zoe\u0301', 'x'.repeat(59) + ' and more'])('finds %s by what rooms show of it', async name => {
    expect(await platform.accountsNamed(tidy(name))).toHaveLength(1)
    expect(await platform.accountsNamed(tidy(name).toUpperCase())).toHaveLength(1)
  })

  it('finds names by what they look like, also of who is new or renamed, and not by names that somebody had', async () => {
    for (const name of ['S\u043efia  Str\u0435amer', 'SOFlA STREAMER', 'Sofi\u0301a\u3164Streamer']) expect((await platform.accountsNamed(name)).toSorted()).toEqual(['sofia', 'sofia2'])
    expect(await platform.accountsNamed('Ana')).toEqual(['joined'])
    const id = await tables.account({ username: 'young', displayName: 'Young One' })
    const found = (name: string) => expect.poll(() => platform.accountsNamed(name), { timeout: 10_000 })
    await found('Y\u043eung 0ne').toEqual(['young'])
    await tables.change(`UPDATE "account" SET "name" = 'Elder', "updatedAt" = clock_timestamp() WHERE "id" = ${id}`)
    await found('E1der').toEqual(['young'])
    expect(await platform.accountsNamed('Young One')).toEqual([])
    if (shape === 'PeerTube 8') await tables.change(`UPDATE "actor" SET "accountId" = NULL WHERE "accountId" = ${id}`)
    await tables.change(`DELETE FROM "account" WHERE "id" = ${id}; DELETE FROM "user" WHERE "username" = 'young'`)
    expect(await platform.accountsNamed('Elder')).toEqual([])
  })

  it.each(injections)('takes %s for a name', async text => {
    for (const found of [await platform.accountsNamed(text), await platform.account(text) ?? [], await platform.channel(text) ?? []]) expect(found).toEqual([])
    expect(await platform.account('root')).toBeDefined()
  })

  it('gives the passwords of a video, and of that one only', async () => {
    const [open, locked] = [await platform.video(uuid(1)), await platform.video(uuid(4))]
    if (open === undefined || locked === undefined) throw new Error('no video')
    expect((await platform.passwordsOf(locked)).toSorted()).toEqual(['O\'second: :id', 'first'])
    expect(await platform.passwordsOf(open)).toEqual([])
  })

  it('looks up once which way the references go', () => {
    expect(tables.asked.filter(sql => sql.includes('information_schema'))).toHaveLength(1)
  })

  it('looks it up again after a database that was away, and tells that it was', async () => {
    let isAway = true
    const later = createPlatform(async (sql, options) => {
      if (isAway) throw new Error('connection refused')
      return tables.query(sql, options)
    }, async () => undefined)
    await expect(later.video(uuid(1))).rejects.toThrow('connection refused')
    await expect(Promise.all([later.account('root'), later.channel('empty')])).rejects.toThrow('connection refused')
    isAway = false
    expect(await later.video(uuid(1))).toMatchObject({ name: 'Bees' })
  })
})
