import type { CertificateInfo, PrivateKeyInfo } from './certificate.js'
import type { Layout } from './layout.js'
import type { Source } from './read-source.js'

/** A certificate with what belongs to it, as plain JSON; `readPair` fetches the text and the key. */
export interface FoundPair {
  readonly layout: Layout
  readonly certificate: Source
  /** Where its key is; also a key that does not match, when it lies where the key should be. Absent when there is none. */
  readonly key?: Source
  /** Where intermediates are that the file of the certificate lacks. */
  readonly chain: readonly Source[]
  /** With those intermediates. */
  readonly info: CertificateInfo
  readonly keyInfo?: PrivateKeyInfo
}
