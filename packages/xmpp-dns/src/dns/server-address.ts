import { isIP } from 'node:net'

/** Where a DNS server listens. */
export interface ServerAddress {
  readonly address: string
  readonly family: 4 | 6
  readonly port: number
  /** What its certificate must say, for DNS over TLS. Default: the address itself. */
  readonly name?: string
}

/**
 * `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53`, `[2001:db8::53]:5353`, and `192.0.2.53@853#dns.example` as unbound writes it; `undefined`
 * for anything else.
 */
export function parseServer (text: string, defaultPort: number): ServerAddress | undefined {
  const [where = '', name, ...rest] = text.trim().split('#')
  const match = /^\[([^\]]+)\](?:[:@](\d+))?$/.exec(where) ?? /^([\d.]+)(?:[:@](\d+))?$/.exec(where) ?? /^([\da-f:.]+(?:%\w+)?)(?:@(\d+))?$/i.exec(where)
  const address = match?.[1] ?? ''
  const family = isIP(address)
  const port = match?.[2] === undefined ? defaultPort : Number(match[2])
  if (family === 0 || rest.length > 0 || name === '' || port < 1 || port > 65_535) return undefined
  return { address, family: family as 4 | 6, port, ...name === undefined ? {} : { name } }
}

/** `192.0.2.53:53`, `[2001:db8::53]:53`. */
export const formatServer = ({ address, family, port }: ServerAddress): string => family === 6 ? `[${address}]:${port}` : `${address}:${port}`

/** Whether the server is on this very machine. */
export const isLoopback = ({ address }: ServerAddress): boolean => /^127\./.test(address) || address === '::1'
