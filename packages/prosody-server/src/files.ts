import { createDirectoryStore, type CertificatePair, type CertificateStore } from '@xmpp-chat/certs'
import { renderProsodyConfig, type ServerConfig } from '@xmpp-chat/prosody-config'
import { readFile } from 'node:fs/promises'
import type { Layout } from './layout.js'
import type { ProcessUser } from './process.js'
import { giveFolder, writeFileAtomically } from './write-file.js'

/** A configuration with its certificates, as it is or was on the disk. */
export interface AppliedState {
  readonly config: ServerConfig
  readonly text: string
  readonly pairs: ReadonlyMap<string, CertificatePair>
}

export const stateOf = (config: ServerConfig, pairs: AppliedState['pairs']): AppliedState => ({ config, text: renderProsodyConfig(config), pairs })

/** The files that Prosody reads, written so that it never sees half of one. */
export interface ServerFiles {
  /** Makes them what the state says; gives what was not so. */
  write (state: AppliedState): Promise<WrittenFiles>
}

export interface WrittenFiles {
  readonly config: boolean
  /** The hosts whose pair was replaced or removed. */
  readonly certificates: readonly string[]
}

export function createServerFiles ({ configFile, certificates }: Layout, user: ProcessUser | undefined): ServerFiles {
  const store = createDirectoryStore({ dir: certificates })
  return {
    write: async ({ text, pairs }) => {
      const hosts = await writePairs(store, pairs)
      if (hosts.length > 0 && user !== undefined) await giveFolder(certificates, user)
      const config = text !== await readFile(configFile, 'utf8').catch(() => undefined)
      if (config) await writeFileAtomically(configFile, text, { user })
      return { config, certificates: hosts }
    }
  }
}

/** Former pairs go: Prosody takes any one of the files that cover a host. */
async function writePairs (store: CertificateStore, pairs: AppliedState['pairs']): Promise<string[]> {
  const written: string[] = []
  for (const host of (await store.list()).filter(host => !pairs.has(host))) {
    await store.remove(host)
    written.push(host)
  }
  for (const [host, pair] of pairs) {
    const present = await store.read(host)
    if (present?.certificate === pair.certificate && present.key === pair.key) continue
    await store.write(host, pair)
    written.push(host)
  }
  return written
}
