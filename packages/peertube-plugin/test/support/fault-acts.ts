import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededVideos } from '@xmpp-chat/playground'
import { pick } from '@xmpp-chat/test-support'
import { connectLight } from './fault-client.js'
import { npmName, type FaultSite } from './fault-site.js'
import { socketFaults } from './fault-sockets.js'
import { askPlugin } from './ask-plugin.js'

/** Something that goes wrong; how it ends for who does it is of no interest. */
export type Fault = (site: FaultSite, random: () => number) => Promise<void>

const killProsody: Fault = async site => {
  const pid = (await site.status()).prosody?.pid
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

/** Good ones, bad ones, and what no form sends. */
const settings: ReadonlyArray<Record<string, unknown>> = [
  { 'chat-for': 'all' }, { 'chat-for': 'all', guests: 'read' }, { 'chat-for': 'all', history: '30d' }, { 'chat-for': 'all', history: '2y', 'auto-open': true },
  { 'chat-for': 'lives' }, { 'chat-for': 'all', guests: 'nothing' },
  { 'chat-for': 'sometimes' }, { 'chat-for': 'all', history: '-1' }, { 'chat-for': 'all', 'room-prefix': 'a b' }, { 'chat-for': 'all', guests: 'shout' },
  { 'chat-for': 3 }, { guests: { talk: true } }, { history: [1, 2] }, { 'chat-for': null, 'room-prefix': '\u0000' }, { 'auto-open': 'perhaps', history: '9'.repeat(4000) }
]

const saveSettings: Fault = async (site, random) => { await site.save(pick(random, settings)) }

const stopReading: Fault = async (site, random) => {
  const { client } = await site.enter(random() < 0.5 ? undefined : 'viewer')
  client.socket.pause()
  await sleep(2000 + random() * 13_000)
  if (random() < 0.5) client.socket.resume()
  client.socket.terminate()
}

const askForBadTickets: Fault = async (site, random) => {
  const { playground: { url } } = site
  const asked: unknown[] = [{ video: 'no uuid' }, { video: { a: 1 } }, { video: seededVideos.live.uuid, guest: { id: '../..', key: 7 } }, { nickname: 'x'.repeat(10_000) }, [], 'text', null]
  await askPlugin(pick(random, ['/ticket', '/chat']), { url, video: pick(random, [seededVideos.live.uuid, seededVideos.private.uuid, 'nothing']) }, { guest: pick(random, asked), nickname: pick(random, asked) })
  await fetch(`${url}/plugins/xmpp-chat/router/ticket`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: pick(random, ['{', '[]', JSON.stringify(pick(random, asked)), '"\\ud800"']) })
}

const logInWrongly: Fault = async (site, random) => {
  const login = { username: pick(random, ['viewer', 'root', 'nobody', 'deadbeefdeadbeef']), password: pick(random, ['', 'wrong', 'x'.repeat(2000)]) }
  const client = await connectLight({ url: `${site.playground.url.replace('http', 'ws')}${site.socketPath}`, domain: pick(random, ['localhost', 'guest.localhost', 'elsewhere.example']), login })
  client.socket.terminate()
}

const useBadTokens: Fault = async (site, random) => {
  const token = pick(random, ['', 'wrong', 'x'.repeat(4000), '../../etc'])
  for (const path of ['/status', '/settings-answer', '/frame']) await site.playground.api(`/plugins/xmpp-chat/router${path}`, { token })
  await askPlugin('/ticket', { url: site.playground.url, video: seededVideos.live.uuid, token: token || 'none' })
  await site.playground.api(`plugins/${npmName}/settings`, { method: 'PUT', token, body: { settings: { 'chat-for': 'none' } } })
}

/** What PeerTube's user, an editor or a full disk may do to the small files while the chat runs. */
const breakStores: Fault = async (site, random) => {
  const path = join(site.dir, 'storage/plugins/data', npmName, 'chat', pick(random, ['bans.json', 'bans.json.last-good', 'settings.json', 'links.json', 'chosen-videos.json', 'versions.json']))
  await pick(random, [() => writeFile(path, ''), () => writeFile(path, '{"format":1,"con'), () => writeFile(path, '{"format":99}'), () => rm(path, { force: true })])()
}

const banAndForgive: Fault = async (site, random) => {
  const visit = { url: site.playground.url, video: seededVideos.live.uuid, token: site.tokens['root'] as string }
  const ban = { scope: 'instance', target: `nobody-${Math.floor(random() * 50)}@friends.example` }
  await askPlugin('/bans', visit, ban)
  if (random() < 0.5) await askPlugin('/bans/remove', visit, ban)
}

/** As on a machine that swaps: shorter than what is taken for dead. */
const haltProsody: Fault = async (site, random) => {
  const pid = (await site.status()).prosody?.pid
  if (pid === undefined) return
  process.kill(pid, 'SIGSTOP')
  await sleep(random() * 3000)
  process.kill(pid, 'SIGCONT')
}

export const faults: Readonly<Record<string, Fault>> = { ...socketFaults, saveSettings, stopReading, askForBadTickets, logInWrongly, useBadTokens, breakStores, banAndForgive }

/** Of another frequency than the others: each costs everybody the connection. */
export const heavyFaults: Readonly<Record<string, Fault>> = { killProsody, haltProsody }

export interface FaultCount { done: number, failed: number }

/** Does one fault after the other until the time is over; some last while the next ones begin. */
export async function causeFaults (site: FaultSite, { random, until, heavyEvery }: { random: () => number, until: number, heavyEvery: number }): Promise<Map<string, FaultCount>> {
  const counts = new Map<string, FaultCount>()
  const running = new Set<Promise<void>>()
  let nextHeavy = performance.now() + heavyEvery * random()
  while (performance.now() < until) {
    const isHeavy = performance.now() > nextHeavy
    if (isHeavy) nextHeavy = performance.now() + heavyEvery * (0.5 + random())
    const [name, fault] = pick(random, Object.entries(isHeavy ? heavyFaults : faults))
    const count = counts.get(name) ?? { done: 0, failed: 0 }
    counts.set(name, count)
    const work = fault(site, random).then(() => { count.done += 1 }, () => { count.failed += 1 }).finally(() => { running.delete(work) })
    running.add(work)
    await sleep(random() * 200)
    if (running.size > 60) await Promise.race(running)
  }
  await Promise.all(running)
  return counts
}
