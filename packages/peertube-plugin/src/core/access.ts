import { domainToASCII } from 'node:url'
import type { BanScope } from './bans.js'
import { privacies, roles, type Account, type Video } from './host.js'
import type { ChatFor, GuestsMay, Settings } from './settings.js'

/** Who asks to be let in. */
export type Person =
  | { readonly kind: 'user', readonly account: Account }
  | { readonly kind: 'guest' }
  /** With an account of another server. */
  | { readonly kind: 'remote', readonly domain: string }

export type Condition = 'item-not-found' | 'forbidden' | 'conflict' | 'not-acceptable' | 'not-authorized' | 'resource-constraint'

/** What somebody may do in a room. */
export type Verdict = Welcome | Refusal

export interface Welcome {
  readonly allowed: true
  readonly affiliation: 'owner' | 'admin' | 'none'
  readonly voice: boolean
}

export interface Refusal {
  readonly allowed: false
  readonly condition: Condition
  /** What they are told besides. */
  readonly text?: string
}

/** The same for what is not there and for what somebody may not know of. */
export const hidden: Refusal = { allowed: false, condition: 'item-not-found' }

/** Which videos have a chat, by the admin's choice and their owners'. */
export interface ChatPolicy {
  readonly chatFor: ChatFor
  isChosen (uuid: string): boolean
}

export function hasChat (video: Video, { chatFor, isChosen }: ChatPolicy): boolean {
  if (video.remote) return false
  if (chatFor === 'chosen') return isChosen(video.uuid)
  return chatFor === 'all' || (chatFor === 'lives' && video.isLive)
}

/** Whether everybody may see it who has its address: the room of its channel serves it, too. */
export const isOpen = (video: Video): boolean =>
  !video.blocked && (video.privacy === privacies.public || video.privacy === privacies.unlisted)

/** Whether somebody may see a video, as PeerTube decides it; `knowsPassword` when they proved to. */
export function maySee (person: Person, video: Video, knowsPassword: boolean): boolean {
  if (person.kind === 'user') {
    if (person.account.blocked) return false
    if (isModerator(person.account) || person.account.username === video.owner) return true
    if (video.privacy === privacies.internal && !video.blocked) return true
  }
  if (video.blocked) return false
  return isOpen(video) || (video.privacy === privacies.password && knowsPassword)
}

/** Whether people of another server may come at all. */
export function mayConnect (domain: string, { external, blockedDomains, allowedDomains }: Pick<Settings, 'external' | 'blockedDomains' | 'allowedDomains'>): boolean {
  const asListed = domainToASCII(domain) || domain
  const isAmong = (domains: readonly string[]): boolean => domains.some(listed => asListed === listed || asListed.endsWith(`.${listed}`))
  return external && domain !== '' && !isAmong(blockedDomains) && (allowedDomains.length === 0 || isAmong(allowedDomains))
}

/** What a person who may see what the room belongs to may do in it. */
export function verdictOn (person: Person, owner: string | undefined, guests: GuestsMay): Verdict {
  if (person.kind !== 'user') {
    return guests === 'nothing' ? { allowed: false, condition: 'not-authorized' } : { allowed: true, affiliation: 'none', voice: guests === 'talk' }
  }
  return { allowed: true, affiliation: affiliationOf(person.account, owner), voice: true }
}

/** XEP-0045 section 5.2: the channel's owner and the instance's administrators own the room, its moderators administrate it. */
function affiliationOf ({ username, role }: Account, owner: string | undefined): 'owner' | 'admin' | 'none' {
  if (username === owner || role === roles.administrator) return 'owner'
  return role === roles.moderator ? 'admin' : 'none'
}

/** Who may keep others out of so much; nobody can keep them out of it. */
export function mayBan (person: Person, scope: BanScope, owner: string | undefined): boolean {
  if (person.kind !== 'user') return false
  return isModerator(person.account) || (scope !== 'instance' && person.account.username === owner)
}

const isModerator = ({ role }: Account): boolean => role === roles.administrator || role === roles.moderator
