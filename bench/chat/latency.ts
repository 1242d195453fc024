import { setTimeout as sleep } from 'node:timers/promises'
import { echoOf, groupMessage, type LightClient } from '../../packages/peertube-plugin/test/support/fault-client.js'

/** Milliseconds, from the shortest to the longest. */
export type Times = readonly number[]

export const percentile = (times: Times, part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

let last = 0

/** Milliseconds until each of that many messages came back to who said it, one after the other. */
export async function echoes (client: LightClient, room: string, nickname: string, count: number): Promise<Times> {
  const times: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const id = `echo-${last += 1}`
    const echo = client.next(stanza => echoOf(stanza, `${room}/${nickname}`) === id)
    const began = performance.now()
    client.send(groupMessage(room, id, id))
    await echo
    times.push(performance.now() - began)
    // Slow enough for the chat's limit on what one person may send.
    await sleep(25)
  }
  return times.toSorted((a, b) => a - b)
}

/** Says that many without waiting for each, until all came back. */
export async function flood (client: LightClient, room: string, nickname: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => `flood-${last += 1}`)
  const arrived = client.next(stanza => echoOf(stanza, `${room}/${nickname}`) === ids.at(-1))
  for (const id of ids) client.send(groupMessage(room, id, id))
  await arrived
}
