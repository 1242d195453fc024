import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { codeOf } from '../stores/error-code.js'
import type { Stores } from '../stores/stores.js'
import { judgeKeeping, type KeepingSight, type StorageSight } from './judge-keeping.js'

/** Whether what people say and decide is kept. */
export interface Keeping {
  /** Tries to write and read everywhere; what is wrong now. Never rejects. */
  look (): Promise<readonly Diagnostic[]>
}

export interface KeepingOptions {
  readonly dir: string
  readonly stores: Stores
  /** Rejects or gives undefined while Prosody does not answer. */
  readonly storage: () => Promise<StorageSight | undefined>
  /** Told of what was not wrong at the last look. */
  readonly onProblem: (problem: Diagnostic) => void
}

export function createKeeping ({ dir, stores, storage, onProblem }: KeepingOptions): Keeping {
  let known: ReadonlySet<string> = new Set()
  let looking: Promise<readonly Diagnostic[]> | undefined
  const lookNow = async (): Promise<readonly Diagnostic[]> => {
    await stores.retry()
    const seen = await storage().catch(() => undefined)
    const found = judgeKeeping({ ...await observeFolder(dir), database: join(dir, 'prosody/data/chat.sqlite'), ...seen === undefined ? {} : { storage: seen } })
    for (const finding of found) if (!known.has(finding.code)) onProblem(finding)
    known = new Set(found.map(({ code }) => code))
    return [...found, ...stores.troubles]
  }
  return {
    look: () => {
      looking ??= lookNow().finally(() => { looking = undefined })
      return looking
    }
  }
}

async function observeFolder (folder: string): Promise<Pick<KeepingSight, 'folder' | 'refused' | 'bytesLeft' | 'filesLeft'>> {
  const probe = join(folder, '.writable')
  // A full disk takes an empty file.
  const refused = await writeFile(probe, '.'.repeat(4096), { mode: 0o600 }).then(() => undefined, codeOf)
  await rm(probe, { force: true }).catch(() => {})
  const space = await statfs(folder).catch(() => undefined)
  return {
    folder,
    ...refused === undefined ? {} : { refused },
    ...space === undefined ? {} : { bytesLeft: space.bavail * space.bsize, ...space.files === 0 ? {} : { filesLeft: space.ffree } }
  }
}
