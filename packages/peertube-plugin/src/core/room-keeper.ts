import type { Commands, Occupant, OccupantChange } from './commands.js'
import type { Answer, Doorkeeper } from './doorkeeper.js'

/** Keeps the rooms as what they belong to is. */
export interface RoomKeeper {
  /** One room: its title and language, and who may still be in it. It goes when what it belonged to is gone. */
  follow (room: string, options?: FollowOptions): Promise<void>
  /** All rooms with somebody in them. */
  followAll (options?: FollowOptions): Promise<void>
  /** Removes the rooms of what is not there any more, also those that nobody was in for long. */
  tidyUp (): Promise<void>
}

export interface FollowOptions {
  /** Give those a voice again who may talk: after the setting changed. Otherwise whoever was muted stays so. */
  readonly revoice?: boolean
}

export function createRoomKeeper (commands: Commands, doorkeeper: Doorkeeper): RoomKeeper {
  const follow = async (room: string, { revoice = false }: FollowOptions = {}): Promise<void> => {
    const details = await doorkeeper.detailsOf(room)
    if (details === 'gone') return commands.destroy(room)
    if (details !== 'off') await commands.configure(room, details)
    const occupants = await commands.occupants(room)
    const answers = await doorkeeper.decideAll(room, occupants.map(({ jid }) => jid))
    const changes = occupants.flatMap((occupant, index) => changesFor(occupant, answers[index] as Answer, revoice))
    if (changes.length > 0) await commands.change(room, changes)
  }
  return {
    follow,
    followAll: async options => {
      for (const { room, occupants } of await commands.rooms()) if (occupants > 0) await follow(room, options)
    },
    tidyUp: async () => {
      for (const { room } of await commands.rooms({ all: true })) {
        if (await doorkeeper.detailsOf(room) === 'gone') await commands.destroy(room)
      }
    }
  }
}

/** What must happen to somebody in a room for the answer to be true. */
function changesFor ({ jid, role, affiliation }: Occupant, answer: Answer, revoice: boolean): readonly OccupantChange[] {
  if (!answer.allowed) return answer.condition === 'forbidden' ? bannedFromOutside(jid, affiliation, answer.text) : [{ jid, role: 'none', ...answer.text === undefined ? {} : { reason: answer.text } }]
  const given: OccupantChange[] = affiliation === answer.affiliation ? [] : [{ jid, given: answer.affiliation }]
  if (!answer.voice && role === 'participant') return [...given, { jid, role: 'visitor' }]
  if (answer.voice && role === 'visitor' && revoice) return [...given, { jid, role: 'participant' }]
  return given
}

/** They learn that they are banned (XEP-0045, section 9.1), and the room itself keeps no ban: whether they may come back is asked each time. */
const bannedFromOutside = (jid: string, affiliation: string, reason: string | undefined): readonly OccupantChange[] => [
  { jid, affiliation: 'outcast', ...reason === undefined ? {} : { reason } },
  { jid, affiliation: affiliation as NonNullable<OccupantChange['affiliation']> }
]
