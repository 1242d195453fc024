import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type BundleArchitecture = 'x64' | 'arm64'

/** What `packages/prosody-linux-<architecture>/manifest.json` says; the paths of `launch` are relative to the bundle. */
export interface BundleManifest {
  readonly prosody: string
  readonly debian: string
  readonly launch: {
    readonly loader: string
    readonly libraries: readonly string[]
    readonly lua: string
    readonly luac: string
    readonly luaPath: readonly string[]
    readonly luaCPath: readonly string[]
    readonly source: string
    readonly modules: readonly string[]
    readonly prosody: string
    readonly prosodyctl: string
  }
  readonly packages: ReadonlyArray<{
    readonly name: string, readonly version: string, readonly architecture: string, readonly source: string, readonly sourceVersion: string
    readonly licence: string, readonly sha256: string
  }>
}

/** The folder of one of the npm packages with the embedded Prosody. */
export const bundlePackage = (architecture: BundleArchitecture): string =>
  fileURLToPath(new URL(`../../packages/prosody-linux-${architecture}`, import.meta.url))

/** Why the bundle is not there, in one line; undefined when it is. */
export function bundleAbsence (architecture: BundleArchitecture): string | undefined {
  const folder = bundlePackage(architecture)
  if (existsSync(join(folder, 'bundle'))) return undefined
  const told = join(folder, 'bundle.absent')
  return `prosody-linux-${architecture} is absent: ${existsSync(told) ? readFileSync(told, 'utf8').trim() : 'not built yet; run: node scripts/setup.mjs --servers'}`
}

export const bundleManifest = (architecture: BundleArchitecture): BundleManifest =>
  JSON.parse(readFileSync(join(bundlePackage(architecture), 'manifest.json'), 'utf8')) as BundleManifest
