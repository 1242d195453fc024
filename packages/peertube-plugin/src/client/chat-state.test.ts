import { expect, it } from 'vitest'
import { describeState, wayOut, type ChatState } from './chat-state.js'
import { stateAfterRefusal } from './refusal.js'

it('keeps the seconds apart from the words', () => {
  expect(describeState({ kind: 'waiting', why: 'lost', seconds: 3 }, 'en')).toEqual({ words: 'The connection is lost. It is tried again by itself', countdown: 'in 3 s' })
  expect(describeState({ kind: 'waiting', why: 'lost', seconds: 0 }, 'en').countdown).toBeUndefined()
})

it('adds the reason that somebody gave', () => {
  expect(describeState({ kind: 'ended', why: 'banned', reason: 'spam' }, 'fr').words).toBe('Vous êtes banni⋅e de ce tchat. Motif : spam')
})

it.each<[ChatState, string | undefined]>([
  [{ kind: 'connected' }, undefined],
  [{ kind: 'waiting', why: 'lost', seconds: 9 }, 'tryNow'],
  [{ kind: 'ended', why: 'removed' }, 'comeBack'],
  [{ kind: 'ended', why: 'banned' }, undefined],
  [{ kind: 'ended', why: 'conflict' }, 'tryNow']
])('offers after %j: %s', (state, expected) => { expect(wayOut(state)).toBe(expected) })

it.each<[number, string, ChatState]>([
  [401, '', { kind: 'ended', why: 'expired' }],
  [403, 'log-in', { kind: 'ended', why: 'log-in' }],
  [404, 'no-chat', { kind: 'ended', why: 'no-chat' }],
  [404, '', { kind: 'waiting', why: 'starting', seconds: 0 }],
  [502, '', { kind: 'waiting', why: 'lost', seconds: 0 }],
  [429, '', { kind: 'waiting', why: 'crowded', seconds: 0 }],
  [503, 'starting', { kind: 'waiting', why: 'starting', seconds: 0 }],
  [0, 'no-answer', { kind: 'waiting', why: 'lost', seconds: 0 }]
])('goes on after a refusal with %i %s', (status, error, expected) => { expect(stateAfterRefusal({ status, error })).toEqual(expected) })
