import type { Avatar } from '../core/host.js'

/** Larger pictures are not sent around in stanzas. */
const largest = 60_000

/** Avatars as PeerTube itself serves them, wherever it keeps them; what is not there, or too large, is no avatar. */
export const avatarsAt = (base: string) => async (filename: string): Promise<Avatar | undefined> => {
  try {
    const response = await fetch(`${base}/lazy-static/avatars/${encodeURIComponent(filename)}`, { signal: AbortSignal.timeout(2000) })
    const type = response.headers.get('content-type') ?? ''
    if (!response.ok || !type.startsWith('image/')) return undefined
    const data = Buffer.from(await response.arrayBuffer())
    return data.length > largest ? undefined : { type, data }
  } catch {
    return undefined
  }
}

/** Where PeerTube listens on this machine, behind whatever proxy. */
export function loopbackUrl ({ hostname, port }: { readonly hostname: string, readonly port: number }): string {
  const everywhere = hostname === '' || hostname === '::' || hostname === '0.0.0.0'
  return `http://${everywhere ? '127.0.0.1' : hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`
}
