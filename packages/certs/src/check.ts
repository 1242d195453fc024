import { rootCertificates } from 'node:tls'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { CertificateInfo, PrivateKeyInfo } from './certificate.js'
import { leafOf } from './chain.js'
import type { Service } from './identity.js'
import { readPrivateKey } from './private-key.js'
import { checkChain } from './rules/chain.js'
import { checkFiles } from './rules/files.js'
import { checkFormat, checkLoading } from './rules/format.js'
import { checkKey, checkKeyStrength } from './rules/keys.js'
import { checkNames } from './rules/names.js'
import type { CheckedFiles, CheckSubject, LeafSubject } from './rules/subject.js'
import { checkUsage } from './rules/usage.js'
import { checkValidity } from './rules/validity.js'

export interface CheckOptions {
  /** The XMPP domains that it should speak for. Default none. */
  readonly domains?: readonly string[]
  /** Default `xmpp-server`. */
  readonly service?: Service
  /** The private key in PEM, or what `readPrivateKey` made of it. Without it nothing is said about the key. */
  readonly key?: string | Uint8Array | PrivateKeyInfo
  /** Default: the time of the call. */
  readonly now?: Date
  /** Trusted roots in PEM. Default: those of Node (Mozilla's). */
  readonly roots?: readonly string[]
  /** What `observeFile` says about the files, and whom the server runs as. */
  readonly files?: CheckedFiles
}

const leafRules: ReadonlyArray<(subject: LeafSubject) => Diagnostic[]> =
  [checkNames, checkValidity, checkKey, checkKeyStrength, checkChain, checkUsage]

/** Everything that is wrong or worth knowing about a certificate for XMPP. Asks nobody: the same data always gives the same findings. */
export function checkCertificate (info: CertificateInfo, options: CheckOptions = {}): Diagnostic[] {
  const { domains = [], service = 'xmpp-server', key, now = new Date(), roots = rootCertificates, files = {} } = options
  const subject: CheckSubject = { info, domains, service, now, roots, files, ...key !== undefined && { key: keyReading(key) } }
  const leaf = leafOf(info, subject.key?.key?.spkiSha256)
  const aboutLeaf = leaf === undefined ? [] : leafRules.flatMap(rule => rule({ ...subject, leaf }))
  return [...checkFormat(subject), ...checkLoading(subject), ...aboutLeaf, ...checkFiles(subject)]
}

function keyReading (key: string | Uint8Array | PrivateKeyInfo): NonNullable<CheckSubject['key']> {
  return typeof key === 'string' || key instanceof Uint8Array ? readPrivateKey(key) : { key, problems: [] }
}
