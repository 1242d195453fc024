import type { Refusal, Ticket } from '../answers.js'
import { backoff } from '../backoff.js'
import type { ChatState } from '../chat-state.js'
import { stateAfterRefusal } from '../refusal.js'

type Answer = { readonly ok: true, readonly ticket: Ticket } | { readonly ok: false, readonly refusal: Refusal }

export interface TicketSource {
  /** A fresh one, however long that takes; it never comes when there is none to be had. */
  next (): Promise<Ticket>
  /** The connection is good: what comes next starts with short waits again. */
  succeeded (): void
  /** Waits no longer. */
  hurry (): void
}

export interface TicketSourceOptions {
  readonly ask: () => Promise<Answer>
  readonly onState: (state: ChatState) => void
  readonly random?: () => number
}

/** One ticket for each attempt to connect. The first is asked for at once, the others after waits that get longer. */
export function createTicketSource ({ ask, onState, random = Math.random }: TicketSourceOptions): TicketSource {
  let attempt = -1
  let wake: (() => void) | undefined
  const wait = (milliseconds: number): Promise<void> => new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  const pause = async (why: Extract<ChatState, { kind: 'waiting' }>['why']): Promise<void> => {
    const milliseconds = backoff(attempt, random)
    onState({ kind: 'waiting', why, seconds: Math.ceil(milliseconds / 1000) })
    await wait(milliseconds)
    onState({ kind: 'waiting', why, seconds: 0 })
  }
  return {
    next: async () => {
      let why: Parameters<typeof pause>[0] = 'lost'
      for (;;) {
        if (attempt >= 0) await pause(why)
        attempt += 1
        const answer = await ask()
        if (answer.ok) return answer.ticket
        const state = stateAfterRefusal(answer.refusal)
        if (state.kind === 'ended') {
          onState(state)
          return new Promise<never>(() => {})
        }
        if (state.kind === 'waiting') ({ why } = state)
      }
    },
    succeeded: () => { attempt = 0 },
    hurry: () => { wake?.() }
  }
}
