import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, removeFolder, runProgram, startBind, startUnbound, temporaryFolder, type RunningBind, type RunningUnbound } from '@xmpp-chat/test-support'
import { zoneText } from './broken-zones.js'

/** A server of zones (BIND), and a resolver (unbound) that can be asked for them over UDP, TCP, TLS and HTTPS. */
export interface EncryptedWorld extends AsyncDisposable {
  readonly bind: RunningBind
  readonly unbound: RunningUnbound
  readonly tlsPort: number
  readonly httpsPort: number
  /** The certificate of `dns.example` and 127.0.0.1 (PEM), which vouches for itself. */
  readonly ca: string
  readonly caFile: string
}

/** `zones` are lines after the SOA and the NS records, by the zone's name. */
export async function startEncryptedWorld (zones: Readonly<Record<string, string>>): Promise<EncryptedWorld> {
  const folder = temporaryFolder('dot')
  const [keyFile, caFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const [port, unboundPort, tlsPort, httpsPort] = await Promise.all([freePort(), freePort(), freePort(), freePort()]) as [number, number, number, number]
  await runProgram('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=dns.example',
    '-addext', 'subjectAltName=DNS:dns.example,IP:127.0.0.1', '-keyout', keyFile, '-out', caFile])
  const texts = Object.fromEntries(Object.entries({ ...zones, example: '' }).map(([name, lines]) => [name, zoneText(name, lines, 1).replace('127.0.0.21', '127.0.0.1')]))
  const bind = await startBind({ address: '127.0.0.1', port, zones: texts })
  const unbound = await startUnbound({
    address: '127.0.0.1', port: unboundPort, stubs: Object.fromEntries(Object.keys(texts).map(name => [name, `127.0.0.1@${port}`])),
    server: [
      `interface: 127.0.0.1@${tlsPort}`, `interface: 127.0.0.1@${httpsPort}`, `tls-port: ${tlsPort}`, `https-port: ${httpsPort}`,
      `tls-service-key: "${keyFile}"`, `tls-service-pem: "${caFile}"`
    ]
  })
  const stop = async (): Promise<void> => {
    await Promise.all([bind.stop(), unbound.stop()])
    await removeFolder(folder)
  }
  return { bind, unbound, tlsPort, httpsPort, caFile, ca: readFileSync(caFile, 'utf8'), [Symbol.asyncDispose]: stop }
}
