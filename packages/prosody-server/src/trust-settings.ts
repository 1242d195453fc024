import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { trustedRoots } from './trusted-roots.js'

/** What Prosody's `ssl` option says of the authorities that are trusted. */
export type TrustSettings = { readonly capath: string } | { readonly cafile: string, readonly capath: false }

/** Where Debian and its kin keep each authority in a file that is named by the hash of its subject. */
const hashedFolder = '/etc/ssl/certs'

/**
 * The system's authorities; Node's own list, written to `fallback`, where it has none. A folder by hashes comes before a file: Prosody reads a whole
 * file anew for each host at each reload, which takes tens of milliseconds a host, and of a folder only what a peer's certificate asks for.
 */
export async function trustSettings ({ fallback, folder = hashedFolder, env = process.env }: {
  readonly fallback: string, readonly folder?: string, readonly env?: NodeJS.ProcessEnv
}): Promise<TrustSettings> {
  const chosen = env.SSL_CERT_FILE ?? ''
  // The file in the folder is the same authorities in one piece.
  const isChosen = chosen !== '' && dirname(chosen) !== folder
  const names = isChosen ? [] : await readdir(folder).catch(() => [])
  return names.some(name => /^[0-9a-f]{8}\.\d+$/.test(name)) ? { capath: folder } : { cafile: await trustedRoots({ fallback }), capath: false }
}
