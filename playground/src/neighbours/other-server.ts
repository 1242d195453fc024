import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createDirectoryStore, renewSelfSigned } from '@xmpp-chat/certs'
import { createProsodyServer } from '@xmpp-chat/prosody-server'

export interface OtherServerOptions {
  /** The folder of everything that is kept. */
  readonly dir: string
  readonly host: string
  readonly clientPort: number
  readonly serverPort: number
  /** The DNS server that it asks, as `127.0.0.1:5300`. */
  readonly dns: string
  readonly account: { readonly username: string, readonly password: string }
}

/** Somebody else's XMPP server with one account, on loopback: as people have theirs, with a certificate that it signed itself and keeps. */
export async function startOtherServer ({ dir, host, clientPort, serverPort, dns, account }: OtherServerOptions): Promise<AsyncDisposable & { readonly certificate: string }> {
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  const own = join(dir, 'self-signed')
  const { pair } = await renewSelfSigned({ store: createDirectoryStore({ dir: own }), domains: [host] })
  const server = await createProsodyServer({ dir, prosody: 'embedded' })
  try {
    const interfaces = ['127.0.0.1']
    await server.apply({
      config: {
        // What common clients ask their own server for; some of them end without one of these.
        modules: [
          'roster', 'saslauth', 'tls', 'dialback', 'disco', 'ping', 'carbons', 's2s', 'c2s',
          'pep', 'private', 'bookmarks', 'vcard_legacy', 'blocklist', 'smacks', 'csi_simple', 'mam', 'time', 'version'
        ],
        services: { c2s: { ports: [clientPort], interfaces }, s2s: { ports: [serverPort], interfaces }, http: { ports: [] }, https: { ports: [] } },
        options: {
          s2s_secure_auth: false,
          unbound: { resolvconf: false, forward: dns.replace(':', '@'), options: { 'do-not-query-localhost:': 'no', 'local-zone:': 'example. transparent', 'module-config:': 'iterator' } }
        },
        hosts: { [host]: { authentication: 'internal_hashed' } }
      },
      certificates: [pair]
    })
    await server.prosodyctl(['register', account.username, host, account.password])
  } catch (error) {
    await server[Symbol.asyncDispose]()
    throw error
  }
  return { certificate: join(own, `${host}.crt`), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}
