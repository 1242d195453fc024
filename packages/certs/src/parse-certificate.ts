import { hash } from 'node:crypto'
import type { Certificate } from './certificate.js'
import { childrenOf, contextTag, derTags, expectTag, inner, readDer, readOid, readTime, type DerValue } from './der.js'
import { readExtensions } from './parse-extensions.js'
import { readDistinguishedName } from './parse-name.js'
import { readPublicKey } from './parse-public-key.js'
import { signatureAlgorithms } from './object-identifiers.js'
import { writePem } from './pem.js'

/** The certificate in those bytes (RFC 5280 section 4.1); throws DerError. The signature is not looked at. `pem` spares encoding it again. */
export function parseCertificate (der: Buffer, pem?: string): Certificate {
  const certificate = expectTag(readDer(der), derTags.sequence, 'the certificate')
  const { encoded } = certificate
  const [tbs, algorithm, signature] = childrenOf(certificate)
  expectTag(signature, derTags.bitString, 'the signature')
  const fields = childrenOf(expectTag(tbs, derTags.sequence, 'the signed part'))
  if (fields[0]?.tag === contextTag(0, { constructed: true })) fields.shift()
  const [serial, , issuerField, validity, subjectField, spki, ...optional] = fields
  const subject = readDistinguishedName(expectTag(subjectField, derTags.sequence, 'the subject'))
  const issuer = readDistinguishedName(expectTag(issuerField, derTags.sequence, 'the issuer'))
  const [notBefore, notAfter] = childrenOf(expectTag(validity, derTags.sequence, 'the validity'))
  const publicKey = expectTag(spki, derTags.sequence, 'the public key')
  const { names, ...extensions } = readExtensions(optional.find(({ tag }) => tag === contextTag(3, { constructed: true })))
  return {
    subject: subject.text,
    issuer: issuer.text,
    names: { ...names, common: subject.commonNames },
    serialNumber: expectTag(serial, derTags.integer, 'the serial number').content.toString('hex'),
    notBefore: readDate(notBefore),
    notAfter: readDate(notAfter),
    key: readPublicKey(publicKey),
    signatureAlgorithm: readAlgorithm(algorithm),
    ...extensions,
    selfSigned: subject.text === issuer.text && isOwnKey(extensions),
    fingerprint256: hash('sha256', encoded).toUpperCase().replace(/..(?!$)/g, '$&:'),
    spkiSha256: hash('sha256', publicKey.encoded),
    pem: pem !== undefined && encoded.length === der.length ? pem : writePem('CERTIFICATE', encoded)
  }
}

function isOwnKey ({ subjectKeyId, authorityKeyId }: Pick<Certificate, 'subjectKeyId' | 'authorityKeyId'>): boolean {
  return subjectKeyId === undefined || authorityKeyId === undefined || subjectKeyId === authorityKeyId
}

function readDate (value: DerValue | undefined): string {
  return readTime(value ?? expectTag(value, derTags.utcTime, 'a date')).toISOString()
}

function readAlgorithm (algorithm: DerValue | undefined): string {
  const oid = readOid(expectTag(inner(expectTag(algorithm, derTags.sequence, 'the signature algorithm')), derTags.oid, 'the signature algorithm'))
  return signatureAlgorithms[oid] ?? oid
}
