export type Value = string | number | bigint | boolean | Date | Buffer | null | undefined | readonly Value[]

/** A value as sequelize writes it into the SQL text: quoted, with arrays as the list that stands between the brackets of `IN (…)`. */
export function literal (value: Value): string {
  if (value === null || value === undefined) return 'NULL'
  if (Array.isArray(value)) return value.map(item => Array.isArray(item) ? `(${literal(item)})` : literal(item)).join(', ')
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return quoted(value.toISOString().replace('T', ' ').replace('Z', ' +00:00'))
  if (Buffer.isBuffer(value)) return `E'\\\\x${value.toString('hex')}'`
  if (typeof value === 'string') return quoted(value)
  throw new Error(`Invalid value ${JSON.stringify(value)}: give text, a number, a boolean, a Date, a Buffer or a list of these.`)
}

/** PostgreSQL's standard strings know one special character, the quote; text cannot hold a NUL. */
const quoted = (text: string) => `'${text.replaceAll('\0', String.raw`\0`).replaceAll("'", "''")}'`
