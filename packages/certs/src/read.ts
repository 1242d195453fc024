import type { Certificate, CertificateInfo, PrivateKeyInfo, ReadProblem } from './certificate.js'
import { bitLength, childrenOf, DerError, derTags, expectTag, readDer } from './der.js'
import { glanceAtCertificate, parseCertificate } from './parse-certificate.js'
import { certificatePem, parsePem, type PemBlock } from './pem.js'
import { isPrivateKeyLabel, parsePrivateKey } from './private-key.js'

/** Bytes; a chain with its key needs about 10,000. */
export const largestInput = 1 << 20

/** OpenSSL's own form, with trust beside the certificate; LuaSec does not read it where Prosody makes its index. */
const trustedLabel = 'TRUSTED CERTIFICATE'
const certificateLabels = ['CERTIFICATE', 'X509 CERTIFICATE', trustedLabel]

/**
 * All certificates of a PEM text, with their chain and the keys that stand beside them, as plain data. Never throws: what cannot be read is in
 * `problems`, and `checkCertificate` says it in words. DER is read too, and told as a problem, because XMPP servers want PEM.
 */
export function readCertificate (pem: string | Uint8Array): CertificateInfo {
  if (pem.length > largestInput) return nothingRead({ kind: 'too-large' })
  const text = typeof pem === 'string' ? pem : Buffer.from(pem).toString('utf8')
  if (typeof pem !== 'string' && isDer(pem) && !text.includes('-----BEGIN ')) return readBareDer(Buffer.from(pem))
  const { blocks, problems } = parsePem(text)
  if (blocks.length === 0 && problems.length === 0) return nothingRead({ kind: text.trim() === '' ? 'empty' : 'not-pem' })
  return readBlocks(blocks, problems)
}

/** Whether a text holds more than whole certificates that are neither a CA's nor wanted. What cannot be read matters too. */
export function matters (pem: string, isWanted: (certificate: Pick<Certificate, 'names'>) => boolean): boolean {
  const { blocks, problems } = parsePem(pem)
  return blocks.length === 0 || problems.length > 0 || blocks.some(({ label, der }) => {
    if (!certificateLabels.includes(label)) return true
    try {
      const seen = glanceAtCertificate(der)
      return seen.ca || isWanted(seen)
    } catch {
      return true
    }
  })
}

/** A SEQUENCE that is as long as it says, or says in the long form how long it is. */
const isDer = (bytes: Uint8Array): boolean => bytes[0] === 0x30 && (Number(bytes[1]) > 0x80 || Number(bytes[1]) === bytes.length - 2)

function readBlocks (blocks: readonly PemBlock[], pemProblems: readonly ReadProblem[]): CertificateInfo {
  const certificates: Certificate[] = []
  const keys: PrivateKeyInfo[] = []
  const problems = [...pemProblems]
  const otherBlocks: string[] = []
  const dhParameters: Array<{ label: string, size: number }> = []
  for (const block of blocks) {
    const { label } = block
    if (certificateLabels.includes(label)) addTo(certificates, problems, tryCertificate(block))
    else if (isPrivateKeyLabel(label)) addTo(keys, problems, parsePrivateKey(block))
    else {
      otherBlocks.push(label)
      dhParameters.push(...readDhParameters(block))
    }
  }
  const [leaf] = certificates
  const labels = blocks.filter(({ label }) => certificateLabels.includes(label))
  const [first] = labels
  if (first !== undefined && labels.every(({ label }) => label === trustedLabel)) problems.push({ kind: 'label', label: first.label, line: first.line })
  if (leaf === undefined && problems.every(({ kind }) => kind === 'unseen')) problems.push({ kind: 'no-certificate' })
  return { ...leaf && { leaf }, certificates, keys, problems, otherBlocks, ...dhParameters.length > 0 && { dhParameters } }
}

/** The size of the prime (RFC 3279 section 2.3.3, PKCS #3). */
function readDhParameters ({ label, der }: PemBlock): Array<{ label: string, size: number }> {
  if (!label.endsWith('DH PARAMETERS')) return []
  try {
    return [{ label, size: bitLength(expectTag(childrenOf(readDer(der))[0], derTags.integer, 'the prime')) }]
  } catch {
    return []
  }
}

function addTo<T extends object> (found: T[], problems: ReadProblem[], reading: T | ReadProblem): void {
  if ('kind' in reading) problems.push(reading)
  else found.push(reading)
}

function tryCertificate (block: PemBlock | Pick<PemBlock, 'der'>): Certificate | ReadProblem {
  if ('text' in block && (block.encrypted || block.foreignHeaders)) return { kind: 'malformed', line: block.line, label: block.label, detail: 'it has headers' }
  try {
    return parseCertificate(block.der, 'text' in block ? () => certificatePem(block) : undefined)
  } catch (error) {
    const detail = error instanceof DerError ? error.message : 'it is not a certificate'
    return { kind: 'malformed', ...'line' in block && { line: block.line, label: block.label }, detail }
  }
}

function readBareDer (der: Buffer): CertificateInfo {
  const reading = tryCertificate({ der })
  return 'kind' in reading ? nothingRead(reading) : { leaf: reading, certificates: [reading], keys: [], problems: [{ kind: 'der' }], otherBlocks: [] }
}

function nothingRead (problem: ReadProblem): CertificateInfo {
  return { certificates: [], keys: [], problems: [problem], otherBlocks: [] }
}
