import type { Answer } from './answer.js'
import type { RecordType } from './records.js'

export interface ResolveOptions {
  /** Asks for data even when its signatures are broken (CD, RFC 4035). Default false. */
  readonly checkingDisabled?: boolean
  readonly signal?: AbortSignal
}

/** Whoever answers questions. Every failure is an answer; nothing is thrown and nothing rejects. */
export interface Resolver {
  /** `udp 192.0.2.53:53`, for people. */
  readonly description: string
  /** Whether nobody on the way can change the answers: a resolver on this machine, or one over TLS. */
  readonly isSecureChannel: boolean
  resolve (name: string, type: RecordType, options?: ResolveOptions): Promise<Answer>
  /** Lets go of connections. Questions under way are answered as aborted. */
  close (): void
}
