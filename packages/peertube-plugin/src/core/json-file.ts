import { readFile } from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'

/** A small file of JSON for its owner only, that is replaced at one moment, or not at all. */
export interface JsonFile<T> {
  /** Undefined when there is none that can be read. */
  read (): Promise<T | undefined>
  write (value: T): Promise<void>
}

/** `parse` decides what of the file's content is of use. */
export function jsonFile<T> (path: string, parse: (value: unknown) => T | undefined): JsonFile<T> {
  return {
    read: async () => {
      try {
        return parse(JSON.parse(await readFile(path, 'utf8')))
      } catch {
        return undefined
      }
    },
    write: async value => {
      await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
    }
  }
}
