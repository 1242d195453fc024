import { setImmediate as others } from 'node:timers/promises'
import { createAccountNames, type AccountNames } from '../core/names/account-names.js'
import { likenessesOf } from '../core/names/likeness.js'
import { namesOf } from '../core/nickname.js'

type Row = Readonly<Record<string, unknown>>
type Ask = (sql: string, replacements: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>

export interface AccountSearchOptions {
  readonly ask: Ask
  /** Milliseconds for which nobody is looked for who is new or renamed. Default 500. */
  readonly fresh?: number
  readonly now?: () => number
}

const select = 'SELECT u."id", u."username", acc."name" FROM "user" u JOIN "account" acc ON acc."userId" = u."id"'
/** So few that nothing else has to wait for long. */
const rowsAtOnce = 1000
const comparedAtOnce = 50
const mostFound = 20

/** The usernames of local accounts with a name that looks like this; of many, the first 20. */
export type AccountSearch = (name: string) => Promise<readonly string[]>

/**
 * Databases cannot compare names as eyes do. So all names are read once, a part at a time, and then those that changed; what is found is compared with what the
 * database says at that moment.
 */
export function createAccountSearch ({ ask, fresh = 500, now = () => performance.now() }: AccountSearchOptions): AccountSearch {
  let names: Promise<AccountNames> | undefined
  let readAt = -Infinity
  /** By the database's clock. */
  let asOf = ''

  const readClock = async (): Promise<string> => new Date(String((await ask('SELECT now() AS "now"', {}))[0]?.now)).toISOString()

  const readAll = async (): Promise<AccountNames> => {
    const index = createAccountNames()
    const started = await readClock()
    let last = -1
    for (;;) {
      const rows = await ask(`${select} WHERE u."id" > :last ORDER BY u."id" LIMIT ${rowsAtOnce}`, { last })
      for (const row of rows) index.add(namedOf(row))
      if (rows.length < rowsAtOnce) break
      last = Number(rows.at(-1)?.id)
      await others()
    }
    asOf = started
    return index
  }

  /** A transaction may end a while after the time that it writes down. */
  const readChanges = async (index: AccountNames): Promise<AccountNames> => {
    const started = await readClock()
    for (const row of await ask(`${select} WHERE acc."updatedAt" > CAST(:asOf AS TIMESTAMPTZ) - INTERVAL '1 minute'`, { asOf })) index.add(namedOf(row))
    asOf = started
    return index
  }

  const current = (): Promise<AccountNames> => {
    if (names === undefined || now() - readAt >= fresh) {
      const before = names
      readAt = now()
      const read = before === undefined ? readAll() : before.then(readChanges)
      // What could not be read is read again, all of it.
      read.catch(() => { if (names === read) names = undefined })
      names = read
    }
    return names
  }

  return async name => {
    const ids = (await current()).lookUp(name)
    const likenesses = new Set(likenessesOf(name))
    const found: string[] = []
    for (let first = 0; first < ids.length && found.length < mostFound; first += comparedAtOnce) {
      const rows = await ask(`${select} WHERE u."id" IN (:ids) ORDER BY u."id"`, { ids: ids.slice(first, first + comparedAtOnce) })
      found.push(...rows.filter(row => namedOf(row).names.some(one => likenessesOf(one).some(likeness => likenesses.has(likeness)))).map(({ username }) => String(username)))
    }
    return found.slice(0, mostFound)
  }
}

const namedOf = ({ id, username, name }: Row): { readonly id: number, readonly names: readonly string[] } =>
  ({ id: Number(id), names: namesOf({ username: String(username), displayName: String(name) }) })
