import type { CertificatePair } from './certificate.js'

/** Where the pair that a server shall use is kept, one for each host. */
export interface CertificateStore {
  /** The hosts that have a pair, sorted, in A-labels. */
  list (): Promise<string[]>
  /** The present pair, whole and of one generation; undefined when there is none. */
  read (host: string): Promise<CertificatePair | undefined>
  /**
   * Replaces the pair of a host at one moment and keeps the one before. Rejects with ERR_CERTS_PAIR_INVALID, whose `facts.diagnostics` say why, for a
   * pair that is broken, does not match, is not valid now, or does not cover the host; then nothing changes.
   */
  write (host: string, pair: CertificatePair): Promise<void>
  /** Goes back to the pair before and forgets the present one. Rejects with ERR_CERTS_NO_PREVIOUS. */
  rollback (host: string): Promise<void>
  /** Forgets a host with all its pairs: no server finds them any more. Does nothing where there are none. */
  remove (host: string): Promise<void>
}
