import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const networkServers = ['bind', 'unbound', 'dnsperf', 'ejabberd', 'faketime', 'go-sendxmpp'] as const

/** Programs of Debian that tests talk to, or with; see `network-servers.json`. */
export type NetworkServer = (typeof networkServers)[number]

/** Unpacked programs with all their libraries, as `fetch-network-servers.mjs` makes them. */
export interface ProgramTree {
  readonly root: string
  /** Colon-separated, for the dynamic loader. */
  readonly libraryPath: string
  /** What to spawn to run one of the tree's programs: `usr/bin/dig`. */
  command (program: string, args: readonly string[]): [file: string, args: string[]]
}

const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

/** Why the programs are not there, in one line; undefined when they are. */
export function serverAbsence (name: NetworkServer): string | undefined {
  if (existsSync(join(cache, name, 'manifest.json'))) return undefined
  const told = join(cache, `${name}.absent`)
  return existsSync(told) ? readFileSync(told, 'utf8').trim() : 'not fetched yet; run: node scripts/setup.mjs --servers'
}

/** The programs of one server; throws when they are absent. */
export function programTree (name: NetworkServer): ProgramTree {
  const reason = serverAbsence(name)
  if (reason !== undefined) throw new Error(`${name} is absent: ${reason}`)
  const root = join(cache, name, 'root')
  const { loader, libraries } = JSON.parse(readFileSync(join(cache, name, 'manifest.json'), 'utf8')) as { loader: string, libraries: string[] }
  const libraryPath = libraries.map(path => join(root, path)).join(':')
  return { root, libraryPath, command: (program, args) => [join(root, loader), ['--library-path', libraryPath, join(root, program), ...args]] }
}
