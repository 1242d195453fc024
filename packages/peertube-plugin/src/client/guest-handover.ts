/// <reference lib="dom" />
import type { GuestCredential } from './answers.js'

const key = 'xmpp-chat-guest'

/** From a page that goes to the one that is loaded in its place, in the same tab: nothing lies in the browser while a page is open. */
export function leaveGuest (guest: GuestCredential | undefined): void {
  try {
    if (guest !== undefined) sessionStorage.setItem(key, JSON.stringify(guest))
  } catch {
    // A browser that keeps nothing makes them another guest next time.
  }
}

/** Takes away what the page before left. */
export function takeGuest (): GuestCredential | undefined {
  try {
    const left = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const { id, key: proof } = Object(JSON.parse(left ?? '{}')) as Readonly<Record<string, unknown>>
    return typeof id === 'string' && typeof proof === 'string' ? { id, key: proof } : undefined
  } catch {
    return undefined
  }
}
