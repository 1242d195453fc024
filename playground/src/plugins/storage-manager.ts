import type { Database } from '../database/open-database.ts'
import { shortName } from './stored.ts'

/**
 * One JSON column. A key goes into a path when written and is cut at its dots when read, so keys with `.` or `,` come back as null;
 * what is read is text that is parsed once more, so the text "42" comes back as a number.
 */
export function storageManager (db: Database, npmName: string) {
  const plugin = shortName(npmName)
  return {
    getData: async (key: string): Promise<unknown> => {
      const row = await db.first<{ value: string | null }>('SELECT "storage" #>> :path AS "value" FROM "plugin" WHERE "name" = :plugin', { path: readPath(key), plugin })
      return row && parsed(row.value)
    },
    storeData: async (key: string, data: unknown): Promise<void> => {
      await db.run(`UPDATE "plugin" SET "storage" = jsonb_set(coalesce("storage", '{}'), :path, :data::jsonb) WHERE "name" = :plugin`,
        { path: `{${key}}`, data: JSON.stringify(data), plugin })
    }
  }
}

const readPath = (key: string) => `{${key.split('.').join(',')}}`

function parsed (text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
