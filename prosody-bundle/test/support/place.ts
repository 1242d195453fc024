import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import {
  bundleManifest, bundlePackage, foreignMachineRoot, removeFolder, serviceUser, temporaryFolder, type BundleArchitecture
} from '@xmpp-chat/test-support'

export type Command = readonly [file: string, args: readonly string[]]

/** A bundle that lies somewhere, with a folder for its data. Paths are as its programs see them. */
export interface Place {
  readonly architecture: BundleArchitecture
  readonly bundle: string
  readonly dir: string
  /** The same folder as the test sees it. */
  readonly outerDir: string
  /** What makes a command run elsewhere: in another root folder, on another processor. */
  readonly wrap: (command: Command) => Command
  /** Whom it runs as, where `wrap` does not see to it. */
  readonly user: { readonly uid?: number, readonly gid?: number }
}

/** A copy that nobody can write to, in a folder with a blank in its name: what an npm package is on many machines. */
export function copyBundle (architecture: BundleArchitecture, to = join(temporaryFolder('bundle'), 'node modules')): string {
  cpSync(join(bundlePackage(architecture), 'bundle'), to, { recursive: true })
  execFileSync('chmod', ['-R', 'a+rX,a-w', to])
  execFileSync('chmod', ['a+rx', join(to, '..')])
  return to
}

export async function removeBundle (bundle: string): Promise<void> {
  execFileSync('chmod', ['-R', 'u+w', bundle])
  await removeFolder(join(bundle, '..'))
}

/** A place on this machine, by an emulator where the processor is another one. */
export function placeHere (architecture: BundleArchitecture, bundle: string): Place {
  const dir = temporaryFolder('place', { forService: true })
  return { architecture, bundle, dir, outerDir: dir, user: serviceUser(), wrap: architecture === process.arch ? command => command : emulate(architecture) }
}

const emulate = (architecture: BundleArchitecture) => ([file, args]: Command): Command =>
  [join(foreignMachineRoot('qemu'), `usr/bin/qemu-${{ x64: 'x86_64', arm64: 'aarch64' }[architecture]}-static`), [file, ...args]]

/** How to run one of the bundle's programs, by what its manifest says. */
export function commandIn ({ architecture, bundle, wrap }: Place, program: 'lua' | 'luac' | 'prosody' | 'prosodyctl', args: readonly string[]): Command {
  const { launch } = bundleManifest(architecture)
  const script = program === 'prosody' || program === 'prosodyctl' ? [join(bundle, launch[program])] : []
  const binary = join(bundle, program === 'luac' ? launch.luac : launch.lua)
  const libraries = launch.libraries.map(path => join(bundle, path)).join(':')
  return wrap([join(bundle, launch.loader), ['--library-path', libraries, binary, ...script, ...args]])
}

export function environmentIn ({ architecture, bundle, dir }: Place): Record<string, string> {
  const { launch } = bundleManifest(architecture)
  const paths = (list: readonly string[]): string => list.map(path => join(bundle, path)).join(';')
  return {
    HOME: dir, LUA_PATH_5_4: paths(launch.luaPath), LUA_CPATH_5_4: paths(launch.luaCPath),
    CFG_SOURCEDIR: join(bundle, launch.source), CFG_PLUGINDIR: `${join(bundle, launch.modules[0] as string)}/`, CFG_CONFIGDIR: dir, CFG_DATADIR: join(dir, 'data')
  }
}
