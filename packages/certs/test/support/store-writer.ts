// Writes pairs to a store until somebody kills it. Arguments: the folder, and a file with the pairs.
import { readFileSync } from 'node:fs'
import { createDirectoryStore, type CertificatePair } from '../../src/index.js'

const [, , dir = '', file = ''] = process.argv
const pairs = JSON.parse(readFileSync(file, 'utf8')) as Record<string, CertificatePair[]>
const store = createDirectoryStore({ dir })
process.stdout.write('ready\n')
for (let round = Number(process.argv[4]); ; round += 1) {
  for (const [host, choices] of Object.entries(pairs)) await store.write(host, choices[round % choices.length] as CertificatePair)
}
