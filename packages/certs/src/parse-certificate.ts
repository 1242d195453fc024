import { hash } from 'node:crypto'
import type { Certificate } from './certificate.js'
import { childrenOf, contextTag, derTags, expectTag, inner, readDer, readHex, readOid, type DerValue } from './der.js'
import { readExtensions } from './parse-extensions.js'
import { readDistinguishedName, sameName } from './parse-name.js'
import { readTime } from './parse-time.js'
import { readPublicKey } from './parse-public-key.js'
import { oids, signatureAlgorithms, weakDigests } from './object-identifiers.js'
import { writePem } from './pem.js'
import { strictFaults } from './strict-faults.js'
import { usualForm } from './usual-key.js'

/** The certificate in those bytes (RFC 5280 section 4.1); throws DerError. The signature is not looked at. `pem` spares encoding it again. */
export function parseCertificate (der: Buffer, pem?: () => string): Certificate {
  const fields = readFields(der)
  const { encoded, algorithm, innerAlgorithm, serial, issuerName, validity, subjectName, spki, extensionList, version } = fields
  const subject = readDistinguishedName(subjectName)
  const issuer = sameBytes(subjectName, issuerName) ? subject : readDistinguishedName(issuerName)
  const [notBefore, notAfter] = childrenOf(expectTag(validity, derTags.sequence, 'the validity'))
  const publicKey = expectTag(spki, derTags.sequence, 'the public key')
  const { names, faults: extensionFaults, critical, ...extensions } = readExtensions(extensionList)
  const algorithms = innerAlgorithm !== undefined && algorithm !== undefined && sameBytes(algorithm, innerAlgorithm) ? [] : ['algorithms-differ' as const]
  const certificate: Certificate = {
    subject: subject.text,
    issuer: issuer.text,
    names: { ...names, common: subject.commonNames },
    serialNumber: readHex(expectTag(serial, derTags.integer, 'the serial number')),
    notBefore: readDate(notBefore),
    notAfter: readDate(notAfter),
    key: readPublicKey(publicKey),
    signatureAlgorithm: readAlgorithm(algorithm),
    ...extensions,
    ...version !== 3 && { version },
    selfSigned: sameName(subject.text, issuer.text) && isOwnKey(extensions, readHex(serial as DerValue)),
    fingerprint256: writeFingerprint(hash('sha256', encoded, 'buffer')),
    spkiSha256: hash('sha256', publicKey.encoded),
    ...keyInUsualForm(publicKey.encoded),
    pem: pem !== undefined && encoded.length === der.length ? pem() : writePem('CERTIFICATE', encoded)
  }
  const strict = strictFaults(certificate, { critical, hasExtensions: extensionList !== undefined })
  if (algorithms.length + extensionFaults.length + strict.length === 0) return certificate
  return { ...certificate, faults: [...new Set([...algorithms, ...extensionFaults, ...strict])] }
}

/** As much of a certificate as tells whether somebody wants it: a fraction of the work. Throws DerError. */
export function glanceAtCertificate (der: Buffer): Pick<Certificate, 'names' | 'ca'> {
  const { subjectName, extensionList } = readFields(der)
  const { names, ca } = readExtensions(extensionList)
  return { ca, names: { ...names, common: readDistinguishedName(subjectName).commonNames } }
}

function keyInUsualForm (spki: Buffer): { keySha256?: string } {
  const usual = usualForm(spki)
  return usual === spki || usual.equals(spki) ? {} : { keySha256: hash('sha256', usual) }
}

interface CertificateFields {
  readonly encoded: Buffer
  readonly algorithm: DerValue | undefined
  readonly innerAlgorithm: DerValue | undefined
  readonly version: number
  readonly serial: DerValue | undefined
  readonly issuerName: DerValue
  readonly validity: DerValue | undefined
  readonly subjectName: DerValue
  readonly spki: DerValue | undefined
  readonly extensionList: DerValue | undefined
}

function readFields (der: Buffer): CertificateFields {
  const certificate = expectTag(readDer(der), derTags.sequence, 'the certificate')
  const [tbs, algorithm, signature] = childrenOf(certificate)
  expectTag(signature, derTags.bitString, 'the signature')
  const fields = childrenOf(expectTag(tbs, derTags.sequence, 'the signed part'))
  const version = fields[0]?.tag === contextTag(0, { constructed: true }) ? readVersion(fields.shift() as DerValue) : 1
  const [serial, innerAlgorithm, issuer, validity, subject, spki, ...optional] = fields
  return {
    encoded: certificate.encoded, algorithm, innerAlgorithm, serial, validity, spki, version,
    issuerName: expectTag(issuer, derTags.sequence, 'the issuer'),
    subjectName: expectTag(subject, derTags.sequence, 'the subject'),
    extensionList: optional.find(({ tag }) => tag === contextTag(3, { constructed: true }))
  }
}

const readVersion = (field: DerValue): number => (expectTag(inner(field), derTags.integer, 'the version').content[0] ?? 0) + 1

function isOwnKey ({ subjectKeyId, authorityKeyId, authoritySerial }: Pick<Certificate, 'subjectKeyId' | 'authorityKeyId' | 'authoritySerial'>, serial: string): boolean {
  return (subjectKeyId === undefined || authorityKeyId === undefined || subjectKeyId === authorityKeyId) && (authoritySerial ?? serial) === serial
}

function sameBytes (one: DerValue, other: DerValue): boolean {
  return one.bytes.compare(other.bytes, other.offset, other.end, one.offset, one.end) === 0
}

const readDate = (value: DerValue | undefined): string => readTime(value ?? expectTag(value, derTags.utcTime, 'a date'))

const hexDigits = Buffer.from('0123456789ABCDEF')

function writeFingerprint (digest: Uint8Array): string {
  const text = Buffer.alloc(digest.length * 3 - 1, ':')
  for (const [index, byte] of digest.entries()) {
    text[index * 3] = hexDigits[byte >> 4] as number
    text[index * 3 + 1] = hexDigits[byte & 15] as number
  }
  return text.toString('latin1')
}

function readAlgorithm (algorithm: DerValue | undefined): string {
  const [identifier, parameters] = childrenOf(expectTag(algorithm, derTags.sequence, 'the signature algorithm'))
  const oid = readOid(expectTag(identifier, derTags.oid, 'the signature algorithm'))
  const name = signatureAlgorithms[oid] ?? oid
  const weak = oid === oids.rsassaPss ? weakDigests[pssDigest(parameters)] : undefined
  return weak === undefined ? name : `${name}-${weak}`
}

const sha1 = '1.3.14.3.2.26'

/** RFC 8017 appendix A.2.3. */
function pssDigest (parameters: DerValue | undefined): string {
  const field = parameters?.tag === derTags.sequence ? childrenOf(parameters).find(({ tag }) => tag === contextTag(0, { constructed: true })) : undefined
  return field === undefined ? sha1 : readOid(expectTag(inner(inner(field)), derTags.oid, 'the digest'))
}
