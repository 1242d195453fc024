import { closeSync, constants, openSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The kernel takes no longer path of a socket, in bytes. */
const longest = 107

/** A path to a socket. `close` when it was used. */
export interface ShortPath {
  readonly path: string
  close (): void
}

/** A way to a socket that the kernel takes: a long path goes through a handle of its folder. */
export function openShortPath (path: string): ShortPath {
  if (fits(path)) return { path, close: () => {} }
  const handle = openSync(dirname(path), constants.O_RDONLY | constants.O_DIRECTORY)
  return { path: join('/proc/self/fd', String(handle), basename(path)), close: () => { closeSync(handle) } }
}

/** The same for a program that runs in the socket's folder. */
export const shortPathFrom = (path: string): string => fits(path) ? path : join('/proc/self/cwd', basename(path))

const fits = (path: string): boolean => Buffer.byteLength(path) <= longest
