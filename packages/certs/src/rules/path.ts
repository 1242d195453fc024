import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { Certificate } from '../certificate.js'
import { issuerTitleOf, titleOf } from '../certificate-title.js'
import { hasSigned } from '../chain.js'
import { catalog } from '../diagnostics.js'
import { isGraveFault } from '../strict-faults.js'
import { namesNotPermitted } from '../verify/name-constraints.js'
import { isAuthority, maySign, type TrustPath } from '../verify/path.js'
import { allowsServers } from './usage.js'
import { isWeak } from './keys.js'

const path = '/certificates'

type Step = (position: Position) => Diagnostic[]

/** One certificate of a path. */
interface Position {
  readonly certificate: Certificate
  /** 0 is the certificate that the path is about. */
  readonly index: number
  readonly way: TrustPath
  readonly now: Date
}

const steps: readonly Step[] = [checkSignature, checkDigest, checkFaults, checkAuthority, checkLength, checkPurpose, checkNames, checkKey, checkTimes]

/** Everything because of which OpenSSL does not follow the path (RFC 5280 section 6), and what only strict peers refuse. */
export function checkPath (way: TrustPath, now: Date): Diagnostic[] {
  return way.certificates.flatMap((certificate, index) => steps.flatMap(step => step({ certificate, index, way, now })))
}

const isAnchor = ({ index, way: { certificates, trusted } }: Position): boolean => trusted > 0 && index === certificates.length - 1

/** A trusted root's own signature is not looked at by anybody; that of a self-signed certificate must hold. */
function checkSignature (position: Position): Diagnostic[] {
  const { certificate, index, way: { certificates } } = position
  const signer = certificate.selfSigned ? certificate : certificates[index + 1]
  if (isAnchor(position) || signer === undefined || hasSigned(signer, certificate)) return []
  return [catalog.diagnostic('CERT_SIGNATURE_INVALID', { path, facts: { subject: titleOf(certificate), issuer: issuerTitleOf(certificate) } })]
}

const weakDigest = /md[2-5]|mdc2|ripemd|sha-?1(?!\d)|shaWith|WithSHA$/i

function checkDigest (position: Position): Diagnostic[] {
  const { certificate: { signatureAlgorithm: algorithm, selfSigned, ca }, certificate } = position
  if (!weakDigest.test(algorithm) || isAnchor(position) || (selfSigned && ca)) return []
  return [catalog.diagnostic('CERT_SIGNATURE_WEAK', { path, facts: { subject: titleOf(certificate), algorithm } })]
}

function checkFaults (position: Position): Diagnostic[] {
  const { certificate: { faults = [], unknownCritical = [] }, certificate, way: { certificates } } = position
  const subject = titleOf(certificate)
  const grave = faults.filter(fault => isGraveFault(fault) && !(fault === 'algorithms-differ' && isAnchor(position)))
  const strict = isAnchor(position) || certificates.length === 1 ? [] : faults.filter(fault => !isGraveFault(fault))
  return [
    ...unknownCritical.length === 0 ? [] : [catalog.diagnostic('CERT_CRITICAL_UNKNOWN', { path, facts: { subject, extensions: [...unknownCritical] } })],
    ...grave.length === 0 ? [] : [catalog.diagnostic('CERT_FAULTY', { path, facts: { subject, faults: grave } })],
    ...strict.length === 0 ? [] : [catalog.diagnostic('CERT_NOT_STRICT', { path, facts: { subject, faults: strict } })]
  ]
}

function checkAuthority ({ certificate, index, way: { certificates } }: Position): Diagnostic[] {
  if (index === 0) return []
  const facts = { issuer: titleOf(certificate), subject: titleOf(certificates[index - 1] as Certificate) }
  if (!maySign(certificate)) return [catalog.diagnostic('CHAIN_ISSUER_MAY_NOT_SIGN', { path, facts: { ...facts, usages: [...certificate.keyUsage ?? []] } })]
  return isAuthority(certificate, { isTop: index === certificates.length - 1 }) ? [] : [catalog.diagnostic('CHAIN_ISSUER_NOT_CA', { path, facts })]
}

/** Certificates that a CA gives to itself do not count (RFC 5280 section 6.1.4 l). */
function checkLength ({ certificate, index, way: { certificates } }: Position): Diagnostic[] {
  const { pathLength } = certificate
  const count = certificates.slice(1, index).filter(({ subject, issuer }) => subject !== issuer).length
  if (index < 2 || pathLength === undefined || count <= pathLength) return []
  return [catalog.diagnostic('CHAIN_TOO_LONG', { path, facts: { issuer: titleOf(certificate), limit: pathLength, count } })]
}

function checkPurpose ({ certificate, index }: Position): Diagnostic[] {
  const { extendedKeyUsage: usages } = certificate
  if (index === 0 || allowsServers(usages)) return []
  return [catalog.diagnostic('CHAIN_PURPOSE_EXCLUDED', { path, facts: { subject: titleOf(certificate), usages: [...usages ?? []] } })]
}

/** What an issuer may name holds for all below it, except for what a CA gives to itself (RFC 5280 section 6.1.3 b). */
function checkNames ({ certificate, index, way: { certificates } }: Position): Diagnostic[] {
  if (index > 0 && certificate.subject === certificate.issuer) return []
  return certificates.slice(index + 1).flatMap(issuer => {
    const names = namesNotPermitted(certificate, issuer, { isLeaf: index === 0 })
    return names.length === 0 ? [] : [catalog.diagnostic('CHAIN_NAME_EXCLUDED', { path, facts: { subject: titleOf(certificate), issuer: titleOf(issuer), names } })]
  })
}

function checkKey ({ certificate, index }: Position): Diagnostic[] {
  const { type, size } = certificate.key
  if (index === 0 || !isWeak(certificate.key)) return []
  return [catalog.diagnostic('CHAIN_KEY_WEAK', { path, facts: { subject: titleOf(certificate), type, size } })]
}

function checkTimes ({ certificate, index, now }: Position): Diagnostic[] {
  const { notBefore, notAfter } = certificate
  if (index === 0) return []
  const subject = titleOf(certificate)
  if (now.getTime() > Date.parse(notAfter)) return [catalog.diagnostic('CHAIN_CERT_EXPIRED', { path, facts: { subject, notAfter } })]
  return now.getTime() < Date.parse(notBefore) ? [catalog.diagnostic('CHAIN_CERT_NOT_YET_VALID', { path, facts: { subject, notBefore } })] : []
}
