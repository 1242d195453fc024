import type { Platform } from './host.js'

/** A name without what cannot be seen in it; RFC 8266 section 2.1, and controls. At most 60 characters. */
export const tidy = (nickname: string): string => [...nickname.normalize('NFKC')
  .replace(/\s/gu, ' ')
  .replace(/\p{C}/gu, '')
  .replace(/ +/gu, ' ')
  .trim()].slice(0, 60).join('').trim()

/** What an account is called in rooms: its display name, with its username behind it where another account is called the same. */
export function nicknameOf (account: { readonly username: string, readonly displayName: string }, namesakes: readonly string[]): string {
  const name = tidy(account.displayName) || account.username
  return namesakes.some(other => other !== account.username) ? `${name} (${account.username})` : name
}

/** The accounts that would be called the same, itself among them. */
export const namesakesOf = (account: { readonly displayName: string }, platform: Platform): Promise<readonly string[]> => platform.accountsNamed(tidy(account.displayName))

/** What two names have in common that nobody could tell apart in a room. */
export const foldName = (name: string): string => tidy(name).toLowerCase()
