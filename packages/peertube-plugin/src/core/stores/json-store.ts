import { basename } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { codeOf } from './error-code.js'
import { keptAside, lastGoodOf, lookAt, removeLeftovers, setAside, writeWhole, type Sight } from './store-files.js'
import type { StorePlace, Troubled } from './place.js'

/** What of a file's content is of use, and how much of it is not. */
export interface Parsed<T> {
  readonly value: T
  readonly lost: number
}

/**
 * A small file of JSON for its owner only, with its last good copy beside it. What cannot be read is set aside and kept; what a newer version wrote is left
 * as it is. Reading and writing never reject: what is in the way is told, and what could not be written is kept in memory until `retry` writes it.
 */
export interface JsonStore<T> extends Troubled {
  /** Undefined when there is nothing that is good. */
  read (): Promise<T | undefined>
  write (value: T): Promise<void>
}

export function jsonStore<T> (place: StorePlace, parse: (value: unknown) => Parsed<T> | undefined): JsonStore<T> {
  const { path, onFinding = () => {}, onOpen = () => {}, now = () => new Date() } = place
  const file = basename(path)
  let mustStay = false
  let mustSetAside = false
  let wanted: { readonly value: T } | undefined
  let trouble: Diagnostic | undefined
  let queue: Promise<void> = Promise.resolve()

  const setUnreadableAside = async (): Promise<string> => {
    mustSetAside = true
    const kept = await setAside(path, now())
    mustSetAside = false
    return kept
  }

  const writeWanted = async (): Promise<void> => {
    if (wanted === undefined || mustStay) return
    const writing = wanted
    try {
      if (mustSetAside) await setUnreadableAside()
      await writeWhole(path, writing.value)
      if (wanted === writing) wanted = undefined
      trouble = undefined
      await writeWhole(lastGoodOf(path), writing.value)
    } catch (error) {
      const known = trouble !== undefined
      trouble = catalog.diagnostic('STORE_NOT_WRITTEN', { path, facts: { file, reason: codeOf(error) } })
      if (!known) onFinding(trouble)
    }
  }
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work)
    return queue
  }

  const leave = (format: number): void => {
    mustStay = true
    trouble = catalog.diagnostic('STORE_NEWER', { path, facts: { file, format } })
    onFinding(trouble)
  }

  /** The last good copy takes the place of what cannot be read. */
  const restore = async (reason: string): Promise<T | undefined> => {
    const isGone = reason === 'ENOENT'
    const kept = isGone ? '' : await setUnreadableAside().catch(() => file)
    const copy = await lookAt(lastGoodOf(path))
    const good = copy.state === 'read' ? parse(copy.content) : undefined
    if (copy.state === 'newer') leave(copy.format)
    if (copy.state !== 'read' || good === undefined) {
      if (!isGone) onFinding(catalog.diagnostic('STORE_LOST', { path, facts: { file, reason, kept } }))
      return undefined
    }
    onFinding(isGone
      ? catalog.diagnostic('STORE_GONE', { path, facts: { file, at: copy.at } })
      : catalog.diagnostic('STORE_RESTORED', { path, facts: { file, reason, kept, at: copy.at } }))
    wanted = { value: good.value }
    await writeWanted()
    return good.value
  }

  const use = async (sight: Sight): Promise<T | undefined> => {
    if (sight.state === 'newer') {
      leave(sight.format)
      return undefined
    }
    if (sight.state !== 'read') return restore(sight.state === 'absent' ? 'ENOENT' : sight.reason)
    const parsed = parse(sight.content)
    if (parsed === undefined) return restore('JSON')
    if (parsed.lost === 0) return parsed.value
    const kept = await setUnreadableAside().catch(() => file)
    onFinding(catalog.diagnostic('STORE_PARTLY_READ', { path, facts: { file, lost: parsed.lost, kept } }))
    wanted = { value: parsed.value }
    await writeWanted()
    return parsed.value
  }

  const store: JsonStore<T> = {
    get trouble () { return trouble },
    read: async () => {
      await removeLeftovers(path, now())
      const earlier = await keptAside(path)
      if (earlier.length > 0) onFinding(catalog.diagnostic('STORE_SET_ASIDE', { path, facts: { files: earlier } }))
      return use(await lookAt(path))
    },
    write: value => {
      wanted = { value }
      return enqueue(writeWanted)
    },
    retry: () => enqueue(writeWanted)
  }
  onOpen(store)
  return store
}
