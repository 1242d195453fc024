import { likenessesOf } from './likeness.js'

/** One account's names. */
export interface NamedAccount {
  readonly id: number
  /** All that it can be called. */
  readonly names: readonly string[]
}

/** Finds accounts by how their names look, in little memory: some that it finds are none, and are to be compared. */
export interface AccountNames {
  add (account: NamedAccount): void
  /** The accounts that may look like this. */
  lookUp (name: string): readonly number[]
}

export function createAccountNames (): AccountNames {
  const ids = new Map<number, number | number[]>()
  const put = (key: number, id: number): void => {
    const known = ids.get(key)
    if (known === undefined) ids.set(key, id)
    else if (typeof known === 'number') {
      if (known !== id) ids.set(key, [known, id])
    } else if (!known.includes(id)) known.push(id)
  }
  return {
    add: ({ id, names }) => {
      for (const name of names) for (const likeness of likenessesOf(name)) put(digest(likeness), id)
    },
    lookUp: name => [...new Set(likenessesOf(name).flatMap(likeness => ids.get(digest(likeness)) ?? []))]
  }
}

/** FNV-1a, in 31 bits: such numbers take no memory of their own. */
function digest (text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 1
}
