import { setTimeout as sleep } from 'node:timers/promises'
import { echoOf, groupMessage, type LightClient } from './fault-client.js'
import type { FaultSite } from './fault-site.js'

/** Somebody who talks whatever happens, and comes back when the connection was lost. */
export interface Talker {
  /** What the room sent back to who said it. */
  readonly acknowledged: readonly string[]
  readonly said: number
  /** Times that it came in. */
  readonly entered: number
  /** Why it could not come in or was thrown out, and how often. */
  readonly refusals: ReadonlyMap<string, number>
  /** Ends when it has left; says one message more after that many connections were lost. */
  stop (): Promise<void>
}

export interface TalkerOptions {
  readonly site: FaultSite
  readonly name: string
  /** An account; left out, a guest. */
  readonly username?: string
  readonly random: () => number
}

/** Milliseconds that an echo is waited for: a settings change may take the voice away. */
const patience = 10_000

export function startTalking ({ site, name, username, random }: TalkerOptions): Talker {
  const acknowledged: string[] = []
  const refusals = new Map<string, number>()
  const ending = new AbortController()
  let [said, entered] = [0, 0]

  const speak = async (client: LightClient, nickname: string): Promise<void> => {
    const body = `${name}-${said += 1}`
    const answer = client.next(stanza => echoOf(stanza, `${site.room}/${nickname}`) === body || (stanza.startsWith('<message') && stanza.includes(body) && /type=['"]error['"]/.test(stanza)))
    client.send(groupMessage(site.room, body, body))
    const stanza = await inTime(answer)
    if (stanza === undefined) throw new Error('no echo in time')
    if (/type=['"]error['"]/.test(stanza)) throw new Error(`refused: ${/<error.*?<([\w-]+)/.exec(stanza)?.[1]}`)
    acknowledged.push(body)
  }

  const visit = async (): Promise<void> => {
    const { client, nickname } = await site.enter(username)
    entered += 1
    try {
      while (!ending.signal.aborted) {
        await speak(client, nickname)
        await sleep(50 + random() * 250)
      }
    } finally {
      client.socket.terminate()
    }
  }

  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await visit().catch((error: unknown) => {
        const why = String(error).replace(/['"]?\d{3,}.*|ws?:.*/, '…').slice(0, 120)
        refusals.set(why, (refusals.get(why) ?? 0) + 1)
      })
      await sleep(200 + random() * 800, undefined, { signal: ending.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    acknowledged, refusals,
    get said () { return said },
    get entered () { return entered },
    stop: async () => {
      ending.abort()
      await running
    }
  }
}

/** Undefined when it took too long. */
async function inTime (answer: Promise<string>): Promise<string | undefined> {
  const clock = new AbortController()
  try {
    return await Promise.race([answer, sleep(patience, undefined, { signal: clock.signal })])
  } finally {
    clock.abort()
  }
}
