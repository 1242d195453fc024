import { saslprep } from '@mongodb-js/saslprep'

/**
 * Whether Prosody takes it as a nickname: its resourceprep (RFC 6120 appendix B) differs from SASLprep (RFC 4013) only in what blanks become, and `name` has
 * none but spaces. What came after Unicode 3.2, such as nearly all emoji, is refused.
 */
export function takenByProsody (name: string): boolean {
  try {
    return saslprep(name) !== '' && Buffer.byteLength(name) < 1024
  } catch {
    return false
  }
}
