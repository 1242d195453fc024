// How long a crowd takes to come into one room, what that costs, and what limits it: the chat as viewers reach it, and a bare Prosody of the same release.
import { loadavg } from 'node:os'
import { seededVideos } from '@xmpp-chat/playground'
import { memoryOf, processorTimeOf } from '@xmpp-chat/test-support'
import type { LightClient } from '../../packages/peertube-plugin/test/support/fault-client.js'
import { bareRoom, startBareProsody } from './bare-prosody.js'
import { arrive, forgetPlugin, startChatSite } from './chat-site.js'

const atOnce = 30

interface Place {
  readonly name: string
  readonly room: string
  readonly processes: Readonly<Record<string, number>>
  readonly arrive: () => Promise<LightClient>
}

async function measure ({ name, room, processes, arrive }: Place, size: number): Promise<void> {
  const entries = Object.entries(processes)
  const before = entries.map(([, pid]) => ({ memory: memoryOf(pid), cpu: processorTimeOf(pid) }))
  const came: LightClient[] = []
  const began = performance.now()
  let left = size
  await Promise.all(Array.from({ length: Math.min(atOnce, size) }, async () => {
    while (left > 0) {
      const number = left
      left -= 1
      const client = await arrive()
      await client.join(room, `Guest ${number}`)
      came.push(client)
    }
  }))
  const took = (performance.now() - began) / 1000
  const costs = entries.map(([process, pid], index) => {
    const { memory = 0, cpu = 0 } = before[index] ?? {}
    return `${process} ${(processorTimeOf(pid) - cpu).toFixed(1).padStart(5)} s of a core, ${((memoryOf(pid) - memory) / size * 1024).toFixed(0).padStart(4)} KB a guest`
  })
  console.log(`  ${name.padEnd(34)} ${String(size).padStart(5)} guests ${took.toFixed(1).padStart(6)} s   ${costs.join('; ')}`)
  await Promise.all(came.map(client => client.leave()))
}

console.log(`\nJoins of a crowd (load ${loadavg()[0]?.toFixed(1)})`)
for (const size of [10, 100, 300, 1000, 3000]) {
  {
    await using site = await startChatSite()
    await measure({
      name: 'chat', room: site.roomOf(seededVideos.live), processes: { Prosody: site.pids.prosody, host: site.pids.host }, arrive: () => arrive(site.door, 'relay')
    }, size)
  }
  for (const [name, quiet, most] of [['bare Prosody, room set up for crowds', true, 3000], ['bare Prosody, as it comes', false, 300]] as const) {
    if (size > most) continue
    await using prosody = await startBareProsody({ storage: 'sql', quiet })
    await measure({ name, room: bareRoom, processes: { Prosody: prosody.pid }, arrive: prosody.arrive }, size)
  }
}
await forgetPlugin()
