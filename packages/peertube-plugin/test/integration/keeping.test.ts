import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { seededVideos } from '@xmpp-chat/playground'
import { bundleAbsence, describeUnlessAbsent, mountRefusal, removeFolder, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askPlugin } from '../support/ask-plugin.js'
import { groupMessage, echoOf, wholeArchive } from '../support/fault-client.js'
import { npmName, openFaultSite, type FaultSite } from '../support/fault-site.js'

interface Status { readonly healthy: boolean, readonly now: ReadonlyArray<{ readonly code: string, readonly facts: Readonly<Record<string, unknown>> }>, readonly problems: ReadonlyArray<{ readonly finding: { readonly code: string } }> }

describeUnlessAbsent('what the chat keeps', [bundleAbsence(process.arch as BundleArchitecture), mountRefusal()], () => {
  const dir = temporaryFolder('keeping', { passable: true })
  const chat = join(dir, 'storage/plugins/data', npmName, 'chat')
  const database = join(chat, 'prosody/data/chat.sqlite')
  let site: FaultSite
  let said = 0

  beforeAll(async () => {
    mkdirSync(chat, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=711', 'tmpfs', chat])
    site = await openFaultSite(dir)
  })
  afterAll(async () => {
    await site?.playground.stop()
    execFileSync('umount', ['--lazy', chat])
    await removeFolder(dir)
  })

  const status = async (): Promise<Status> => await site.status() as unknown as Status
  const codes = async (): Promise<string[]> => (await status()).now.map(({ code }) => code)
  /** What is wrong now, once it is that. */
  const shows = async (code: string): Promise<void> => void await until(async () => (await codes()).includes(code), { timeout: 30_000, what: () => code })
  const recovers = async (): Promise<void> => {
    let seen: unknown
    await until(async () => { seen = await status(); return (seen as Status).healthy }, { timeout: 60_000, what: () => JSON.stringify(seen) })
  }
  const restart = async (meanwhile: () => void): Promise<void> => {
    await site.playground.stop()
    meanwhile()
    site = await openFaultSite(dir)
  }
  const ban = async (target: string): Promise<void> => {
    const { status: code } = await askPlugin('/bans', { url: site.playground.url, video: seededVideos.live.uuid, token: site.tokens['root'] as string }, { scope: 'instance', target })
    expect(code).toBe(200)
  }
  const bans = (): string[] => (JSON.parse(readFileSync(join(chat, 'bans.json'), 'utf8')) as { content: Array<{ target: string }> }).content.map(({ target }) => target)
  const say = async (): Promise<string> => {
    const { client, nickname } = await site.enter('root')
    const body = `said-${said += 1}`
    const heard = client.next(stanza => echoOf(stanza, `${site.room}/${nickname}`) === body)
    client.send(groupMessage(site.room, body, body))
    await heard
    await client.leave()
    return body
  }
  const archive = async (): Promise<string[]> => {
    const { client } = await site.enter('root')
    const kept = await wholeArchive(client, site.room)
    await client.leave()
    return kept
  }
  const fill = (): void => {
    const file = openSync(join(chat, 'filler'), 'w')
    try {
      for (const size of [1_000_000, 4096]) {
        try { for (;;) writeSync(file, Buffer.alloc(size)) } catch { /* The disk is full. */ }
      }
    } finally {
      closeSync(file)
    }
  }

  it('a full disk is told, a ban holds all the same, and is written once there is room', async () => {
    await ban('first@friends.example')
    expect((await status()).healthy).toBe(true)
    fill()
    await ban('second@friends.example')
    await shows('DISK_FULL')
    await shows('STORE_NOT_WRITTEN')
    await say()
    await shows('DATABASE_UNUSABLE')
    expect((await status()).healthy).toBe(false)
    rmSync(join(chat, 'filler'))
    await recovers()
    expect(bans()).toEqual(['first@friends.example', 'second@friends.example'])
    const body = await say()
    expect(await archive()).toContain(body)
  })

  it('a read-only file system is told, and what changed is written once it is writable', async () => {
    execFileSync('mount', ['--bind', chat, chat])
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', chat])
      await ban('third@friends.example')
      await shows('FOLDER_NOT_WRITABLE')
      expect((await status()).now.find(({ code }) => code === 'STORE_NOT_WRITTEN')?.facts).toMatchObject({ reason: 'EROFS' })
    } finally {
      execFileSync('umount', [chat])
    }
    await recovers()
    expect(bans()).toContain('third@friends.example')
  })

  it('bans that were cut short are restored from their copy, and those of a newer version are left alone', async () => {
    const whole = readFileSync(join(chat, 'bans.json'))
    await restart(() => { writeFileSync(join(chat, 'bans.json'), whole.subarray(0, 50)) })
    expect((await status()).problems.map(({ finding }) => finding.code)).toContain('STORE_RESTORED')
    expect(readFileSync(join(chat, 'bans.json'))).toEqual(whole)
    const newer = '{"format":7,"content":["from the future"]}\n'
    await site.playground.stop()
    writeFileSync(join(chat, 'bans.json'), newer)
    // The chat is not healthy as long as it cannot know the bans.
    site = await openFaultSite(dir, { healthy: false })
    await shows('STORE_NEWER')
    await ban('fourth@friends.example')
    expect(readFileSync(join(chat, 'bans.json'), 'utf8')).toBe(newer)
    await restart(() => { writeFileSync(join(chat, 'bans.json'), whole) })
    expect(bans()).toEqual(['first@friends.example', 'second@friends.example', 'third@friends.example'])
  })

  it('a damaged database is told, and a backup is restored as the guide says', async () => {
    const body = await say()
    const backup = join(dir, 'backup.sqlite')
    await restart(() => { cpSync(database, backup) })
    expect(await archive()).toContain(body)
    const { size } = statSync(database)
    await site.playground.stop()
    const file = openSync(database, 'r+')
    writeSync(file, Buffer.alloc(size - 4096, 0xff), 0, size - 4096, 4096)
    closeSync(file)
    site = await openFaultSite(dir, { healthy: false })
    await site.enter('root').then(({ client }) => client.leave(), () => {})
    await shows('DATABASE_DAMAGED')
    expect((await status()).healthy).toBe(false)
    await restart(() => {
      for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true })
      cpSync(backup, database)
      const { uid, gid } = statSync(join(chat, 'prosody/data'))
      execFileSync('chown', [`${uid}:${gid}`, database])
    })
    expect(await archive()).toContain(body)
    expect((await status()).healthy).toBe(true)
  })
})
