import { access, constants, readFile, rename, stat, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { ProgramCommand, ProsodyInstallation } from '../installation.js'
import { readManifest, type BundleManifest } from './manifest.js'
import { targetOf } from './version.js'

/** What was found at one place, and what is wrong there. */
export interface Discovery {
  readonly installation?: ProsodyInstallation
  readonly diagnostics: readonly Diagnostic[]
}

/** The lists of the loader and of Lua have no way to quote these. */
const separators = /[:;?$]/

/** Reads a folder with `manifest.json` and `bundle/`. `linkIn`: a folder for a link to it when its own path cannot be used. */
export async function readBundle (given: string, kind: 'embedded' | 'given', { linkIn }: { readonly linkIn?: string } = {}): Promise<Discovery> {
  const folder = resolve(given)
  const manifest = readManifest(await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => ''))
  if (manifest === undefined) return finding('BUNDLE_BROKEN', { folder })
  const bundle = await usablePath(join(folder, 'bundle'), linkIn)
  if (bundle === undefined) return finding('BUNDLE_PATH_UNUSABLE', { folder })
  const { loader, lua, prosody, prosodyctl } = manifest.launch
  const programs = await Promise.all([loader, lua, prosody, prosodyctl].map(path => may(join(bundle, path), constants.R_OK)))
  if (programs.includes(false)) return finding('BUNDLE_BROKEN', { folder })
  const file = join(bundle, loader)
  if (!await may(file, constants.X_OK)) {
    // The bit is there, and the kernel refuses all the same: the whole file system is barred.
    return finding(((await stat(file)).mode & 0o001) === 0 ? 'BUNDLE_NOT_EXECUTABLE' : 'BUNDLE_ON_NOEXEC', { file })
  }
  return { installation: { ...describeBundle(bundle, manifest, kind), folder }, diagnostics: [] }
}

/** How the programs of a bundle are run; its paths are made absolute. */
export function describeBundle (bundle: string, { prosody, debian, packages = [], launch }: BundleManifest, kind: 'embedded' | 'given'): ProsodyInstallation {
  const inside = (path: string): string => join(bundle, path)
  const [own = '', ...community] = launch.modules.map(inside)
  const env = {
    LUA_PATH_5_4: launch.luaPath.map(inside).join(';'),
    LUA_CPATH_5_4: launch.luaCPath.map(inside).join(';'),
    CFG_SOURCEDIR: inside(launch.source),
    CFG_PLUGINDIR: `${own}/`
  }
  const lua = ['--library-path', launch.libraries.map(inside).join(':'), inside(launch.lua)]
  const command = (...script: string[]): ProgramCommand => ({ file: inside(launch.loader), args: [...lua, ...script.map(inside)], env })
  return {
    kind, version: prosody, parts: packages.map(({ source, sourceVersion }) => ({ source, version: sourceVersion })), ...debian === undefined ? {} : { release: debian }, target: targetOf(prosody).target, modulePaths: community,
    commands: { prosody: command(launch.prosody), prosodyctl: command(launch.prosodyctl), lua: command() }
  }
}

async function usablePath (bundle: string, linkIn: string | undefined): Promise<string | undefined> {
  if (!separators.test(bundle)) return bundle
  if (linkIn === undefined || separators.test(resolve(linkIn))) return undefined
  const link = join(resolve(linkIn), 'prosody-bundle')
  const scratch = `${link}.${process.pid}`
  await symlink(bundle, scratch)
  await rename(scratch, link)
  return link
}

function finding<Code extends 'BUNDLE_BROKEN' | 'BUNDLE_PATH_UNUSABLE' | 'BUNDLE_NOT_EXECUTABLE' | 'BUNDLE_ON_NOEXEC'> (
  code: Code, facts: Parameters<typeof catalog.diagnostic<Code>>[1]['facts']): Discovery {
  return { diagnostics: [catalog.diagnostic(code, { facts } as Parameters<typeof catalog.diagnostic<Code>>[1])] }
}

const may = (path: string, mode: number): Promise<boolean> => access(path, mode).then(() => true, () => false)
