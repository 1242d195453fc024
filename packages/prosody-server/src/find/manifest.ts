/** What is in a bundle, and how it is run. Paths are relative to `bundle/`. */
export interface BundleManifest {
  readonly prosody: string
  /** The version of Debian's package. */
  readonly debian?: string
  /** What it is made of. */
  readonly packages?: ReadonlyArray<{ readonly source: string, readonly sourceVersion: string }>
  readonly launch: {
    readonly loader: string
    readonly libraries: readonly string[]
    readonly lua: string
    readonly luaPath: readonly string[]
    readonly luaCPath: readonly string[]
    readonly source: string
    /** Prosody's own modules, then the folders with community modules. */
    readonly modules: readonly string[]
    readonly prosody: string
    readonly prosodyctl: string
  }
}

const texts = ['loader', 'lua', 'source', 'prosody', 'prosodyctl'] as const
const lists = ['libraries', 'luaPath', 'luaCPath', 'modules'] as const

const arePackages = (packages: unknown): boolean => packages === undefined || (Array.isArray(packages) &&
  packages.every((one: unknown) => typeof one === 'object' && one !== null && 'source' in one && typeof one.source === 'string' && 'sourceVersion' in one && typeof one.sourceVersion === 'string'))

/** The manifest in a text; undefined when something that is needed is missing. */
export function readManifest (text: string): BundleManifest | undefined {
  try {
    const manifest = JSON.parse(text) as BundleManifest
    const { prosody, launch } = manifest
    const isWhole = typeof prosody === 'string' && texts.every(name => typeof launch[name] === 'string') &&
      lists.every(name => Array.isArray(launch[name]) && launch[name].every(path => typeof path === 'string'))
    return isWhole && arePackages(manifest.packages) ? manifest : undefined
  } catch {
    return undefined
  }
}
