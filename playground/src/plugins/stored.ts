import type { Database } from '../database/open-database.ts'
import type { Row } from '../database/sequelize-query.ts'

const pluginType = 1

export interface StoredPlugin extends Row {
  name: string
  type: number
  version: string
  enabled: boolean
  uninstalled: boolean
  settings: Record<string, unknown> | null
}

export const shortName = (npmName: string) => npmName.replace(/^peertube-(?:theme|plugin)-/, '')
export const npmNameOf = (name: string) => `peertube-plugin-${name}`

export const loadPlugin = (db: Database, npmName: string) =>
  db.first<StoredPlugin>('SELECT * FROM "plugin" WHERE "name" = :name AND "type" = :pluginType', { name: shortName(npmName), pluginType })

export const listEnabled = (db: Database) => db.select<StoredPlugin>('SELECT * FROM "plugin" WHERE "enabled" AND NOT "uninstalled" ORDER BY "id"')

export const listInstalled = (db: Database) => db.select<StoredPlugin>('SELECT * FROM "plugin" WHERE NOT "uninstalled" ORDER BY "id"')

/** Settings and storage of an earlier installation stay. */
export async function savePlugin (db: Database, { name, version, description, homepage, engine }: { name: string, version: string, description: string, homepage: string, engine: { peertube: string } }): Promise<StoredPlugin> {
  const [plugin] = await db.select<StoredPlugin>(`INSERT INTO "plugin" ("name", "type", "version", "enabled", "uninstalled", "peertubeEngine", "description", "homepage")
    VALUES (:name, :pluginType, :version, true, false, :engine, :description, :homepage)
    ON CONFLICT ("name", "type") DO UPDATE SET "version" = :version, "enabled" = true, "uninstalled" = false, "peertubeEngine" = :engine,
    "description" = :description, "homepage" = :homepage, "updatedAt" = now() RETURNING *`,
  { name: shortName(name), pluginType, version, engine: engine.peertube, description, homepage })
  if (!plugin) throw new Error(`The database did not keep the plugin ${name}.`)
  return plugin
}

export const markUninstalled = (db: Database, npmName: string) =>
  db.run('UPDATE "plugin" SET "enabled" = false, "uninstalled" = true WHERE "name" = :name', { name: shortName(npmName) })

export const saveSettings = (db: Database, npmName: string, settings: unknown) =>
  db.run('UPDATE "plugin" SET "settings" = :settings::jsonb, "updatedAt" = now() WHERE "name" = :name', { name: shortName(npmName), settings: JSON.stringify(settings) })

const shownFields = ['name', 'type', 'version', 'latestVersion', 'enabled', 'uninstalled', 'peertubeEngine', 'description', 'homepage', 'settings', 'createdAt', 'updatedAt']

export const pluginJSON = (plugin: Row): Row => Object.fromEntries(shownFields.map(field => [field, plugin[field]]))
