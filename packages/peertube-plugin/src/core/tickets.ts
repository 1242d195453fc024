import { createHash, randomBytes } from 'node:crypto'
import { steadyNow } from './steady-now.js'

/** Passwords that work once, for one JID, for a short time. */
export interface Tickets {
  issue (jid: string): string
  /** Whether this is the unused ticket of that JID; it is used up by asking. */
  take (jid: string, ticket: string): boolean
}

export interface TicketOptions {
  /** Milliseconds that a ticket is good for. Default 60000. */
  readonly validFor?: number
  readonly now?: () => number
}

/** Only hashes are kept, so that nothing in memory could be used to log in. */
export function createTickets ({ validFor = 60_000, now = steadyNow }: TicketOptions = {}): Tickets {
  const issued = new Map<string, { readonly jid: string, readonly until: number }>()
  const forgetOld = (): void => {
    for (const [key, { until }] of issued) {
      if (until > now()) return
      issued.delete(key)
    }
  }
  return {
    issue: jid => {
      forgetOld()
      const ticket = randomBytes(24).toString('base64url')
      issued.set(digest(ticket), { jid, until: now() + validFor })
      return ticket
    },
    take: (jid, ticket) => {
      const key = digest(ticket)
      const found = issued.get(key)
      issued.delete(key)
      return found !== undefined && found.jid === jid && found.until > now()
    }
  }
}

const digest = (ticket: string): string => createHash('sha256').update(ticket).digest('base64')
