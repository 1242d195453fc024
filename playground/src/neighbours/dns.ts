import { freePort } from '@xmpp-chat/test-support/ports'
import { startBind } from '@xmpp-chat/test-support/bind'

/** Where the instance and the other server are found in a trial; `port` is where each of them takes other servers. */
export interface TrialHosts {
  readonly instance: { readonly host: string, readonly port: number }
  readonly other: { readonly host: string, readonly port: number }
}

/** A DNS server (BIND) that speaks for both, on this machine only. */
export async function startTrialDns ({ instance, other }: TrialHosts): Promise<AsyncDisposable & { readonly server: string }> {
  const port = await freePort()
  const zone = (host: string, records: string): string =>
    `$TTL 60\n@ SOA ns admin 1 3600 600 86400 60\n@ NS ns\n@ A 127.0.0.1\nns A 127.0.0.1\n${records} SRV 0 5 ${host === instance.host ? instance.port : other.port} ${host}.\n`
  const bind = await startBind({
    address: '127.0.0.1', port,
    zones: { [instance.host]: zone(instance.host, '_xmpp-server._tcp.room'), [other.host]: zone(other.host, '_xmpp-server._tcp') }
  })
  return { server: `127.0.0.1:${port}`, [Symbol.asyncDispose]: () => bind.stop() }
}
