import { describe, expect, it } from 'vitest'
import type { Commands, OccupantChange } from './commands.js'
import type { Answer, Doorkeeper, RoomDetails } from './doorkeeper.js'
import { createRoomKeeper } from './room-keeper.js'

const details: RoomDetails = { title: 'T', description: '', language: '', listed: true }
const welcome = (voice = true): Answer => ({ allowed: true, affiliation: 'none', voice, room: details })

/** Rooms with these occupants' roles, and what is answered about each of them. */
function trial (what: RoomDetails | 'gone' | 'off', people: Readonly<Record<string, readonly [role: string, answer: Answer]>>) {
  const done: unknown[] = []
  const commands: Commands = {
    rooms: async () => [{ room: 'a', title: '', occupants: Object.keys(people).length, listed: true }],
    occupants: async () => Object.entries(people).map(([jid, [role]]) => ({ jid, nick: jid, role, affiliation: 'none' })),
    configure: async (room, to) => { done.push(['configure', room, to.title]) },
    change: async (_room, changes: readonly OccupantChange[]) => { done.push(changes) },
    destroy: async room => { done.push(['destroy', room]) },
    ping: async () => ({ answered: true, seconds: 0 }),
    storage: async () => ({ ok: true }),
    disconnect: async () => {}
  }
  const doorkeeper: Doorkeeper = {
    decide: async ({ jid }) => (people[jid] as [string, Answer])[1],
    decideAll: async (_room, jids) => jids.map(jid => (people[jid] as [string, Answer])[1]),
    roomFor: () => 'a',
    isInCharge: () => false,
    detailsOf: async () => what
  }
  return { done, keeper: createRoomKeeper(commands, doorkeeper) }
}

const people = {
  stays: ['participant', welcome()],
  muted: ['visitor', welcome()],
  loses: ['participant', welcome(false)],
  moderates: ['moderator', welcome(false)],
  goes: ['participant', { allowed: false, condition: 'item-not-found' }]
} as const

describe('the keeper of rooms', () => {
  it('renames, removes and mutes, and leaves alone whom a moderator muted', async () => {
    const { done, keeper } = trial(details, people)
    await keeper.follow('a')
    expect(done).toEqual([['configure', 'a', 'T'], [{ jid: 'loses', role: 'visitor' }, { jid: 'goes', role: 'none' }]])
  })

  it('tells who is banned from outside that they are, and leaves no ban in the room', async () => {
    const { done, keeper } = trial(details, { bad: ['participant', { allowed: false, condition: 'forbidden', text: 'spam' }], worse: ['participant', { allowed: false, condition: 'forbidden' }] })
    await keeper.follow('a')
    expect(done[1]).toEqual([
      { jid: 'bad', affiliation: 'outcast', reason: 'spam' }, { jid: 'bad', affiliation: 'none' }, { jid: 'worse', affiliation: 'outcast' }, { jid: 'worse', affiliation: 'none' }
    ])
  })

  it('gives those who have other rights now what they have', async () => {
    const { done, keeper } = trial(details, { linked: ['participant', { allowed: true, affiliation: 'owner', voice: true, room: details }] })
    await keeper.follow('a')
    expect(done[1]).toEqual([{ jid: 'linked', given: 'owner' }])
  })

  it('gives voices back when the setting changed', async () => {
    const { done, keeper } = trial(details, { muted: people.muted })
    await keeper.followAll({ revoice: true })
    expect(done).toEqual([['configure', 'a', 'T'], [{ jid: 'muted', role: 'participant' }]])
  })

  it('destroys the room of what is gone, and only empties that of what is switched off', async () => {
    const gone = trial('gone', people)
    await gone.keeper.follow('a')
    await gone.keeper.tidyUp()
    expect(gone.done).toEqual([['destroy', 'a'], ['destroy', 'a']])
    const off = trial('off', { goes: people.goes })
    await off.keeper.follow('a')
    await off.keeper.tidyUp()
    expect(off.done).toEqual([[{ jid: 'goes', role: 'none' }]])
  })

  it('looks at nobody where there is nobody', async () => {
    const { done, keeper } = trial(details, {})
    await keeper.followAll()
    expect(done).toEqual([])
  })
})
