import { createHash, type X509Certificate } from 'node:crypto'
import type { TLSSocket } from 'node:tls'
import { lookup, type Observation } from '../observation.js'
import { recordsOfType } from '../answer.js'
import { tlsaDigest } from '../tlsa.js'
import { presentedNames } from './presented-names.js'
import type { Endpoint, ServedCertificate } from './probe-result.js'

/** The certificate that a peer showed, as plain data; `undefined` when it showed none. */
export function servedCertificate (socket: TLSSocket, endpoint: Endpoint, observation: Observation): ServedCertificate | undefined {
  const leaf = socket.getPeerX509Certificate()
  if (leaf === undefined) return undefined
  const spki = leaf.publicKey.export({ type: 'spki', format: 'der' })
  const problem = socket.authorizationError as unknown
  const { dns, srv, xmpp } = presentedNames(leaf.raw)
  const tlsa = tlsaOf(observation, endpoint, leaf, spki)
  return {
    fingerprint: sha256(leaf.raw),
    keyFingerprint: sha256(spki),
    commonName: /^CN=(.*)$/m.exec(leaf.subject ?? '')?.[1] ?? '',
    names: dns,
    ...srv.length > 0 ? { srvNames: srv } : {},
    ...xmpp.length > 0 ? { xmppAddresses: xmpp } : {},
    issuer: oneLine(leaf.issuer),
    validFrom: new Date(leaf.validFrom).toISOString(),
    validTo: new Date(leaf.validTo).toISOString(),
    isSelfSigned: isSelfSigned(leaf),
    chainLength: chainLength(leaf),
    ...trustProblem(problem),
    ...tlsa === undefined ? {} : { tlsa }
  }
}

/** Names are judged apart, against the domain rather than the host. */
function trustProblem (problem: unknown): { trustProblem?: string } {
  const code = typeof problem === 'string' ? problem : problem instanceof Error ? (problem as NodeJS.ErrnoException).code ?? problem.message : undefined
  return code === undefined || code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? {} : { trustProblem: code }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Signed with its own key. Not asked of `checkIssued`, which wants a key that may sign certificates: those for servers may not. */
function isSelfSigned (certificate: X509Certificate): boolean {
  try {
    return certificate.verify(certificate.publicKey)
  } catch {
    return false
  }
}

const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ')

/** How many certificates lead up from here, this one included; one that signed itself is the last. */
function chainLength (certificate: X509Certificate): number {
  const issuer = isSelfSigned(certificate) ? undefined : certificate.issuerCertificate
  return issuer === undefined ? 1 : 1 + chainLength(issuer)
}

/** Whether the TLSA records that lead here match: DANE-EE only, the usage that does not need a chain (RFC 7671 section 5.1). */
function tlsaOf (observation: Observation, { port, target }: Endpoint, leaf: X509Certificate, spki: Buffer): ServedCertificate['tlsa'] {
  const owner = `_${port}._tcp.${target}`
  const records = recordsOfType(lookup(observation, owner, 'TLSA'), 'TLSA').filter(({ data }) => data.usage === 3)
  const first = records[0]
  if (first === undefined) return undefined
  const served = { der: leaf.raw.toString('base64'), spki: spki.toString('base64') }
  const matches = records.some(({ data }) => tlsaDigest(served, data.selector, data.matchingType) === data.data)
  return { owner, matches, expected: { usage: 3, selector: 1, matchingType: 1, data: tlsaDigest(served, 1, 1) as string } }
}
