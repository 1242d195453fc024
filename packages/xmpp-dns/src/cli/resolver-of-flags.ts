import { isIP } from 'node:net'
import { createAuthoritativeResolver } from '../authoritative-resolver.js'
import { createHttpsResolver, createSystemResolver, createTlsResolver, createUdpResolver } from '../dns/resolvers.js'
import type { Resolver } from '../resolver.js'
import { numberOf, textOf, textsOf, type Values } from './flags.js'
import { readText } from './service-of-flags.js'

/** Whom to ask, as the flags say: `--resolver`, `--dot`, `--doh`, otherwise the system's; `--authoritative` finds the zones' servers through it. */
export async function resolverOfFlags (values: Values): Promise<Resolver> {
  const resolver = await recursiveResolver(values)
  if (values.authoritative !== true) return resolver
  const port = numberOf(values, 'dns-port')
  return createAuthoritativeResolver({ resolver, ...port === undefined ? {} : { port } })
}

async function recursiveResolver (values: Values): Promise<Resolver> {
  const timeout = numberOf(values, 'timeout')
  const options = timeout === undefined ? {} : { timeout: timeout * 1000 }
  const ca = await caOfFlags(values)
  const [servers, dot, doh] = [textsOf(values, 'resolver'), textsOf(values, 'dot'), textOf(values, 'doh')]
  if (doh !== undefined) return createHttpsResolver({ url: doh, ...options, ...ca })
  if (dot.length > 0) return createTlsResolver({ servers: dot, ...options, ...ca })
  return servers.length > 0 ? createUdpResolver({ servers, ...options }) : createSystemResolver(options)
}

/** The authorities to trust, from the file of `--ca`. */
export async function caOfFlags (values: Values): Promise<{ ca?: string }> {
  const file = textOf(values, 'ca')
  return file === undefined ? {} : { ca: await readText(file) }
}

/** How to ask the zones' own servers, when they do not listen on port 53. */
export function authorityOfFlags (values: Values): { authority?: (address: string, zone: string) => Resolver } {
  const port = numberOf(values, 'dns-port')
  if (port === undefined) return {}
  return {
    authority: (address, zone) => createUdpResolver({
      servers: [isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`], recursionDesired: false, bailiwick: zone
    })
  }
}
