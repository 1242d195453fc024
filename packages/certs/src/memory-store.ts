import type { CertificatePair } from './certificate.js'
import { catalog } from './diagnostics.js'
import type { CertificateStore } from './store.js'
import { acceptablePair, hostName } from './store-rules.js'

/** A store that forgets everything with the process: for tests and trials. */
export function createMemoryStore ({ now = () => new Date() }: { readonly now?: () => Date } = {}): CertificateStore {
  const generations = new Map<string, readonly CertificatePair[]>()
  return {
    list: async () => [...generations.keys()].sort(),
    read: async host => generations.get(hostName(host))?.[0],
    write: async (host, pair) => {
      const name = hostName(host)
      generations.set(name, [acceptablePair(name, pair, now()), ...generations.get(name) ?? []].slice(0, 2))
    },
    rollback: async host => {
      const [, previous] = generations.get(hostName(host)) ?? []
      if (previous === undefined) throw catalog.error('ERR_CERTS_NO_PREVIOUS', { facts: { host } })
      generations.set(hostName(host), [previous])
    },
    remove: async host => { generations.delete(hostName(host)) }
  }
}
