// How long a message takes from who says it to everybody else: through the plugin, and past it straight to its Prosody, in turn.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededVideos } from '@xmpp-chat/playground'
import { groupMessage, type LightClient } from '../../packages/peertube-plugin/test/support/fault-client.js'
import { median } from '../measure.js'
import { percentile, speakerCount } from './latency.js'
import { arrive, forgetPlugin, startChatSite, type ChatSite, type Way } from './chat-site.js'
import type { Crowd, Heard } from './crowd.js'

/** Clients, messages a round of each way, milliseconds between messages. */
const sizes: ReadonlyArray<readonly [clients: number, messages: number, pause: number]> = [[1, 400, 15], [50, 300, 25], [200, 150, 60], [1000, 40, 400]]
const rounds = 3
const rooms: Readonly<Record<Way, { readonly uuid: string }>> = { relay: seededVideos.live, direct: seededVideos.tomatoes }

async function gather ({ door, roomOf }: ChatSite, clients: number): Promise<{ readonly report: () => Promise<Heard>, readonly leave: () => Promise<void> }> {
  const crowd = fork(fileURLToPath(new URL('crowd.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  crowd.send({ door, rooms: { relay: roomOf(rooms.relay), direct: roomOf(rooms.direct) }, clients } satisfies Crowd)
  await once(crowd, 'message')
  return {
    report: async () => {
      crowd.send('report')
      return (await once(crowd, 'message'))[0] as Heard
    },
    leave: async () => {
      crowd.disconnect()
      await once(crowd, 'exit')
    }
  }
}

async function speakersOf ({ door, roomOf }: ChatSite, way: Way): Promise<readonly LightClient[]> {
  const speakers = await Promise.all(Array.from({ length: speakerCount }, () => arrive(door, way)))
  for (const one of speakers) await one.join(roomOf(rooms[way]), one.nickname)
  return speakers
}

async function measure (site: ChatSite, [clients, messages, pause]: typeof sizes[number]): Promise<void> {
  const crowd = await gather(site, clients)
  const ratios: number[] = []
  const all: Record<Way, number[]> = { relay: [], direct: [] }
  const sayers = { relay: await speakersOf(site, 'relay'), direct: await speakersOf(site, 'direct') }
  for (let round = 0; round < rounds; round += 1) {
    for (let message = 0; message < messages; message += 1) {
      for (const way of message % 2 === 0 ? ['relay', 'direct'] as const : ['direct', 'relay'] as const) {
        const said = process.hrtime.bigint()
        sayers[way][message % speakerCount]?.send(groupMessage(site.roomOf(rooms[way]), `m${said}`, String(said)))
        await sleep(pause)
      }
    }
    await sleep(500 + clients)
    const heard = await crowd.report()
    for (const way of ['relay', 'direct'] as const) {
      if (heard[way].length !== messages * clients) throw new Error(`${heard[way].length} of ${messages * clients} messages came (${way})`)
      all[way].push(...heard[way])
    }
    ratios.push(median(heard.relay) / median(heard.direct))
  }
  for (const sayer of [...sayers.relay, ...sayers.direct]) await sayer.leave()
  await crowd.leave()
  const [relay, direct] = [all.relay.toSorted((a, b) => a - b), all.direct.toSorted((a, b) => a - b)]
  const row = [0.5, 0.99].map(part => `${percentile(relay, part).toFixed(2).padStart(9)} ${percentile(direct, part).toFixed(2).padStart(9)}`).join(' ')
  console.log(`  ${String(clients).padStart(5)} ${row} ${(percentile(relay, 0.5) / percentile(direct, 0.5)).toFixed(2).padStart(7)} x  (${ratios.map(ratio => ratio.toFixed(2)).join(', ')})`)
}

console.log(`\nDelivery of a message, milliseconds (load ${loadavg()[0]?.toFixed(1)})`)
console.log('clients  p50 plugin   direct p99 plugin  direct  p50 ratio (each round)')
await using site = await startChatSite()
for (const size of sizes) await measure(site, size)
await forgetPlugin()
