import { randomInt } from 'node:crypto'
import { steadyNow } from './steady-now.js'

/** What somebody sends from one account to prove that another one is theirs, too. */
export interface LinkCodes {
  /** An earlier code for the same holder ends. */
  issue (username: string): string
  /** Whose code it is; it is used up by asking. */
  take (code: string): string | undefined
  /** Whether it is one, good or too old. */
  knows (code: string): boolean
}

export interface LinkCodeOptions {
  readonly now?: () => number
  /** A whole number below the limit. */
  readonly random?: (limit: number) => number
}

export const codeMinutes = 10

/** Without what looks alike: I and 1, O and 0. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Codes such as `K7DM-2XQA-9FTB`: 60 bits that can be read aloud. */
export function createLinkCodes ({ now = steadyNow, random = randomInt }: LinkCodeOptions = {}): LinkCodes {
  const codes = new Map<string, { readonly code: string, readonly until: number }>()
  const find = (typed: string): [string, { readonly code: string, readonly until: number }] | undefined => {
    const wanted = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
    return [...codes].find(([, { code }]) => code === wanted)
  }
  return {
    issue: username => {
      for (const [of, { until }] of codes) if (until <= now()) codes.delete(of)
      const code = Array.from({ length: 12 }, () => letters[random(letters.length)]).join('')
      codes.set(username, { code, until: now() + codeMinutes * 60_000 })
      return code.replace(/(.{4})(?=.)/g, '$1-')
    },
    take: typed => {
      const [username, found] = find(typed) ?? []
      if (username === undefined || found === undefined) return undefined
      codes.delete(username)
      return found.until > now() ? username : undefined
    },
    knows: typed => find(typed) !== undefined
  }
}
