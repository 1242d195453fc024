import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChatState } from '../chat-state.js'
import { createTicketSource } from './tickets.js'

const ticket = { jid: 'a@b', password: 'once', nickname: 'A' }
const refused = (status: number, error = '') => ({ ok: false as const, refusal: { status, error } })

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('asks at once the first time, and after a wait later', async () => {
  const states: ChatState[] = []
  const source = createTicketSource({ ask: async () => ({ ok: true, ticket }), onState: state => { states.push(state) }, random: () => 1 })
  expect(await source.next()).toBe(ticket)
  expect(states).toEqual([])
  const second = source.next()
  await vi.advanceTimersByTimeAsync(1500)
  expect(await second).toBe(ticket)
  expect(states[0]).toEqual({ kind: 'waiting', why: 'lost', seconds: 2 })
})

it('waits longer and says why as long as it is refused for the moment', async () => {
  const answers = [refused(503, 'starting'), refused(429), { ok: true as const, ticket }]
  const states: ChatState[] = []
  const source = createTicketSource({ ask: async () => answers.shift() ?? refused(0), onState: state => { states.push(state) }, random: () => 1 })
  const first = source.next()
  await vi.advanceTimersByTimeAsync(1500)
  await vi.advanceTimersByTimeAsync(3000)
  expect(await first).toBe(ticket)
  expect(states.flatMap(state => state.kind === 'waiting' && state.seconds > 0 ? [[state.why, state.seconds]] : [])).toEqual([['starting', 2], ['crowded', 3]])
})

it('does not wait when somebody is in a hurry, and starts with short waits again after a success', async () => {
  const source = createTicketSource({ ask: async () => ({ ok: true, ticket }), onState: () => {}, random: () => 1 })
  await source.next()
  const second = source.next()
  source.hurry()
  expect(await second).toBe(ticket)
  source.succeeded()
  const third = source.next()
  await vi.advanceTimersByTimeAsync(1500)
  expect(await third).toBe(ticket)
})

it('ends when there is no ticket to be had', async () => {
  const states: ChatState[] = []
  const source = createTicketSource({ ask: async () => refused(404, 'no-chat'), onState: state => { states.push(state) } })
  void source.next()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states).toEqual([{ kind: 'ended', why: 'no-chat' }])
})
