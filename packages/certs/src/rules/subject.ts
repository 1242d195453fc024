import type { Certificate, CertificateInfo } from '../certificate.js'
import type { FileFacts, ServiceUser } from '../file-access.js'
import type { PrivateKeyReading } from '../private-key.js'
import type { Service } from '../identity.js'

/** All that a rule may look at: plain data, so that what was found can be found again elsewhere. */
export interface CheckSubject {
  readonly info: CertificateInfo
  readonly domains: readonly string[]
  readonly service: Service
  readonly key?: PrivateKeyReading
  readonly now: Date
  readonly roots: readonly string[]
  readonly files: CheckedFiles
}

export interface CheckedFiles {
  readonly certificate?: FileFacts
  readonly key?: FileFacts
  /** Whom the server runs as. Without it nothing is said about who may read. */
  readonly user?: ServiceUser
}

/** A rule also sees the certificate that the others are about. */
export interface LeafSubject extends CheckSubject {
  readonly leaf: Certificate
}
