import { PGlite } from '@electric-sql/pglite'
import { ensureCluster } from './new-cluster.ts'
import type { Value } from './literal.ts'
import { schema } from './schema.ts'
import { sequelizeQuery, type Row, type SequelizeQuery } from './sequelize-query.ts'

const int8 = 20

export interface Database {
  /** What plugins get. */
  query: SequelizeQuery
  select: <T = Row>(sql: string, replacements?: Record<string, Value>) => Promise<T[]>
  first: <T = Row>(sql: string, replacements?: Record<string, Value>) => Promise<T | undefined>
  run: (sql: string, replacements?: Record<string, Value>) => Promise<void>
  close: () => Promise<void>
}

/** PostgreSQL inside this process, its files in `dir`. 64-bit numbers come out as text, as the driver PeerTube uses does it. */
export async function openDatabase (dir: string): Promise<Database> {
  await ensureCluster(dir)
  const db = await PGlite.create(dir, { parsers: { [int8]: (text: string) => text } })
  await db.exec(schema)
  const query = sequelizeQuery(db)
  const select = async <T>(sql: string, replacements: Record<string, Value> = {}) => await query(sql, { type: 'SELECT', replacements }) as T[]
  return {
    query,
    select,
    first: async <T>(sql: string, replacements?: Record<string, Value>) => (await select<T>(sql, replacements))[0],
    run: async (sql, replacements = {}) => { await query(sql, { replacements }) },
    close: () => db.close()
  }
}
