import { realpathSync, watch, type FSWatcher } from 'node:fs'
import { dirname } from 'node:path'

/** Says when something may have changed in folders. It may stay silent where the system gives no notice: whoever uses it also looks now and then. */
export interface ChangeHints {
  /** From now on these folders, and the ones where those files really lie. */
  follow (folders: readonly string[], files: readonly string[]): void
  close (): void
}

export function createChangeHints (onHint: () => void): ChangeHints {
  const watchers = new Map<string, FSWatcher>()
  return {
    follow (folders, files) {
      const wanted = new Set([...folders, ...folders.map(dirname), ...files.flatMap(realFolder)])
      for (const [folder, watcher] of watchers) {
        if (wanted.has(folder)) continue
        watcher.close()
        watchers.delete(folder)
      }
      for (const folder of wanted) if (!watchers.has(folder)) start(folder, watchers, onHint)
    },
    close () {
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    }
  }
}

/** A watch sticks to the folder that was there when it began; when that one is replaced its parent's watch tells, and this one is made anew. */
function start (folder: string, watchers: Map<string, FSWatcher>, onHint: () => void): void {
  const forget = (watcher: FSWatcher): void => {
    watcher.close()
    if (watchers.get(folder) === watcher) watchers.delete(folder)
  }
  try {
    const watcher = watch(folder, { persistent: false }, event => {
      if (event === 'rename') forget(watcher)
      onHint()
    })
    watcher.on('error', () => { forget(watcher) })
    watchers.set(folder, watcher)
  } catch {
    // No notice to be had there: too many watches, no rights, or no such feature.
  }
}

function realFolder (file: string): string[] {
  try {
    return [dirname(realpathSync(file))]
  } catch {
    return []
  }
}
