import { createDirectoryStore, type CertificatePair } from '@xmpp-chat/certs'
import { parseServerConfig, readProsodyConfig } from '@xmpp-chat/prosody-config'
import { readFile } from 'node:fs/promises'
import { stateOf, type AppliedState } from './files.js'
import type { Layout } from './layout.js'
import type { KnownToCaller } from './desired.js'

/** What was applied last to a folder, by this program or one before it; undefined when there is nothing that can be read. */
export async function readAppliedState ({ configFile, certificates }: Layout, known: KnownToCaller): Promise<AppliedState | undefined> {
  const text = await readFile(configFile, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const read = readProsodyConfig(text)
  const parsed = read.ok ? parseServerConfig(read.value, known) : read
  return parsed.ok ? { ...stateOf(parsed.value, await readPairs(certificates)), text } : undefined
}

async function readPairs (dir: string): Promise<Map<string, CertificatePair>> {
  const store = createDirectoryStore({ dir })
  const pairs = new Map<string, CertificatePair>()
  for (const host of await store.list()) {
    const pair = await store.read(host)
    if (pair !== undefined) pairs.set(host, pair)
  }
  return pairs
}
