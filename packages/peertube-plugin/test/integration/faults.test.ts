import { randomInt } from 'node:crypto'
import { bundleAbsence, describeUnlessAbsent, memoryOf, removeFolder, seededRandom, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'
import { causeFaults } from '../support/fault-acts.js'
import { wholeArchive } from '../support/fault-client.js'
import { accounts, openFaultSite, processesOf } from '../support/fault-site.js'
import { startTalking, type Talker } from '../support/fault-talker.js'

const minutes = Number(process.env['XMPP_CHAT_FAULT_MINUTES'] ?? 40 / 60)
const seed = Number(process.env['XMPP_CHAT_FAULT_SEED'] ?? randomInt(2 ** 31))
const isLong = process.env['XMPP_CHAT_FAULT_MINUTES'] !== undefined
const guests = 12
/** Megabytes that the host may have more at the end than after its first faults. */
const growth = 150

const repeated = (texts: readonly string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index)

describeUnlessAbsent('faults under load', [bundleAbsence(process.arch as BundleArchitecture)], () => {
  it(`loses nothing that was acknowledged, and serves on (XMPP_CHAT_FAULT_SEED=${seed})`, async () => {
    const random = seededRandom(seed)
    const dir = temporaryFolder('faults', { passable: true })
    const site = await openFaultSite(dir)
    const { process: host } = site.playground
    const pid = host.pid as number
    const say = isLong ? console.log : () => {}
    const talkersOf = (prefix: string): Talker[] => [
      ...accounts.flatMap(username => [1, 2].map(turn => startTalking({ site, name: `${prefix}-${username}-${turn}`, username, random }))),
      ...Array.from({ length: guests }, (_, index) => startTalking({ site, name: `${prefix}-guest-${index}`, random }))
    ]
    try {
      const talkers = talkersOf('during')
      const end = performance.now() + minutes * 60_000
      const counts = new Map(await causeFaults(site, { random, until: performance.now() + Math.min(20_000, minutes * 15_000), heavyEvery: 8000 }))
      const before = memoryOf(pid)
      for (const part of everyMinute(end)) {
        for (const [name, { done, failed }] of await causeFaults(site, { random, until: part, heavyEvery: 8000 })) {
          const so = counts.get(name) ?? { done: 0, failed: 0 }
          counts.set(name, { done: so.done + done, failed: so.failed + failed })
        }
        say(`${new Date().toISOString()} host ${memoryOf(pid).toFixed(0)} MB, ${talkers.reduce((sum, one) => sum + one.acknowledged.length, 0)} acknowledged, ${JSON.stringify(await site.status().then(({ state, prosody, connections }) => ({ state, prosody, connections }), String))}`)
      }
      await Promise.all(talkers.map(talker => talker.stop()))
      await site.recover()
      expect(host.exitCode).toBeNull()

      const after = talkersOf('after')
      await until(() => after.every(({ acknowledged }) => acknowledged.length > 1), { timeout: 60_000, what: () => JSON.stringify(after.map(({ refusals }) => [...refusals])) })
      await Promise.all(after.map(talker => talker.stop()))

      const { client: reader } = await site.enter('root')
      const kept = await wholeArchive(reader, site.room)
      await reader.leave()
      const acknowledged = [...talkers, ...after].flatMap(talker => talker.acknowledged)
      const present = new Set(kept)
      say(JSON.stringify({ faults: Object.fromEntries(counts), said: talkers.reduce((sum, one) => sum + one.said, 0), acknowledged: acknowledged.length, kept: kept.length, refusals: refusalsOf(talkers), before, after: memoryOf(pid) }, null, 1))
      expect(acknowledged.filter(body => !present.has(body)), 'acknowledged and not in the archive').toEqual([])
      expect(repeated(kept), 'twice in the archive').toEqual([])
      expect(site.playground.output()).not.toMatch(/Nobody (caught|handled)|will be unreachable|Exception in plugin handler|UnhandledPromise/)
      expect(processesOf(dir)).toEqual([(await site.status()).prosody?.pid])
      await until(async () => (await site.status()).connections === 0, { timeout: 30_000, what: () => 'the end of all connections' })
      expect(memoryOf(pid)).toBeLessThan(before + growth)
    } catch (error) {
      console.error(site.playground.output().slice(-20_000))
      throw error
    } finally {
      await site.playground.stop()
    }
    await until(() => processesOf(dir).length === 0, { timeout: 15_000, what: () => 'the end of Prosody after its host' })
    await removeFolder(dir)
    // Reading back what was said takes about as long as saying it: an archive gives small pages, one after the other.
  }, minutes * 120_000 + 240_000)
})

function everyMinute (end: number): number[] {
  const parts: number[] = []
  for (let part = performance.now() + 60_000; part < end; part += 60_000) parts.push(part)
  return [...parts, end]
}

function refusalsOf (talkers: readonly Talker[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { refusals } of talkers) for (const [why, times] of refusals) all[why] = (all[why] ?? 0) + times
  return all
}
