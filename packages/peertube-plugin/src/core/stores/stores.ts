import { join } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { StorePlace, Troubled } from './place.js'

/** All small files of a folder, so that their troubles can be seen together. */
export interface Stores extends Pick<Troubled, 'retry'> {
  place (name: string): StorePlace
  /** What keeps any of them from being written now. */
  readonly troubles: readonly Diagnostic[]
}

export function createStores (dir: string, onFinding: (finding: Diagnostic) => void): Stores {
  const open: Troubled[] = []
  return {
    place: name => ({ path: join(dir, name), onFinding, onOpen: store => { open.push(store) } }),
    get troubles () { return open.flatMap(({ trouble }) => trouble ?? []) },
    retry: async () => { for (const store of open) await store.retry() }
  }
}
