import { setTimeout as sleep } from 'node:timers/promises'
import { echoOf, groupMessage, type LightClient } from '../../packages/peertube-plugin/test/support/fault-client.js'

/** Milliseconds, from the shortest to the longest. */
export type Times = readonly number[]

export const percentile = (times: Times, part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

/** Somebody in a room. */
export interface Speaker {
  readonly client: LightClient
  readonly nickname: string
}

/** They take turns, since one person may say four things in a second, and sixty at once. */
export const speakerCount = 20

let last = 0

const turnOf = (speakers: readonly Speaker[], turn: number): Speaker => speakers[turn % speakers.length] as Speaker

/** Milliseconds until each of that many messages came back to who said it, one after the other. */
export async function echoes (speakers: readonly Speaker[], room: string, count: number): Promise<Times> {
  const times: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const { client, nickname } = turnOf(speakers, turn)
    const id = `echo-${last += 1}`
    const echo = client.next(stanza => echoOf(stanza, `${room}/${nickname}`) === id)
    const began = performance.now()
    client.send(groupMessage(room, id, id))
    await echo
    times.push(performance.now() - began)
    // Slow enough for the chat's limit on what one connection may send.
    await sleep(25)
  }
  return times.toSorted((a, b) => a - b)
}

/** Say that many without waiting for each, until all came back. */
export async function flood (speakers: readonly Speaker[], room: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => `flood-${last += 1}`)
  const arrived = ids.slice(-speakers.length).map((id, index) => {
    const { client, nickname } = turnOf(speakers, count - Math.min(count, speakers.length) + index)
    return client.next(stanza => echoOf(stanza, `${room}/${nickname}`) === id)
  })
  for (const [turn, id] of ids.entries()) turnOf(speakers, turn).client.send(groupMessage(room, id, id))
  await Promise.all(arrived)
}
