/// <reference lib="dom" />

/** The only thing that stays in the browser: the nickname that a guest chose. */
const key = 'xmpp-chat-nickname'

export const storedNickname = (): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function storeNickname (nickname: string): void {
  try {
    localStorage.setItem(key, nickname)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
