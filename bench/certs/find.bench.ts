// Finding certificates among many, beside Prosody's own index of the same folder. Prosody reads the certificates, and a key only by the name of its
// file when a host uses it; `domains` does as much here, and also matches the key of what it finds. The second row reads and matches every key.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prosody, prosodyVersions, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { median, report, timedAsync } from '../measure.js'
import { createSelfSigned, findCertificates } from './built.js'

const script = '\n' + readFileSync(new URL('index-folder.lua', import.meta.url), 'utf8')
const runs = 5

async function fill (folder: string, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const host = `host${number}.example`
    const { certificate, key } = await createSelfSigned({ domains: [host] })
    writeFileSync(join(folder, `${host}.crt`), certificate)
    writeFileSync(join(folder, `${host}.key`), key)
  }
}

async function findMatched (folder: string, expected: number, domains?: readonly string[]): Promise<void> {
  const { pairs } = await findCertificates(folder, domains && { domains })
  if (pairs.length !== expected || pairs.some(({ keyInfo, info }) => keyInfo?.spkiSha256 !== info.leaf?.spkiSha256)) throw new Error('not all were found')
}

async function indexWithProsody (version: typeof prosodyVersions[number], folder: string, expected: number): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const [time, names] = (await prosody(version).lua(script, [], { input: folder + '\n' })).stdout.trim().split(/\s+/).map(Number)
    if (time === undefined || names !== expected) throw new Error(`Prosody ${version} has not found all`)
    times.push(time)
  }
  return median(times)
}

const folder = temporaryFolder('bench')
let before = 0
const perPair: string[] = []
for (const count of [1000, 2500, 5000, 10_000]) {
  await fill(folder, before, count)
  before = count
  const some = await timedAsync(() => findMatched(folder, 2, ['host3.example', `host${count - 1}.example`]), runs)
  const rows: Array<readonly [string, number, number]> = [
    ['@xmpp-chat/certs, two domains', some, some],
    ['@xmpp-chat/certs, all keys too', await timedAsync(() => findMatched(folder, count), runs), some]
  ]
  for (const version of prosodyVersions) rows.push([`Prosody ${version}`, await indexWithProsody(version, folder, count), some])
  report(`Find, ${count} pairs`, rows)
  perPair.push(`${count}: ${(some / count * 1000).toFixed(0)} µs`)
}
console.log(`\nGrowth, per pair: ${perPair.join(', ')}`)
await removeFolder(folder)
