import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** A guest of the web chat as the browser knows itself for one visit. */
export interface GuestCredential {
  readonly id: string
  /** Proves that `id` was given to this browser. */
  readonly key: string
}

export interface Guests {
  create (): GuestCredential
  /** The same guest again after a reconnection; undefined for anything that was not made here. */
  recognize (given: unknown): GuestCredential | undefined
}

export function createGuests (secret: string): Guests {
  const keyOf = (id: string): string => createHmac('sha256', secret).update(`guest ${id}`).digest('base64url')
  return {
    create: () => {
      const id = randomBytes(8).toString('hex')
      return { id, key: keyOf(id) }
    },
    recognize: given => {
      const { id, key } = Object(given) as Readonly<Record<string, unknown>>
      if (typeof id !== 'string' || typeof key !== 'string' || !/^[0-9a-f]{16}$/.test(id)) return undefined
      const expected = Buffer.from(keyOf(id))
      const actual = Buffer.from(key)
      return actual.length === expected.length && timingSafeEqual(actual, expected) ? { id, key } : undefined
    }
  }
}

/** A nickname for a guest who has not chosen one yet. */
export const passingNickname = (language: 'en' | 'fr'): string => `${language === 'fr' ? 'Invité' : 'Guest'} ${randomInt(1000, 1_000_000)}`
