// Scanning a folder of pairs, with keys matched, beside Prosody's own index, which reads the certificates alone; and how both grow.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSelfSigned, findCertificates } from '@xmpp-chat/certs'
import { prosody, prosodyVersions, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { report, timedAsync } from '../measure.js'

const script = '\n' + readFileSync(new URL('index-folder.lua', import.meta.url), 'utf8')

async function fill (folder: string, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const host = `host${number}.example`
    const { certificate, key } = await createSelfSigned({ domains: [host] })
    writeFileSync(join(folder, `${host}.crt`), certificate)
    writeFileSync(join(folder, `${host}.key`), key)
  }
}

const folder = temporaryFolder('bench')
let before = 0
const perPair: string[] = []
for (const count of [1000, 2500, 5000, 10_000]) {
  await fill(folder, before, count)
  before = count
  const ours = await timedAsync(async () => {
    const { pairs } = await findCertificates(folder)
    if (pairs.length !== count || pairs.some(({ keyInfo, info }) => keyInfo?.spkiSha256 !== info.leaf?.spkiSha256)) throw new Error('not all were found')
  }, 3)
  const rows: Array<readonly [string, number, number]> = [['@xmpp-chat/certs', ours, ours]]
  for (const version of prosodyVersions) {
    const times: number[] = []
    for (let run = 0; run < 3; run += 1) times.push(Number((await prosody(version).lua(script, [], { input: folder + '\n' })).stdout.split(/\s/)[0]))
    rows.push([`Prosody ${version}`, times.sort((a, b) => a - b)[1] as number, ours])
  }
  report(`Find, ${count} pairs`, rows)
  perPair.push(`${count}: ${(ours / count * 1000).toFixed(0)} µs`)
}
console.log(`\nGrowth, per pair: ${perPair.join(', ')}`)
await removeFolder(folder)
