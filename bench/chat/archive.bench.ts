// A room with 100,000 messages: how long a message takes, a page of the archive, a join. The chat's own set-up beside Prosody's storages as they come.
import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seededVideos } from '@xmpp-chat/playground'
import { findProsody, type ProsodyInstallation } from '@xmpp-chat/prosody-server'
import { until } from '@xmpp-chat/test-support'
import { archivePage, wholeArchive, type LightClient } from '../../packages/peertube-plugin/test/support/fault-client.js'
import { median } from '../measure.js'
import { bareRoom, sizeOf, startBareProsody } from './bare-prosody.js'
import { arrive, forgetPlugin, startChatSite } from './chat-site.js'
import { echoes, flood, percentile, speakerCount, type Speaker } from './latency.js'

const size = 100_000
const said = 500
const { commands: { lua } } = (await findProsody()).installation as ProsodyInstallation

interface Place {
  readonly name: string
  readonly room: string
  readonly data: string
  readonly arrive: () => Promise<LightClient>
  readonly crash?: () => Promise<void>
}

/** Messages of the last hour, as Prosody 13 would have written them. */
function fill ({ data, room }: Place): void {
  const script = fileURLToPath(new URL('fill-archive.lua', import.meta.url))
  const { status, stderr } = spawnSync(lua.file, [...lua.args, script, join(data, 'chat.sqlite'), ...room.split('@'), ...[size, 3000, 2000].map(String)], { env: lua.env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

async function enter ({ room, arrive }: Place, nickname: string): Promise<LightClient> {
  const client = await arrive()
  await client.join(room, nickname)
  return client
}

async function enterAll (place: Place): Promise<readonly Speaker[]> {
  const speakers: Speaker[] = []
  for (let count = 0; count < speakerCount; count += 1) speakers.push({ client: await enter(place, `me ${count}`), nickname: `me ${count}` })
  return speakers
}

async function leaveAll (speakers: readonly Speaker[]): Promise<void> {
  for (const { client } of speakers) await client.leave()
}

async function middle (work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return median(times)
}

async function measure (place: Place, filled: number): Promise<void> {
  const speakers = await enterAll(place)
  const times = await echoes(speakers, place.room, said)
  await leaveAll(speakers)
  const me = await enter(place, 'me')
  const newest = await middle(() => archivePage(me, place.room, { before: '' }))
  const oldest = await middle(() => archivePage(me, place.room))
  const come = await middle(async () => (await enter(place, 'other')).leave())
  const cells = [percentile(times, 0.5), percentile(times, 0.99), times.at(-1) ?? 0, newest, oldest, come].map(time => time.toFixed(1).padStart(8))
  console.log(`  ${place.name.padEnd(24)} ${String(filled).padStart(7)} ${cells.join(' ')}`)
  await me.leave()
}

/** What came back to who said it is there after SIGKILL, once each. */
async function crash (place: Place, before: number): Promise<void> {
  await flood(await enterAll(place), place.room, said)
  await place.crash?.()
  const again = await enter(place, 'me')
  const all = await wholeArchive(again, place.room)
  console.log(`  after SIGKILL ${all.length} of ${before + said} messages are read back, ${all.length - new Set(all).size} twice`)
  if (all.length !== before + said) process.exitCode = 1
  await again.leave()
}

console.log(`\nEcho of a message, pages of the archive of 50, connection and join; milliseconds (load ${loadavg()[0]?.toFixed(1)})`)
console.log('                             held      p50      p99      max   newest   oldest     join')
{
  await using site = await startChatSite()
  const place: Place = {
    name: 'chat', room: site.roomOf(seededVideos.live), data: site.data, arrive: () => arrive(site.door, 'relay'),
    crash: async () => {
      process.kill(site.pids.prosody, 'SIGKILL')
      await until(() => arrive(site.door, 'relay').then(client => client.leave()).then(() => true, () => false), { timeout: 30_000, what: () => 'Prosody again' })
    }
  }
  await measure(place, 0)
  fill(place)
  await measure(place, size + said)
  await crash(place, size + 2 * said)
  console.log(`  files of the database: ${(sizeOf(join(site.data, 'chat.sqlite')) + sizeOf(join(site.data, 'chat.sqlite-wal'))).toFixed(0)} MB`)
}
for (const [name, storage] of [['sql, as it comes', 'sql'], ['internal, as it comes', 'internal']] as const) {
  await using prosody = await startBareProsody({ storage })
  const place: Place = { name, room: bareRoom, data: prosody.data, arrive: prosody.arrive }
  await measure(place, 0)
  if (storage === 'internal') continue
  fill(place)
  await measure(place, size + said)
}
await forgetPlugin()
