/// <reference lib="dom" />
import type { Refusal, Result, Ticket } from '../answers.js'
import type { PeopleCall } from '../people-calls.js'
import { handover, type ToFrame, type ToPage } from '../port-messages.js'

export interface PagePort {
  tell (message: ToPage): void
  on (handler: (message: ToFrame) => void): void
  /** Has the page ask the plugin for something, as whoever is logged in. */
  call (call: PeopleCall): Promise<Result<unknown>>
  askTicket (nickname: string | undefined): Promise<{ readonly ok: true, readonly ticket: Ticket } | { readonly ok: false, readonly refusal: Refusal }>
}

/** Waits for the page around to hand over a port; only its own origin can. */
export function openPort (): Promise<PagePort> {
  return new Promise(resolve => {
    const take = ({ data, origin, source, ports: [port] }: MessageEvent): void => {
      if (data !== handover || origin !== location.origin || source !== parent || port === undefined) return
      removeEventListener('message', take)
      resolve(speak(port))
    }
    addEventListener('message', take)
  })
}

function speak (port: MessagePort): PagePort {
  const handlers: Array<(message: ToFrame) => void> = []
  const waiting = new Map<number, (message: ToFrame) => void>()
  let last = 0
  const backlog: ToFrame[] = []
  port.addEventListener('message', ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === 'ticket' || data.type === 'no-ticket' || data.type === 'called') waiting.get(data.number)?.(data)
    else if (handlers.length === 0) backlog.push(data)
    else for (const handler of handlers) handler(data)
  })
  port.start()
  const tell = (message: ToPage): void => { port.postMessage(message) }
  return {
    tell,
    on: handler => {
      handlers.push(handler)
      for (const message of backlog.splice(0)) handler(message)
    },
    call: call => new Promise(resolve => {
      last += 1
      const number = last
      waiting.set(number, message => {
        waiting.delete(number)
        if (message.type === 'called') resolve(message.result)
      })
      tell({ type: 'call', number, call })
    }),
    askTicket: nickname => new Promise(resolve => {
      last += 1
      const number = last
      waiting.set(number, message => {
        waiting.delete(number)
        if (message.type === 'ticket') resolve({ ok: true, ticket: message.ticket })
        if (message.type === 'no-ticket') resolve({ ok: false, refusal: message.refusal })
      })
      tell({ type: 'ask-ticket', number, ...nickname === undefined ? {} : { nickname } })
    })
  }
}
