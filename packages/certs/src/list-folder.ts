import { readdirSync, readlinkSync, statSync, type Dirent } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'

export interface ListLimits {
  /** Levels of folders, the given one included. */
  readonly depth: number
  /** Files in all. */
  readonly files: number
}

export interface FolderListing {
  /** Regular files and links to such, sorted, each with the way to it from the folder that was given. */
  readonly files: readonly string[]
  /** Every folder that was looked into. */
  readonly folders: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * All files below a folder, through links, each folder once; of the folders whose name begins with a dot only those in which certificates are customary. Gives the event loop its turn between folders.
 */
export async function listFolder (dir: string, limits: ListLimits): Promise<FolderListing> {
  const state: State = { limits, files: [], folders: [], diagnostics: [], seen: new Set(), full: false }
  await visit(dir, 1, state)
  return state
}

interface State {
  readonly limits: ListLimits
  readonly files: string[]
  readonly folders: string[]
  readonly diagnostics: Diagnostic[]
  /** Device and inode of folders: links can make circles. */
  readonly seen: Set<string>
  full: boolean
}

async function visit (folder: string, level: number, state: State): Promise<void> {
  const entries = openFolder(folder, state)
  const subfolders: string[] = []
  const hidden: string[] = []
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  for (const entry of entries) {
    const path = prefix + entry.name
    const kind = entry.isSymbolicLink() ? kindOfTarget(path, state) : kindOf(entry)
    if (kind === 'folder' && isSearched(entry.name)) subfolders.push(path)
    else if (kind === 'folder' && !isForeign(entry.name)) hidden.push(path)
    if (kind === 'file' && !addFile(path, state)) return
  }
  if (hidden.length > 0) state.diagnostics.push(catalog.diagnostic('SEARCH_HIDDEN', { path: folder, facts: { paths: hidden } }))
  if (subfolders.length > 0 && level >= state.limits.depth) {
    state.diagnostics.push(catalog.diagnostic('SEARCH_TOO_DEEP', { facts: { path: folder, limit: state.limits.depth } }))
    return
  }
  await setImmediate()
  for (const subfolder of subfolders) if (!state.full) await visit(subfolder, level + 1, state)
}

/** Where lego, acme.sh, Caddy, getssl, dehydrated, step and simp_le keep certificates below a home folder. */
const customary = new Set(['.lego', '.acme.sh', '.local', '.getssl', '.dehydrated', '.step', '.caddy', '.certbot', '.certs', '.ssl', '.acme'])

const isSearched = (name: string): boolean => !name.startsWith('.') || customary.has(name)

/** Of other programs, and the store's own: nobody looks for certificates there. Kubernetes mounts the same files twice, the second time behind such names. */
const isForeign = (name: string): boolean => ['.generations', '.git', '.cache', '.npm', '.ssh', '.gnupg', '.well-known'].includes(name) || name.startsWith('..')

function openFolder (folder: string, state: State): Dirent[] {
  try {
    const { dev, ino } = statSync(folder)
    if (state.seen.has(`${dev}:${ino}`)) return []
    state.seen.add(`${dev}:${ino}`)
    state.folders.push(folder)
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1)
  } catch (error) {
    state.diagnostics.push(catalog.diagnostic('FOLDER_UNREADABLE', { facts: { path: folder, reason: reasonOf(error) } }))
    return []
  }
}

function kindOfTarget (path: string, { diagnostics }: State): 'file' | 'folder' | undefined {
  try {
    return kindOf(statSync(path))
  } catch {
    diagnostics.push(catalog.diagnostic('LINK_DANGLING', { facts: { path, target: targetOf(path) } }))
    return undefined
  }
}

function targetOf (path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return '?'
  }
}

const kindOf = (entry: Pick<Dirent, 'isFile' | 'isDirectory'>): 'file' | 'folder' | undefined =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined

function addFile (path: string, state: State): boolean {
  if (state.files.length < state.limits.files) return state.files.push(path) > 0
  state.diagnostics.push(catalog.diagnostic('SEARCH_TOO_MANY', { facts: { path, limit: state.limits.files } }))
  state.full = true
  return false
}

/** The system's name for what went wrong: `EACCES`. */
export function reasonOf (error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown'
}
