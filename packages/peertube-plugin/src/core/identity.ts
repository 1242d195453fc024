import { mayConnect, type Person } from './access.js'
import type { Domains } from './domains.js'
import type { Account, Platform } from './host.js'
import type { Links } from './links.js'
import type { Settings } from './settings.js'

/** Who a JID stands for. */
export interface Identity {
  readonly person: Person
  /** The bare JIDs that are theirs, as far as this one tells: itself, and that of the account it is linked to. */
  readonly jids: readonly string[]
}

export interface IdentityOptions {
  readonly platform: Platform
  readonly settings: () => Settings
  readonly domains: () => Domains
  readonly links?: Pick<Links, 'usernameOf' | 'removeAll'>
}

/** Gives undefined for nobody, and for those who may not come at all. */
export function createIdentify ({ platform, settings, domains, links }: IdentityOptions): (jid: string) => Promise<Identity | undefined> {
  const identityOf = (account: Account, ...jids: readonly string[]): Identity | undefined => account.blocked ? undefined : { person: { kind: 'user', account }, jids }
  return async jid => {
    const [node = '', domain = ''] = jid.split('@')
    const { host, guests } = domains()
    if (domain === guests) return { person: { kind: 'guest' }, jids: [jid] }
    if (domain === host) {
      const account = await platform.account(node)
      return account === undefined ? undefined : identityOf(account, jid)
    }
    if (!mayConnect(domain, settings())) return undefined
    const username = links?.usernameOf(jid)
    const account = username === undefined ? undefined : await platform.account(username)
    if (account !== undefined) return identityOf(account, jid, `${username}@${host}`)
    // Whoever takes the name of an account that has gone must not take over its links.
    if (username !== undefined) await links?.removeAll(username)
    return { person: { kind: 'remote', domain }, jids: [jid] }
  }
}
