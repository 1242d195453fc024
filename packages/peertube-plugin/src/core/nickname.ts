import { fill, type WebLanguage } from '../texts/web.js'
import { nicknameTexts, type NicknameText } from '../texts/nicknames.js'
import type { Person } from './access.js'
import type { Platform } from './host.js'
import { blanks } from './names/likeness.js'
import { takenByProsody } from './names/prosody.js'

/** Unicode code points, after `tidy`. */
export const longestNickname = 60

/** UTS #39 section 5.4. */
const mostMarks = 4

/** A name without what cannot be seen in it; RFC 8266 section 2.1, and controls. */
export const tidy = (nickname: string): string => nickname.normalize('NFKC')
  .replace(/\s/gu, ' ')
  .replace(/\p{C}/gu, character => isUnknown(character) ? character : '')
  .replace(blanks, '')
  .replace(/ +/gu, ' ')
  .trim()

/** Unassigned to us may be an emoji to who typed it: that is refused, not removed. */
const isUnknown = (character: string): boolean => /\p{Cn}/u.test(character) && !/\p{Noncharacter_Code_Point}/u.test(character)

/** What a nickname is refused for, to be told with `wordsOf`. */
export interface NicknameFault {
  readonly why: NicknameText
  readonly values?: Readonly<Record<string, string | number>>
}

export const wordsOf = ({ why, values = {} }: NicknameFault, language: WebLanguage): string => fill(nicknameTexts[why][language], values)

/** The one rule for nicknames, whoever they are from and wherever they come in; `nickname` is a tidy one. */
export function faultOf (nickname: string): NicknameFault | undefined {
  const characters = [...nickname]
  if (nickname.replace(/[\p{M}\s]/gu, '') === '') return { why: 'empty' }
  if (characters.length > longestNickname) return { why: 'long', values: { most: longestNickname, length: characters.length } }
  if (/[^\s@]@[^\s@]/u.test(nickname)) return { why: 'address' }
  if (new RegExp(`\\p{M}{${mostMarks + 1}}`, 'u').test(nickname.normalize('NFD'))) return { why: 'marks' }
  if (takenByProsody(nickname)) return undefined
  const refused = characters.filter(character => !takenByProsody(character))
  return refused.length === 0 ? { why: 'directions' } : { why: 'characters', values: { characters: [...new Set(refused)].join('') } }
}

/** What an account is called in rooms: its display name, with its username behind it where another account's looks the same. */
export function nicknameOf (account: { readonly username: string, readonly displayName: string }, namesakes: readonly string[]): string {
  const { username } = account
  const name = presentable(account.displayName) || username
  if (!namesakes.some(other => other !== username)) return name
  const ending = ` (${username})`
  return `${cut(name, longestNickname - ending.length)}${ending}`
}

/** As much of a display name as a nickname can be; empty when nothing is left. */
function presentable (displayName: string): string {
  const visible = tidy(displayName)
  const shown = takenByProsody(visible) ? visible : tidy([...visible].filter(takenByProsody).join(''))
  const name = cut(shown.replace(/@/gu, ' ').replace(/ +/gu, ' ').trim(), longestNickname)
  return faultOf(name) === undefined ? name : ''
}

/** All that can be taken for an account's name. */
export const namesOf = ({ username, displayName }: { readonly username: string, readonly displayName: string }): readonly string[] =>
  [...new Set([username, displayName, presentable(displayName)])].filter(name => name !== '')

const cut = (name: string, most: number): string => [...name].slice(0, Math.max(most, 1)).join('').trim()

/** The accounts whose names look the same, itself among them. */
export const namesakesOf = (account: { readonly displayName: string }, platform: Pick<Platform, 'accountsNamed'>): Promise<readonly string[]> =>
  platform.accountsNamed(presentable(account.displayName) || account.displayName)

/** What somebody is called, or why not so. */
export type Naming =
  | { readonly ok: true, readonly nickname: string, /** Why it is another one than was asked for. */ readonly instead?: NicknameFault }
  | { readonly ok: false, readonly condition: 'not-acceptable' | 'conflict', readonly fault: NicknameFault }

/** Accounts, also linked ones, have the name that PeerTube knows; nobody else may look like one of them. */
export async function nameFor (person: Person, asked: string, platform: Pick<Platform, 'accountsNamed'>): Promise<Naming> {
  const nickname = tidy(asked)
  const own = person.kind === 'user' ? nicknameOf(person.account, await namesakesOf(person.account, platform)) : undefined
  if (own === nickname) return { ok: true, nickname }
  const fault = faultOf(nickname)
  if (own === undefined && fault !== undefined) return { ok: false, condition: fault.why === 'empty' ? 'conflict' : 'not-acceptable', fault }
  const holders = await Promise.all([...new Set([nickname, withoutEnding(nickname)])].map(name => platform.accountsNamed(name)))
  const username = person.kind === 'user' ? person.account.username : undefined
  const isAnothers = holders.flat().some(holder => holder !== username)
  if (own === undefined) return isAnothers ? { ok: false, condition: 'conflict', fault: { why: 'account', values: { nickname } } } : { ok: true, nickname }
  if (isAnothers) return { ok: false, condition: 'conflict', fault: { why: 'another', values: { asked: nickname, nickname: own } } }
  return { ok: true, nickname: own, instead: { why: 'own', values: { nickname: own } } }
}

/** Behind the display name of an account may stand its username. */
const withoutEnding = (nickname: string): string => /^(.*\S)\s*[([{<（❨❪⟨⁅〔【].*$/su.exec(nickname)?.[1] ?? nickname
