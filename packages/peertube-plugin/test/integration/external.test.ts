import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from 'node:net'
import { createSelfSigned } from '@xmpp-chat/certs'
import { seededVideos, startPlayground, type Playground } from '@xmpp-chat/playground'
import { absenceOf, bundleAbsence, describeUnlessAbsent, freePort, removeFolder, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { servedByStarttls } from '../support/external-served.js'
import { packedPlugin } from '../support/packed-plugin.js'
import { createNeighbourhood, startFriendServer, type FriendServer, type Neighbourhood } from '../support/prosody-friend-server.js'
import { errorOf, type Person } from '../support/prosody-person.js'
import { comeIn } from '../support/web-person.js'

const npmName = 'peertube-plugin-xmpp-chat'
const host = 'videos.example'
const rooms = `room.${host}`
const room = `${seededVideos.live.uuid}@${rooms}`
const secretRoom = `${seededVideos.private.uuid}@${rooms}`

describeUnlessAbsent('external XMPP accounts', [bundleAbsence(process.arch as BundleArchitecture), absenceOf('13.0')], () => {
  const dir = temporaryFolder('external', { passable: true })
  let neighbourhood: Neighbourhood
  let site: Playground
  let others: FriendServer
  let token: string
  const base = { 'chat-for': 'all' }

  beforeAll(async () => {
    // The friend's server signed its certificate itself, and the client has no other way to be told that it may.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    neighbourhood = createNeighbourhood(dir, [host, rooms])
    site = await startPlayground({ dir, plugin: await packedPlugin(), publicUrl: `http://${host}`, env: { XMPP_CHAT_UNBOUND: JSON.stringify(neighbourhood.resolver) } })
    others = await startFriendServer('13.0', neighbourhood, { tls: true })
    token = await site.login('root')
    await settle(open())
  })
  afterAll(async () => {
    await others?.[Symbol.asyncDispose]()
    await site?.stop()
    await removeFolder(dir)
  })

  const open = (more: object = {}): Record<string, unknown> => ({ ...base, 'external-accounts': true, 's2s-interfaces': neighbourhood.own, ...more })
  const admin = async (path: string): Promise<Readonly<Record<string, unknown>>> => (await site.api(`/plugins/xmpp-chat/router${path}`, { token })).body as Record<string, unknown>
  /** `in`, or the condition of the refusal. */
  const enter = async (friend: Person, where: string, nick: string): Promise<string> => errorOf(await friend.join(where, nick))?.condition ?? 'in'
  const guest = (): ReturnType<typeof comeIn> => comeIn({ url: site.address, video: seededVideos.live.uuid })
  const listens = async (port: number): Promise<boolean> => {
    const socket = connect(port, neighbourhood.own)
    return once(socket, 'connect').then(() => true, () => false).finally(() => { socket.destroy() })
  }

  async function settle (settings: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>> {
    const before = (await admin('/settings-answer')).savedAt
    await site.saveSettings(npmName, settings)
    let answer: Readonly<Record<string, unknown>> = {}
    await until(async () => {
      answer = await admin('/settings-answer')
      return answer.savedAt !== before && answer.state !== 'working'
    }, { timeout: 30_000, what: () => JSON.stringify(answer) })
    return answer
  }

  it('talk with people of the web, as guests do', async () => {
    await using web = await guest()
    await using friend = await others.person('friend')
    expect(await enter(friend, room, 'Friend')).toBe('in')
    await friend.say(room, 'from elsewhere')
    await web.hears('from elsewhere')
    await web.say('welcome')
    await friend.receives(stanza => stanza.getChildText('body') === 'welcome')
  })

  it('come nowhere near a video that they may not see', async () => {
    await using friend = await others.person('friend')
    expect(await enter(friend, secretRoom, 'Friend')).toBe('item-not-found')
  })

  it('stay out when their domain is blocked, or others alone are allowed', async () => {
    await using friend = await others.person('friend')
    expect(await settle(open({ 'blocked-domains': 'friends.example' }))).toMatchObject({ state: 'applied', disconnects: 'nobody' })
    // Their server gets no stream, and tells them so in its way.
    expect(await enter(friend, room, 'Friend')).toMatch(/^remote-server-/)
    await settle(open({ 'allowed-domains': 'elsewhere.example\nexample.org' }))
    expect(await enter(friend, room, 'Friend')).toMatch(/^remote-server-/)
    await settle(open({ 'allowed-domains': 'friends.example' }))
    expect(await enter(friend, room, 'Friend')).toBe('in')
  })

  it('are asked to wait when too many come from one server', async () => {
    await settle(open({ 'remote-joins': '2' }))
    await using friend = await others.person('friend')
    const answers: string[] = []
    for (const nick of ['One', 'Two', 'Three']) answers.push(await enter(friend, room, nick))
    expect(answers).toEqual(['in', 'in', 'resource-constraint'])
    await settle(open())
  })

  it('can come and no longer come as the box is ticked, and nobody of the web notices', async () => {
    await using web = await guest()
    expect(await settle(base)).toMatchObject({ state: 'applied' })
    expect(await listens(5269)).toBe(false)
    const port = await freePort()
    expect(await settle(open({ 's2s-port': String(port) }))).toMatchObject({ state: 'applied' })
    expect([await listens(5269), await listens(port)]).toEqual([false, true])
    await settle(open())
    expect([await listens(5269), await listens(port)]).toEqual([true, false])
    await web.say('still here')
    await web.hears('still here')
  })

  it('see a certificate of a folder, and its renewal without an end of connections', async () => {
    const folder = join(dir, 'live', host)
    const put = async (): Promise<string> => {
      const pair = await createSelfSigned({ domains: [host, rooms] })
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'fullchain.pem'), pair.certificate)
      writeFileSync(join(folder, 'privkey.pem'), pair.key)
      chmodSync(join(folder, 'privkey.pem'), 0o600)
      return new X509Certificate(pair.certificate).fingerprint256
    }
    const served = (): Promise<string> => servedByStarttls({ address: neighbourhood.own, port: 5269, domain: rooms })
    await using web = await guest()
    const missing = await settle(open({ 'certificates-folder': join(dir, 'live') }))
    expect((missing.findings as Array<{ code: string }>).map(({ code }) => code)).toContain('CERTIFICATE_FOLDER_USELESS')
    const first = await put()
    const applied = await settle(open({ 'certificates-folder': join(dir, 'live') }))
    expect(applied.findings).toEqual([])
    await until(async () => await served() === first, { timeout: 10_000, what: () => 'the certificate of the folder' })
    const second = await put()
    await until(async () => await served() === second, { timeout: 60_000, what: () => 'the renewed certificate' })
    writeFileSync(join(folder, 'fullchain.pem'), 'nonsense')
    await web.say('all the while')
    await web.hears('all the while')
    expect(await served()).toBe(second)
  })

  it('bring no secret into the log or the configuration’s neighbours', () => {
    expect(site.output()).not.toContain('PRIVATE KEY')
    expect(readFileSync(join(dir, 'storage/plugins/data', npmName, 'chat/settings.json'), 'utf8')).not.toContain('_secret')
  })
})
