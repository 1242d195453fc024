import { join, resolve } from 'node:path'

/** Where things are in the folder of a server. */
export interface Layout {
  readonly dir: string
  /** What Prosody reads. Made anew at each change; changes that others make are lost. */
  readonly configFile: string
  readonly certificates: string
  /** Accounts, rooms, archives: what a backup needs. Prosody's working directory, and its admin socket's place. */
  readonly data: string
  readonly logFile: string
  readonly adminSocket: string
  readonly pidFile: string
  /** Held by the program that runs this server; see `holdFolder`. */
  readonly hostSocket: string
  readonly trustedRoots: string
  /** Copies of this package's own modules. */
  readonly modules: string
  /** A copy of the embedded Prosody, made only where its user cannot get to the original. */
  readonly prosody: string
  /** The folders that must exist, outermost first. */
  readonly folders: readonly string[]
}

export function layoutOf (given: string): Layout {
  const dir = resolve(given)
  const data = join(dir, 'data')
  return {
    dir,
    configFile: join(dir, 'prosody.cfg.lua'),
    certificates: join(dir, 'certs'),
    data,
    logFile: join(dir, 'log', 'prosody.log'),
    adminSocket: join(data, 'prosody.sock'),
    pidFile: join(data, 'prosody.pid'),
    hostSocket: join(dir, 'host.sock'),
    trustedRoots: join(dir, 'roots.pem'),
    modules: join(dir, 'modules'),
    prosody: join(dir, 'prosody'),
    folders: [dir, data, join(dir, 'log'), join(dir, 'certs')]
  }
}
