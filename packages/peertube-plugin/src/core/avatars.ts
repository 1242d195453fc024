import { createHash } from 'node:crypto'
import type { Account, Platform } from './host.js'

/** An avatar as Prosody's module gives it to clients (XEP-0054, XEP-0153). */
export interface EncodedAvatar {
  readonly type: string
  readonly data: string
  readonly sha1: string
}

/** How many pictures are kept at hand. */
const most = 200

/** File names of avatars are never used again for another picture. */
export function createAvatars (platform: Platform): (account: Account) => Promise<EncodedAvatar | undefined> {
  const kept = new Map<string, EncodedAvatar>()
  return async account => {
    if (account.avatar === undefined) return undefined
    const known = kept.get(account.avatar)
    if (known !== undefined) return known
    const avatar = await platform.avatarOf(account)
    if (avatar === undefined) return undefined
    const encoded = { type: avatar.type, data: avatar.data.toString('base64'), sha1: createHash('sha1').update(avatar.data).digest('hex') }
    kept.set(account.avatar, encoded)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return encoded
  }
}
