export interface ClientScript { script: string, scopes: string[] }

export interface PluginPackage {
  name: string
  version: string
  description: string
  homepage: string
  library: string
  engine: { peertube: string }
  staticDirs: Record<string, string>
  css: string[]
  clientScripts: ClientScript[]
  translations: Record<string, string>
}

const maxNameLength = 50
const maxDescriptionLength = 255

/** The names of the fields that PeerTube refuses. Fields that may be left out are filled in before. */
export function badFields (json: Record<string, unknown>): string[] {
  const rules: Record<string, (value: unknown) => boolean> = {
    name: isNpmName, description: isDescription, engine: isEngine, homepage: isLink, author: exists, bugs: isLink, library: isSafePath,
    staticDirs: isTableOfPaths, css: value => Array.isArray(value) && value.every(isSafePath), clientScripts: areClientScripts, translations: isTableOfPaths
  }
  return Object.entries(rules).filter(([field, isGood]) => !isGood(json[field])).map(([field]) => field)
}

export const withDefaults = (json: Record<string, unknown>): Record<string, unknown> =>
  ({ ...json, staticDirs: json.staticDirs || {}, css: json.css || [], clientScripts: json.clientScripts || [], translations: json.translations || {} })

export function checkedPackage (json: Record<string, unknown>): PluginPackage {
  const full = withDefaults(json)
  const bad = badFields(full)
  if (bad.length > 0) throw new Error(`PackageJSON is invalid (invalid fields: ${bad.map(field => `"${field}"`).join(', ')}).`)
  return full as unknown as PluginPackage
}

const exists = (value: unknown) => value !== undefined && value !== null

export const isNpmName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= maxNameLength && /^peertube-(?:plugin|theme)-[a-z\-._0-9]+$/.test(value)

export const isShortName = (value: string) => value.length <= maxNameLength && /^[a-z\-0-9]+$/.test(value)

const isDescription = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= maxDescriptionLength

const isEngine = (value: unknown) => exists(value) && exists((value as { peertube?: unknown }).peertube)

const isLink = (value: unknown) => typeof value === 'string' && (value === '' || (/^(?:https?|ftp):/.test(value) && URL.canParse(value)))

/** PeerTube turns whatever it is into text first. */
export const isSafePath = (value: unknown) => exists(value) && !`${value as string}`.split('/').includes('..')

const isTableOfPaths = (value: unknown) => typeof value === 'object' && value !== null && Object.values(value).every(isSafePath)

const areClientScripts = (value: unknown) => Array.isArray(value) && value.every((script: Partial<ClientScript>) => isSafePath(script.script) && Array.isArray(script.scopes))

/** `1.2.3` or `1.2.3-(rc|alpha|beta).4`. */
export const isVersion = (value: string) => /^\d+\.\d+\.\d+(?:-(?:rc|alpha|beta)\.\d+)?$/.test(value)
