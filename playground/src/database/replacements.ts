import { literal, type Value } from './literal.ts'

export type Replacements = Readonly<Record<string, Value>> | readonly Value[]

/** What is no place for a replacement: strings, quoted names, dollar strings, comments, casts. Then the places themselves. */
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|--[^\n]*|\/\*[\s\S]*?\*\/|::|:([a-zA-Z_]\w*)|\?/g

/** Puts sequelize's `:name` and `?` replacements into a query. */
export function withReplacements (sql: string, replacements: Replacements | undefined): string {
  if (!replacements) return sql
  let position = 0
  return sql.replace(pieces, (piece: string, _dollar: string | undefined, name: string | undefined) => {
    if (name !== undefined && !Array.isArray(replacements)) return named(replacements as Record<string, Value>, name)
    if (piece === '?' && Array.isArray(replacements)) return positioned(replacements, position++)
    return piece
  })
}

function named (replacements: Readonly<Record<string, Value>>, name: string): string {
  if (!Object.hasOwn(replacements, name) || replacements[name] === undefined) {
    throw new Error(`Named parameter ":${name}" has no value in the given object.`)
  }
  return literal(replacements[name])
}

function positioned (replacements: readonly Value[], index: number): string {
  if (index >= replacements.length) throw new Error('Positional parameter (?) is more than the given replacements.')
  return literal(replacements[index])
}
