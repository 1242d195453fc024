import type { CertificatePair } from './certificate.js'
import { certificatePair } from './certificate-pair.js'
import { keyHashOf, orderChain } from './chain.js'
import { catalog } from './diagnostics.js'
import type { FoundPair } from './found-pair.js'
import { parsePem, writePem } from './pem.js'
import { isPrivateKeyLabel, parsePrivateKey } from './private-key.js'
import { readSources, type Source } from './read-source.js'
import { readCertificate } from './read.js'

/**
 * The texts of a pair that was found: the certificate with its chain in the right order, and its key; only PEM blocks, nothing between them.
 * Rejects with ERR_CERTS_PAIR_CHANGED when the files are no longer what was found, ERR_CERTS_SOURCE_UNREADABLE when they cannot be read.
 */
export async function readPair ({ certificate, key, info: { leaf, certificates } }: FoundPair): Promise<CertificatePair> {
  const now = readTexts(certificate).flatMap(text => readCertificate(text).certificates)
  const keyPem = key === undefined ? undefined : readTexts(key).flatMap(matchingKeys(leaf && keyHashOf(leaf)))[0]
  const unchanged = leaf !== undefined && now.some(({ fingerprint256 }) => fingerprint256 === leaf.fingerprint256)
  if (!unchanged || keyPem === undefined) throw catalog.error('ERR_CERTS_PAIR_CHANGED', { facts: { path: certificate.path } })
  return certificatePair(orderChain(leaf, certificates).ordered.map(({ pem }) => pem).join(''), keyPem)
}

function readTexts (source: Source): string[] {
  const { texts, diagnostics } = readSources(source.path)
  const [problem] = diagnostics
  if (problem !== undefined) throw catalog.error('ERR_CERTS_SOURCE_UNREADABLE', { facts: { path: source.path, reason: problem.facts.reason ?? problem.code } })
  return texts.filter(text => text.source.entry === source.entry).map(({ text }) => text)
}

const matchingKeys = (spkiSha256: string | undefined) => (text: string): string[] =>
  parsePem(text).blocks.filter(block => {
    const key = isPrivateKeyLabel(block.label) ? parsePrivateKey(block) : undefined
    return key !== undefined && 'encrypted' in key && key.spkiSha256 === spkiSha256
  }).map(({ label, der }) => writePem(label, der))
