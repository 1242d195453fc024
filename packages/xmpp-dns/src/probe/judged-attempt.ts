import { srvOwner } from '../expected-records.js'
import type { NormalService } from '../service.js'
import type { Attempt, ProbeResult } from './probe-result.js'

/** What the rules about one attempt are given. */
export interface JudgedAttempt {
  readonly attempt: Attempt
  readonly result: ProbeResult
  readonly service: NormalService
  readonly now: Date
  readonly path: string
}

/** The name of the SRV record that leads to an attempt, or would. */
export const ownerOf = ({ service, domain }: Attempt): string => srvOwner(service, domain)
