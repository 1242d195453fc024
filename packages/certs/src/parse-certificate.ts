import { hash } from 'node:crypto'
import type { Certificate } from './certificate.js'
import { childrenOf, contextTag, derTags, expectTag, inner, readDer, readHex, readOid, type DerValue } from './der.js'
import { readExtensions } from './parse-extensions.js'
import { readDistinguishedName } from './parse-name.js'
import { readTime } from './parse-time.js'
import { readPublicKey } from './parse-public-key.js'
import { signatureAlgorithms } from './object-identifiers.js'
import { writePem } from './pem.js'

/** The certificate in those bytes (RFC 5280 section 4.1); throws DerError. The signature is not looked at. `pem` spares encoding it again. */
export function parseCertificate (der: Buffer, pem?: () => string): Certificate {
  const { encoded, algorithm, serial, issuerName, validity, subjectName, spki, extensionList } = readFields(der)
  const subject = readDistinguishedName(subjectName)
  const issuer = sameBytes(subjectName, issuerName) ? subject : readDistinguishedName(issuerName)
  const [notBefore, notAfter] = childrenOf(expectTag(validity, derTags.sequence, 'the validity'))
  const publicKey = expectTag(spki, derTags.sequence, 'the public key')
  const { names, ...extensions } = readExtensions(extensionList)
  return {
    subject: subject.text,
    issuer: issuer.text,
    names: { ...names, common: subject.commonNames },
    serialNumber: readHex(expectTag(serial, derTags.integer, 'the serial number')),
    notBefore: readDate(notBefore),
    notAfter: readDate(notAfter),
    key: readPublicKey(publicKey),
    signatureAlgorithm: readAlgorithm(algorithm),
    ...extensions,
    selfSigned: subject.text === issuer.text && isOwnKey(extensions),
    fingerprint256: writeFingerprint(hash('sha256', encoded, 'buffer')),
    spkiSha256: hash('sha256', publicKey.encoded),
    pem: pem !== undefined && encoded.length === der.length ? pem() : writePem('CERTIFICATE', encoded)
  }
}

/** As much of a certificate as tells whether somebody wants it: a fraction of the work. Throws DerError. */
export function glanceAtCertificate (der: Buffer): Pick<Certificate, 'names' | 'ca'> {
  const { subjectName, extensionList } = readFields(der)
  const { names, ca } = readExtensions(extensionList)
  return { ca, names: { ...names, common: readDistinguishedName(subjectName).commonNames } }
}

interface CertificateFields {
  readonly encoded: Buffer
  readonly algorithm: DerValue | undefined
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
  if (fields[0]?.tag === contextTag(0, { constructed: true })) fields.shift()
  const [serial, , issuer, validity, subject, spki, ...optional] = fields
  return {
    encoded: certificate.encoded, algorithm, serial, validity, spki,
    issuerName: expectTag(issuer, derTags.sequence, 'the issuer'),
    subjectName: expectTag(subject, derTags.sequence, 'the subject'),
    extensionList: optional.find(({ tag }) => tag === contextTag(3, { constructed: true }))
  }
}

function isOwnKey ({ subjectKeyId, authorityKeyId }: Pick<Certificate, 'subjectKeyId' | 'authorityKeyId'>): boolean {
  return subjectKeyId === undefined || authorityKeyId === undefined || subjectKeyId === authorityKeyId
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
  const oid = readOid(expectTag(inner(expectTag(algorithm, derTags.sequence, 'the signature algorithm')), derTags.oid, 'the signature algorithm'))
  return signatureAlgorithms[oid] ?? oid
}
