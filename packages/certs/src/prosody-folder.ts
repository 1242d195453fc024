import { X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readCertificate } from './read.js'
import type { Certificate } from './certificate.js'

/** One file that Prosody considers for its index. */
export interface IndexedFile {
  readonly path: string
  readonly keyPath: string
  readonly keyExists: boolean
  /** Whether the first line is exactly the one that Prosody wants. */
  readonly firstLine: boolean
  /** The first certificate; absent when OpenSSL cannot read it, over which Prosody fails. */
  readonly certificate?: Certificate
  readonly keySha256?: string
}

/** What Prosody sees of a folder of certificates, as plain JSON. */
export interface ProsodyFolder {
  readonly dir: string
  readonly indexed: readonly IndexedFile[]
  /** All regular files down to two levels, as paths from the folder: where it looks by name when the index has nothing. */
  readonly files: readonly string[]
}

/** Levels of folders in Prosody's index, `core/certmanager.lua`. */
const depthLimit = 3

/** Looks at a folder as Prosody 0.12 and 13.0 do. What this process cannot read does not count, so run it as the user of Prosody. */
export async function observeProsodyFolder (path: string): Promise<ProsodyFolder> {
  const dir = resolve(path)
  const all = filesBelow(dir, '', depthLimit)
  return {
    dir,
    indexed: all.filter(name => /\.crt$|fullchain[^/]*$/.test(name)).flatMap(name => indexedFile(join(dir, name))),
    files: all.filter(name => name.split('/').length <= 2)
  }
}

function filesBelow (dir: string, prefix: string, depth: number): string[] {
  if (depth === 0) return []
  return namesIn(join(dir, prefix)).flatMap(name => {
    const path = prefix + name
    const kind = kindOf(join(dir, path))
    if (kind === 'folder') return name.startsWith('.') ? [] : filesBelow(dir, path + '/', depth - 1)
    return kind === 'file' ? [path] : []
  })
}

function namesIn (folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function kindOf (path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : undefined
  } catch {
    return undefined
  }
}

/** The replacements go over the whole path, as Prosody's do. */
export const keyPathOf = (path: string): string => path.replace(/\.crt$/, '.key').replaceAll('fullchain', 'privkey')

function indexedFile (path: string): IndexedFile[] {
  const text = tryRead(path)
  if (text === undefined) return []
  const keyPath = keyPathOf(path)
  const keyExists = kindOf(keyPath) === 'file'
  const firstLine = text === marker || text.startsWith(marker + '\n')
  const certificate = firstLine ? firstCertificate(text) : readCertificate(text).leaf
  const keySha256 = keyExists ? readCertificate(tryRead(keyPath) ?? '').keys[0]?.spkiSha256 : undefined
  return [{ path, keyPath, keyExists, firstLine, ...certificate && { certificate }, ...keySha256 !== undefined && { keySha256 } }]
}

const marker = '-----BEGIN CERTIFICATE-----'

/** What OpenSSL makes of the text, because Prosody asks it. */
function firstCertificate (text: string): Certificate | undefined {
  try {
    return readCertificate(new X509Certificate(text).toString()).leaf
  } catch {
    return undefined
  }
}

function tryRead (path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
