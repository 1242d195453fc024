import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:tls'
import { identityCases, identityCertificate, identityKey } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkProbe, createRecordsResolver, parseXmppService, probe } from '../index.js'

const header = "<stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
const features = "<stream:features><dialback xmlns='urn:xmpp:features:dialback'/></stream:features>"
const key = identityKey.export({ type: 'pkcs8', format: 'pem' })

describe('the names of a certificate, served over TLS', () => {
  let server: Server
  beforeAll(async () => {
    server = createServer({ ALPNProtocols: ['xmpp-server'] }, socket => {
      socket.on('error', () => {})
      socket.once('data', () => { socket.write(header + features) })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => { server.close() })

  const forServers = identityCases.filter(({ service = 'xmpp-server' }) => service === 'xmpp-server')

  it.each(forServers)('$title', async identityCase => {
    server.setSecureContext({ key, cert: identityCertificate(identityCase) })
    const { port } = server.address() as AddressInfo
    const service = { domain: identityCase.domain, target: 'host.example', port: null, directTlsPort: port }
    const parsed = parseXmppService(service)
    if (!parsed.ok) return expect(identityCase.covered).toBe(false)
    const resolver = createRecordsResolver([
      { name: `_xmpps-server._tcp.${parsed.value.domain}`, type: 'SRV', ttl: 60, data: { priority: 0, weight: 5, port, target: 'host.example' } },
      { name: 'host.example', type: 'A', ttl: 60, data: '127.0.0.1' }
    ])
    const result = await probe(service, { resolver })
    expect(result.attempts.map(({ outcome }) => outcome)).toEqual(['ok'])
    const codes = checkProbe(result, service, { now: new Date('2026-01-01') }).map(({ code }) => code)
    expect(!codes.includes('CERT_NOT_COVERING') && !codes.includes('CERT_CN_ONLY')).toBe(identityCase.covered)
    expect(codes).toContain('CERT_SELF_SIGNED')
  })
})
