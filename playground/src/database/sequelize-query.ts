import type { PGlite, Results } from '@electric-sql/pglite'
import { withReplacements, type Replacements } from './replacements.ts'

export interface QueryOptions {
  type?: string
  replacements?: Replacements
  bind?: readonly unknown[] | Readonly<Record<string, unknown>>
  plain?: boolean
  raw?: boolean
}

export type Row = Record<string, unknown>
export type SequelizeQuery = (sql: string | { query: string }, options?: QueryOptions) => Promise<unknown>

/** `sequelize.query()`: plugins get it as `peertubeHelpers.database.query`. */
export function sequelizeQuery (db: PGlite): SequelizeQuery {
  return async (sql, options = {}) => {
    const text = withReplacements(typeof sql === 'string' ? sql : sql.query, options.replacements)
    return shaped(await run(db, text, options.bind), options)
  }
}

async function run (db: PGlite, text: string, bind: QueryOptions['bind']): Promise<Results<Row>> {
  if (bind !== undefined) {
    const { sql, values } = Array.isArray(bind) ? { sql: text, values: [...bind] } : numbered(text, bind as Record<string, unknown>)
    return db.query<Row>(sql, values)
  }
  const results = await db.exec(text)
  return (results.at(-1) ?? { rows: [], fields: [] }) as Results<Row>
}

/** sequelize's `$name` as PostgreSQL's `$1`. */
function numbered (text: string, bind: Readonly<Record<string, unknown>>) {
  const names: string[] = []
  const sql = text.replace(/\$([a-zA-Z_]\w*)/g, (whole, name: string) => {
    if (!Object.hasOwn(bind, name)) return whole
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  return { sql, values: names.map(name => bind[name]) }
}

/** What sequelize gives back depends on the type of the query, not on what it did. */
function shaped ({ rows, affectedRows = 0 }: Results<Row>, { type, plain }: QueryOptions): unknown {
  const kind = type ?? (plain ? 'SELECT' : 'RAW')
  if (kind === 'SELECT') return plain ? rows[0] ?? null : rows
  if (kind === 'INSERT' || kind === 'UPDATE' || kind === 'UPSERT') return [plain ? rows[0] : rows, affectedRows]
  if (kind === 'DELETE' || kind === 'BULKUPDATE' || kind === 'BULKDELETE') return affectedRows
  return [rows, { rows, rowCount: affectedRows || rows.length }]
}
