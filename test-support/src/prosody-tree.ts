import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const prosodyVersions = ['0.12', '13.0'] as const

/** A release line of Prosody that the tests run; see `prosody-releases.json`. */
export type ProsodyVersion = (typeof prosodyVersions)[number]

/** An unpacked Prosody with all its libraries, as `fetch-prosody.mjs` makes it. */
export interface ProsodyTree {
  readonly folder: string
  readonly exactVersion: string
  /** The tree's own dynamic loader, and the arguments that make it run the tree's Lua. */
  readonly loader: string
  readonly luaArguments: readonly string[]
  readonly luacArguments: readonly string[]
  /** What the tree's Lua and Prosody's programs need to find their files. */
  readonly env: Readonly<Record<string, string>>
}

interface Manifest { readonly recipe: string, readonly loader: string, readonly libraries: readonly string[], readonly luaLibraries: string }

const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

/** Why the tree is not there, in one line; undefined when it is. */
export function absenceOf (version: ProsodyVersion): string | undefined {
  const folder = join(cache, `prosody-${version}`)
  if (existsSync(join(folder, 'manifest.json'))) return undefined
  const told = `${folder}.absent`
  return existsSync(told) ? readFileSync(told, 'utf8').trim() : 'not fetched yet; run: node scripts/setup.mjs --servers'
}

/** The tree of a release; throws when it is absent. */
export function prosodyTree (version: ProsodyVersion): ProsodyTree {
  const reason = absenceOf(version)
  if (reason !== undefined) throw new Error(`Prosody ${version} is absent: ${reason}`)
  const original = join(cache, `prosody-${version}`)
  const manifest = JSON.parse(readFileSync(join(original, 'manifest.json'), 'utf8')) as Manifest
  return describeTree(isUsable(original) ? original : copyOf(original, manifest), manifest)
}

function describeTree (folder: string, { loader, libraries, luaLibraries }: Manifest): ProsodyTree {
  const root = join(folder, 'root')
  const source = join(root, 'usr/lib/prosody')
  const library = ['--library-path', libraries.map(path => join(root, path)).join(':')]
  return {
    folder,
    exactVersion: readFileSync(join(source, 'prosody.version'), 'utf8').trim(),
    loader: join(root, loader),
    luaArguments: [...library, join(root, 'usr/bin/lua5.4')],
    luacArguments: [...library, join(root, 'usr/bin/luac5.4')],
    env: {
      LUA_PATH_5_4: `${root}/usr/share/lua/5.4/?.lua;${root}/usr/share/lua/5.4/?/init.lua`,
      LUA_CPATH_5_4: `${root}/${luaLibraries}/?.so`,
      CFG_SOURCEDIR: source,
      CFG_PLUGINDIR: join(source, 'modules') + '/'
    }
  }
}

/** Whether a user without rights can get there, and whether the path survives in lists that `:` and `;` part and `?` marks. */
function isUsable (folder: string): boolean {
  return !/[:;?]/.test(folder) && (process.getuid?.() !== 0 || ancestorsOf(folder).every(path => (statSync(path).mode & 0o001) !== 0))
}

const ancestorsOf = (path: string): string[] => path === dirname(path) ? [path] : [path, ...ancestorsOf(dirname(path))]

/** One copy per recipe for everybody, put in place by a rename: two test workers may want it at once. */
function copyOf (original: string, { recipe }: Manifest): string {
  const copy = join(tmpdir(), `xmpp-chat-prosody-${recipe.slice(0, 12)}-${process.getuid?.() ?? 0}`)
  if (existsSync(copy) && statSync(copy).uid === process.getuid?.()) return copy
  const scratch = `${copy}.${process.pid}`
  execFileSync('cp', ['-a', original, scratch])
  try {
    renameSync(scratch, copy)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}
