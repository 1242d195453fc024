import { text, type WebText } from '../texts/web.js'
import { mayConnect } from './access.js'
import type { Domains } from './domains.js'
import type { Platform } from './host.js'
import { codeMinutes, createLinkCodes, type LinkCodes } from './link-codes.js'
import type { Links } from './links.js'
import { createRateLimit, type RateLimit } from './rate-limit.js'
import type { Settings } from './settings.js'

export interface LinkCode {
  readonly code: string
  /** Where to send it. */
  readonly jid: string
  /** How long it is good for. */
  readonly minutes: number
}

export interface LinkAnswer {
  readonly ok: boolean
  /** Whether what was sent was a code of ours. */
  readonly known: boolean
  readonly username?: string
  readonly text: string
}

/** Gives the roles of PeerTube accounts to accounts of other servers. */
export interface Linking {
  codeFor (username: string): LinkCode | 'external-off' | 'too-often'
  /** A code that came from a bare JID; `language` is that of the message. */
  prove (proof: { readonly jid: string, readonly code: string, readonly language?: string }): Promise<LinkAnswer>
  jidsOf (username: string): readonly string[]
  remove (jid: string, username: string): Promise<boolean>
  removeAll (username: string): Promise<void>
}

export interface LinkingOptions {
  readonly links: Links
  readonly platform: Platform
  readonly settings: () => Settings
  readonly domains: () => Domains
  /** Somebody's roles are other ones now. */
  readonly onChange: () => void
  readonly codes?: LinkCodes
  readonly rate?: RateLimit
}

const codesAMinute = 3
const triesAMinute = 5
const triesOfDomainAMinute = 20

export function createLinking ({ links, platform, settings, domains, onChange, codes = createLinkCodes(), rate = createRateLimit() }: LinkingOptions): Linking {
  const domainOf = (jid: string): string => jid.slice(jid.indexOf('@') + 1)
  const mayTry = (jid: string): boolean => rate.take(`jid ${jid}`, triesAMinute) && rate.take(`domain ${domainOf(jid)}`, triesOfDomainAMinute)

  return {
    codeFor: username => {
      if (!settings().external) return 'external-off'
      if (!rate.take(`code ${username}`, codesAMinute)) return 'too-often'
      return { code: codes.issue(username), jid: `link@${domains().rooms}`, minutes: codeMinutes }
    },
    prove: async ({ jid, code, language }) => {
      const say = (key: WebText, values = {}): string => text(language?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en', key, values)
      const known = codes.knows(code)
      const refuse = (key: WebText): LinkAnswer => ({ ok: false, known, text: say(key) })
      if (!mayTry(jid)) return refuse('linkTooOften')
      const username = codes.take(code)
      if (username === undefined) return refuse('linkUnknownCode')
      if (Object.values(domains()).includes(domainOf(jid))) return refuse('linkOwnAccount')
      const account = mayConnect(domainOf(jid), settings()) ? await platform.account(username) : undefined
      if (account === undefined || account.blocked) return refuse('linkUnknownCode')
      await links.add(jid, account.username)
      onChange()
      return { ok: true, known: true, username: account.username, text: say('linkDone', { username: account.username }) }
    },
    jidsOf: links.jidsOf,
    remove: async (jid, username) => {
      const removed = await links.remove(jid, username)
      if (removed) onChange()
      return removed
    },
    removeAll: async username => {
      if ((await links.removeAll(username)).length > 0) onChange()
    }
  }
}
