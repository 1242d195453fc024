import { expect, it } from 'vitest'
import { checkProbe } from './check-probe.js'
import type { Attempt, ProbeResult } from './probe-result.js'

const certificate = {
  fingerprint: 'aa', keyFingerprint: 'bb', commonName: '', names: ['a.example'], issuer: 'CN=x', validFrom: '2026-01-01T00:00:00.000Z', validTo: '2027-01-01T00:00:00.000Z',
  isSelfSigned: false, chainLength: 2
}
const good: Attempt = {
  domain: 'a.example', service: 'xmpps-server', target: 'a.example', port: 5270, priority: 0, weight: 5, source: 'srv', address: '192.0.2.1', outcome: 'ok', step: 'features',
  detail: '', elapsed: 1, tls: { version: 'TLSv1.3', alpn: 'xmpp-server', certificate }, features: { hasDialback: true, mechanisms: ['EXTERNAL'] }
}
const result = (changes: Partial<Attempt>): ProbeResult => ({
  version: 1, probedAt: '2026-06-01T00:00:00.000Z', domains: ['a.example'], attempts: [{ ...good, ...changes }], hasIdentity: false, fingerprints: [], ownAddresses: [], stepTimeout: 5
})
const { tls: _tls, features: _features, ...bare } = good
const codesOf = (given: ProbeResult): string[] => checkProbe(given, { domain: 'a.example' }).map(({ code }) => code)

it('finds nothing wrong with a good attempt', () => {
  expect(codesOf(result({}))).toEqual([])
})

it.each<[string, Partial<Attempt>]>([
  ['TCP_TIMEOUT', { outcome: 'connect-timeout', step: 'connect' }], ['TCP_UNREACHABLE', { outcome: 'unreachable', step: 'connect', detail: 'ENETUNREACH' }],
  ['TLS_FAILED', { outcome: 'tls-failed', step: 'tls', detail: 'ERR_SSL_X' }], ['STREAM_ERROR', { outcome: 'stream-error', step: 'stream', streamError: { condition: 'policy-violation', text: '' } }]
])('%s', (code, changes) => {
  expect(codesOf({ ...result({}), attempts: [{ ...bare, ...changes }] })).toEqual([code])
})

it.each<[string, Partial<Attempt>]>([
  ['TLS_VERSION_LOW', { tls: { version: 'TLSv1.1', alpn: 'xmpp-server', certificate } }],
  ['ALPN_ABSENT', { tls: { version: 'TLSv1.2', alpn: null, certificate } }],
  ['TLSA_MISMATCH', { tls: { version: 'TLSv1.3', alpn: 'xmpp-server', certificate: { ...certificate, tlsa: { owner: '_5270._tcp.a.example', matches: false, expected: { usage: 3, selector: 1, matchingType: 1, data: 'ab' } } } } }],
  ['NO_AUTH_METHOD', { features: { hasDialback: false, mechanisms: [] } }]
])('%s', (code, changes) => {
  expect(codesOf(result(changes))).toEqual([code])
})
