/** Who proved to know the password of which video. */
export interface Grants {
  give (jid: string, video: string, password: string): void
  /** The password that somebody gave; whether it is still one of the video's is to be asked again. */
  passwordOf (jid: string, video: string): string | undefined
}

/** How many proofs are kept; the oldest are forgotten first, and those people are asked again at their next connection. */
const most = 20_000

export function createGrants (): Grants {
  const given = new Map<string, string>()
  const keyOf = (jid: string, video: string): string => `${jid} ${video}`
  return {
    give: (jid, video, password) => {
      given.delete(keyOf(jid, video))
      given.set(keyOf(jid, video), password)
      const [oldest] = given.keys()
      if (given.size > most && oldest !== undefined) given.delete(oldest)
    },
    passwordOf: (jid, video) => given.get(keyOf(jid, video))
  }
}
