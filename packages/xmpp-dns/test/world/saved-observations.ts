import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { checkXmppDns, type Observation, type XmppService } from '../../src/index.js'

/** A service with what was seen of it. */
export interface Seen {
  readonly service: XmppService
  readonly observation: Observation
}

const folder = new URL('../observations/', import.meta.url)
const isRecording = process.env.RECORD_OBSERVATIONS === '1'

/** `CODE.json` has the finding, `CODE.near.json` only just does not. */
export const savedFiles = (): string[] => readdirSync(folder)

export const savedObservation = (file: string): Seen => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

/** Keeps what a real server just said, when the tests are run with RECORD_OBSERVATIONS=1; ports and dates, which are others each time, as if they were not. */
export function recordObservation (code: string, isNear: boolean, { service, observation }: Seen): void {
  if (!isRecording) return
  const kept = { service, observation: { ...observation, observedAt: '2026-01-01T00:00:00.000Z' } }
  const text = JSON.stringify(kept).replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:53').replace(/0\.0\.0\.0:\d+/g, '192.0.2.53:53')
  writeFileSync(new URL(`${code}${isNear ? '.near' : ''}.json`, folder), `${text}\n`)
}

export const codesOf = ({ service, observation }: Seen): string[] => checkXmppDns(observation, service).map(({ code }) => code)
