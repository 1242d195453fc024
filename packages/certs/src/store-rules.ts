import type { Json } from '@xmpp-chat/diagnostics'
import type { CertificatePair } from './certificate.js'
import { certificatePair } from './certificate-pair.js'
import { repairChain } from './chain.js'
import { catalog } from './diagnostics.js'
import { asciiDomain } from './domain-name.js'
import { parsePem, writePem } from './pem.js'
import { isPrivateKeyLabel, readPrivateKey } from './private-key.js'
import { readCertificate } from './read.js'
import { checkPair } from './usable.js'

/** The host in A-labels; throws TypeError for what is none, so that no path can be smuggled into a file name. */
export function hostName (host: string): string {
  const ascii = asciiDomain(host)
  if (ascii === undefined) throw new TypeError(`"${host}" is not a domain name`)
  return ascii
}

/** The pair as it is stored: only PEM, the chain in order. Throws ERR_CERTS_PAIR_INVALID for what a server must not be given. */
export function acceptablePair (host: string, pair: CertificatePair, now: Date): CertificatePair {
  const diagnostics = checkPair(pair, { domains: [host], now, roots: [] })
  if (diagnostics.length > 0) {
    const codes = diagnostics.map(({ code }) => code)
    throw catalog.error('ERR_CERTS_PAIR_INVALID', { facts: { host, codes, diagnostics: diagnostics as unknown as Json } })
  }
  const { key } = readPrivateKey(pair.key)
  const spkiSha256 = key?.spkiSha256
  const block = parsePem(pair.key).blocks.find(({ label }) => isPrivateKeyLabel(label))
  const chain = repairChain(readCertificate(pair.certificate), spkiSha256 === undefined ? {} : { spkiSha256 })
  return certificatePair(chain, block === undefined ? pair.key : writePem(block.label, block.der))
}
