import { realpathSync, watch, type FSWatcher } from 'node:fs'
import { dirname } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { reasonOf } from './list-folder.js'

/** Says when something may have changed in folders. It may stay silent where the system gives no notice: whoever uses it also looks now and then. */
export interface ChangeHints {
  /** From now on these folders, and the ones where those files really lie. */
  follow (folders: readonly string[], files: readonly string[]): void
  close (): void
}

/** Why the system gives no notice at all, or no more of it. */
const exhausted = new Set(['EMFILE', 'ENFILE', 'ENOSPC', 'ENOMEM', 'ENOSYS', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM'])

/** What there is to say of a watch that the system refused; nothing when only that folder is gone or closed to this user. */
export function refusedWatch (error: unknown, { path, poll }: { readonly path: string, readonly poll: number }): Diagnostic[] {
  const reason = reasonOf(error)
  return exhausted.has(reason) ? [catalog.diagnostic('WATCH_WITHOUT_NOTICE', { facts: { path, reason, seconds: poll / 1000 } })] : []
}

export function createChangeHints (onHint: () => void, onRefusal: (error: unknown) => void): ChangeHints {
  const watchers = new Map<string, FSWatcher>()
  return {
    follow (folders, files) {
      const wanted = new Set([...folders, ...folders.map(dirname), ...files.flatMap(realFolder)])
      for (const [folder, watcher] of watchers) {
        if (wanted.has(folder)) continue
        watcher.close()
        watchers.delete(folder)
      }
      for (const folder of wanted) if (!watchers.has(folder)) start(folder, watchers, onHint, onRefusal)
    },
    close () {
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    }
  }
}

/** A watch sticks to the folder that was there when it began; when that one is replaced its parent's watch tells, and this one is made anew. */
function start (folder: string, watchers: Map<string, FSWatcher>, onHint: () => void, onRefusal: (error: unknown) => void): void {
  const forget = (watcher: FSWatcher): void => {
    watcher.close()
    if (watchers.get(folder) === watcher) watchers.delete(folder)
  }
  try {
    const watcher = watch(folder, { persistent: false }, event => {
      if (event === 'rename') forget(watcher)
      onHint()
    })
    watcher.on('error', error => {
      forget(watcher)
      onRefusal(error)
    })
    watchers.set(folder, watcher)
  } catch (error) {
    onRefusal(error)
  }
}

function realFolder (file: string): string[] {
  try {
    return [dirname(realpathSync(file))]
  } catch {
    return []
  }
}
