import type { Database } from '../database/open-database.ts'
import { loadPlugin } from './stored.ts'

export interface Setting { name?: string, default?: unknown, private?: boolean, [key: string]: unknown }
export type SettingsCallback = (settings: unknown) => unknown

/** PeerTube's rules: defaults count for `getSetting` only until something was saved, for `getSettings` always; `setSetting` calls nobody back. */
export function settingsManager (db: Database, npmName: string, registered: () => readonly Setting[], callbacks: SettingsCallback[]) {
  const stored = async () => (await loadPlugin(db, npmName))?.settings ?? undefined
  const byDefault = (name: string) => registered().find(setting => setting.name === name)?.default
  return {
    getSetting: async (name: string) => {
      const settings = await stored()
      return settings ? settings[name] : byDefault(name)
    },
    getSettings: async (names: readonly string[]) => {
      const settings = await stored()
      const values = names.map(name => [name, settings?.[name] === undefined ? byDefault(name) : settings[name]] as const)
      return Object.fromEntries(values.filter(([, value]) => value !== undefined))
    },
    setSetting: async (name: string, value: unknown) => {
      await db.run(`UPDATE "plugin" SET "settings" = jsonb_set(coalesce("settings", '{}'), :path, :value::jsonb) WHERE "name" = :plugin`,
        { path: `{${name}}`, value: JSON.stringify(value), plugin: npmName.replace('peertube-plugin-', '') })
    },
    onSettingsChange: (callback: SettingsCallback) => { callbacks.push(callback) }
  }
}

/** What anybody may read: only where `private` is exactly `false`. */
export function publicSettings (registered: readonly Setting[], saved: Record<string, unknown> | null): Record<string, unknown> {
  const open = registered.filter(setting => setting.private === false)
  return Object.fromEntries(open.map(({ name = 'undefined', default: byDefault }) => [name, saved?.[name] ?? byDefault ?? null]))
}
