import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** Changes when the plain value or one of the files changes. */
export async function recipeHash (value, files) {
  const hash = createHash('sha256').update(JSON.stringify(value))
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('hex')
}
