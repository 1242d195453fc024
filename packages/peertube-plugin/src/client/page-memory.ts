import type { GuestCredential } from './answers.js'

/** What is remembered as long as the page stays open, and stored nowhere. */
export interface PageMemory {
  /** So that a guest is the same one over reconnections and from video to video. */
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
  page[key] ??= { videoPasswords: new Map(), wishes: new Map() }
  return page[key]
}
