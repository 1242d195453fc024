/// <reference lib="dom" />
import type { GuestCredential } from './answers.js'
import { leaveGuest, takeGuest } from './guest-handover.js'

/** What is remembered as long as the page stays open. */
export interface PageMemory {
  /** So that a guest is the same one over reconnections, from video to video, and when the page is loaded anew. */
  guest?: GuestCredential
  /** Passwords of videos that were typed, by what names the video in PeerTube's address. */
  readonly videoPasswords: Map<string, string>
  /** The chats that were opened or closed by hand, by the UUID of the video. */
  readonly wishes: Map<string, 'open' | 'closed'>
}

const key = Symbol.for('peertube-plugin-xmpp-chat')

/** The scripts of one page are loaded apart from each other and meet here. */
export function pageMemory (): PageMemory {
  const page = globalThis as { [key]?: PageMemory }
  page[key] ??= begin()
  return page[key]
}

function begin (): PageMemory {
  const guest = takeGuest()
  const memory: PageMemory = { videoPasswords: new Map(), wishes: new Map(), ...guest === undefined ? {} : { guest } }
  addEventListener('pagehide', () => { leaveGuest(memory.guest) })
  // A browser may show the very same page again.
  addEventListener('pageshow', () => { takeGuest() })
  return memory
}
