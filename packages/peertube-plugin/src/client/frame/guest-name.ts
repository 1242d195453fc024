import { text, type WebLanguage } from '../../texts/web.js'
import type { ChatInfo } from '../answers.js'
import type { Room } from './converse-types.js'
import type { Foot } from './foot.js'

export interface GuestName {
  /** To be asked a ticket for; undefined as long as none was chosen. */
  readonly wanted: string | undefined
  entered (room: Room): void
  /** To enter with instead; undefined for accounts, whose names are not theirs to change here. */
  taken (words?: string): string | undefined
  refused (condition: string, words?: string): void
  /** There is no ticket for the nickname that was wanted: a passing one has to do until another is chosen. */
  unwelcome (words: string | undefined): void
  choose (nickname: string): void
  /** Whether this person may have another nickname. */
  readonly mayChange: boolean
  change (): void
}

export interface GuestNameOptions {
  readonly you: ChatInfo['you']
  readonly stored: string | undefined
  readonly language: WebLanguage
  readonly foot: Foot
  readonly onKept: (nickname: string) => void
  readonly random?: () => number
}

/** Guests read under a passing name until they choose one; what they choose is theirs for the next visit, too. */
export function createGuestName ({ you, stored, language, foot, onKept, random = Math.random }: GuestNameOptions): GuestName {
  const mayChange = you.kind === 'guest' && you.may === 'talk'
  let wanted = mayChange ? stored : undefined
  let asked: string | undefined
  let problem: string | undefined
  let present: Room | undefined

  const settle = (room: Room): void => {
    if (!mayChange) return
    const nickname = String(room.get('nick') ?? '')
    if (asked !== undefined && nickname === asked) {
      wanted = asked
      asked = undefined
      onKept(nickname)
    }
    if (wanted !== undefined && nickname === wanted) foot.hide()
  }

  return {
    get wanted () { return wanted },
    mayChange,
    entered: room => {
      if (present !== room) {
        present = room
        room.on('change:nick', () => { settle(room) })
      }
      if (you.kind === 'guest' && you.may === 'read') return foot.sendToLogin()
      if (!mayChange) return
      if (wanted !== undefined && room.get('nick') === wanted) foot.hide()
      else if (!foot.isAsking) foot.askNickname({ nickname: '', cancel: false, ...problem === undefined ? {} : { problem } })
    },
    taken: words => {
      if (you.kind === 'user') return undefined
      if (wanted !== undefined) problem = words ?? text(language, 'nicknameTaken', { nickname: wanted })
      wanted = undefined
      return text(language, 'passingName', { number: 1000 + Math.floor(random() * 999_000) })
    },
    unwelcome: words => {
      wanted = undefined
      problem = words ?? text(language, 'nicknameRefused')
    },
    refused: (condition, words) => {
      const nickname = asked ?? ''
      asked = undefined
      foot.refuse(words ?? text(language, condition === 'conflict' ? 'nicknameTaken' : 'nicknameRefused', { nickname }))
    },
    choose: nickname => {
      asked = nickname
      if (present?.get('nick') === nickname) settle(present)
      else void present?.setNickname(nickname)
    },
    change: () => { foot.askNickname({ nickname: wanted ?? '', cancel: wanted !== undefined }) }
  }
}

