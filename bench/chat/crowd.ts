// A process of its own with everybody who listens, so that hearing does not wait for saying.
import { arrive, type Door, type Way } from './chat-site.js'

export interface Crowd {
  readonly door: Door
  readonly rooms: Readonly<Record<Way, string>>
  /** That many in each room. */
  readonly clients: number
}

/** Milliseconds from saying to hearing, one for each message and client. */
export type Heard = Readonly<Record<Way, readonly number[]>>

const atOnce = 20
let heard: Record<Way, number[]> = { relay: [], direct: [] }

async function come ({ door, rooms, clients }: Crowd): Promise<void> {
  const ways = Array.from({ length: clients }, () => ['relay', 'direct'] as const).flat()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) await listen(door, rooms[way], way)
  }))
  heard = { relay: [], direct: [] }
}

async function listen (door: Door, room: string, way: Way): Promise<void> {
  const client = await arrive(door, way)
  await client.join(room, client.nickname)
  client.onStanza = stanza => {
    const now = process.hrtime.bigint()
    const said = stanza.startsWith('<message') ? /<body>(\d+)</.exec(stanza)?.[1] : undefined
    // History has the time that it was said.
    if (said !== undefined && !stanza.includes('<delay')) heard[way].push(Number(now - BigInt(said)) / 1e6)
  }
}

process.on('message', message => {
  if (message === 'report') {
    process.send?.(heard)
    heard = { relay: [], direct: [] }
  } else {
    come(message as Crowd).then(() => process.send?.('there'), error => {
      console.error(error)
      process.exit(1)
    })
  }
})
process.on('disconnect', () => process.exit(0))
