import { bundleAbsence, bundleManifest, describeUnlessAbsent, removeFolder, runProgram, temporaryFolder, type BundleArchitecture, type Finished } from '@xmpp-chat/test-support'
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packPlugin } from '../../../../scripts/pack-plugin.mjs'
import { fetchPackageManagers, packageManagerPrograms } from '../../../../test-support/fetch-package-managers.mjs'

const checkout = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '')
const own = process.arch as BundleArchitecture
const architectures = (['x64', 'arm64'] as const).filter(name => bundleAbsence(name) === undefined)
const noPackageManagers = await fetchPackageManagers()

/** MiB; what one download may cost an instance. */
const largestTarball = 30

describeUnlessAbsent('the plugin as PeerTube gets it', [bundleAbsence(own)], () => {
  const target = temporaryFolder('packed')
  let folder: string
  let tarball: string
  let manifest: Manifest

  beforeAll(async () => {
    folder = await packPlugin({ target, architectures })
    const { code, stdout, stderr } = await runProgram('npm', ['pack', '--silent', '--pack-destination', target], { cwd: folder, timeout: 120_000 })
    if (code !== 0) throw new Error(stderr)
    tarball = join(target, stdout.trim().split('\n').at(-1) ?? '')
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  })
  afterAll(() => removeFolder(target))

  describe('in a folder', () => {
    it('says of itself what PeerTube wants to know, in its form', () => {
      expect(basename(folder)).toBe(manifest.name)
      expect(manifest.name).toMatch(/^peertube-plugin-[a-z0-9-]+$/)
      expect(manifest.version).toMatch(/^\d+\.\d+\.\d+(-(rc|alpha|beta)\.\d+)?$/)
      expect(manifest.engine.peertube).toMatch(/^>=\d/)
      for (const name of ['description', 'author', 'homepage', 'bugs', 'library', 'license'] as const) expect(manifest[name]).toBeTypeOf('string')
      for (const scopes of manifest.clientScripts.map(script => script.scopes)) expect(scopes.length).toBeGreaterThan(0)
      expect([manifest.staticDirs, manifest.css]).toEqual([{}, []])
    })

    it('needs nothing of npm, and has npm run nothing', () => {
      const absent = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies', 'scripts', 'type', 'main', 'exports', 'publishConfig', 'private']
      expect(Object.keys(manifest).filter(name => absent.includes(name))).toEqual([])
    })

    it('has every file that it names', () => {
      const named = [manifest.library, ...manifest.clientScripts.map(({ script }) => script), ...Object.values(manifest.translations), ...manifest.files, 'LICENSE', 'README.md']
      expect(named.filter(name => lstatSync(join(folder, name), { throwIfNoEntry: false }) === undefined)).toEqual([])
      for (const file of Object.values(manifest.translations)) expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toBeTypeOf('object')
    })

    it('has the embedded Prosody for every processor, with its notices', () => {
      expect(readdirSync(join(folder, 'prosody')).toSorted()).toEqual(architectures.map(name => `linux-${name}`).toSorted())
      for (const name of architectures) expect(readdirSync(join(folder, 'prosody', `linux-${name}`)).toSorted()).toEqual(['NOTICE', 'bundle', 'manifest.json'])
    })

    it('has nothing of the machine that it was made on', () => {
      const files = filesIn(folder)
      expect(files.filter(({ path }) => /\.map$|(^|\/)node_modules(\/|$)|\.tsbuildinfo$|\.test\.|(^|\/)\.(?!gitkeep)/.test(path))).toEqual([])
      expect(files.filter(({ kind }) => kind === 'link')).toEqual([])
      const telling = files.filter(({ path }) => readFileSync(join(folder, path)).includes(checkout))
      expect(telling).toEqual([])
      const maps = files.filter(({ path }) => path.startsWith('dist/') && readFileSync(join(folder, path), 'latin1').includes('sourceMappingURL=data:'))
      expect(maps).toEqual([])
    })
  })

  describe('as a tarball', () => {
    it(`is a download of less than ${largestTarball} MiB`, () => {
      const { size } = lstatSync(tarball)
      console.info(`${basename(tarball)}: ${(size / 1024 ** 2).toFixed(1)} MiB`)
      expect(size).toBeLessThan(largestTarball * 1024 ** 2)
    })

    it('has the same files, those executable that were', async () => {
      const unpacked = temporaryFolder('unpacked')
      await runOrThrow('tar', ['-xf', tarball, '-C', unpacked])
      expect(filesIn(join(unpacked, 'package'))).toEqual(filesIn(folder))
      await removeFolder(unpacked)
    })
  })

  describe('when it is loaded', () => {
    it('gives what PeerTube calls, and does nothing by itself', async () => {
      const { stdout, stderr } = await runOrThrow(process.execPath, ['-e', observeLoading, join(folder, manifest.library)], { cwd: target })
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toEqual({ exports: expect.objectContaining({ register: 'function', unregister: 'function' }), resources: [], listeners: [], globals: [], children: 0 })
    })

    it('is loaded anew after it was forgotten, as an update does', async () => {
      const program = `const path = process.argv[1]; const one = require(path); delete require.cache[require.resolve(path)]; const two = require(path);
        two.unregister().then(() => console.log(one.register !== two.register))`
      expect((await runOrThrow(process.execPath, ['-e', program, join(folder, manifest.library)], { cwd: target })).stdout).toBe('true\n')
    })
  })

  describeUnlessAbsent('when it is installed', [noPackageManagers], () => {
    const sites: string[] = []
    afterAll(async () => { for (const site of sites) await removeFolder(site) })

    /** As PeerTube does it, where there is no registry. */
    async function install (manager: 'yarn' | 'pnpm'): Promise<string> {
      const site = temporaryFolder(manager)
      sites.push(site)
      writeFileSync(join(site, 'package.json'), JSON.stringify({ name: 'plugins', version: '0.0.0', private: true }))
      writeFileSync(join(site, 'pnpm-workspace.yaml'), 'nodeLinker: hoisted\n')
      const options = { yarn: ['--non-interactive', '--cache-folder', join(site, 'cache')], pnpm: ['--store-dir', join(site, 'store')] }
      const env = { HOME: site, PATH: process.env.PATH, npm_config_registry: 'http://127.0.0.1:9/' }
      await runOrThrow(process.execPath, [packageManagerPrograms[manager], 'add', '--offline', ...options[manager], `file:${folder}`], { cwd: site, env, timeout: 180_000 })
      return join(site, 'node_modules', manifest.name)
    }

    describe.each(['yarn', 'pnpm'] as const)('by %s', manager => {
      let installed: string
      beforeAll(async () => { installed = await install(manager) })

      it('is all there', () => {
        expect(filesIn(installed)).toEqual(filesIn(folder))
        expect(readdirSync(join(installed, '..')).filter(name => !name.startsWith('.'))).toEqual([manifest.name])
      })

      it('can be loaded', async () => {
        const { stdout } = await runOrThrow(process.execPath, ['-p', 'Object.entries(require(process.argv[1])).filter(([, value]) => typeof value === "function").map(([name]) => name).sort().join()', join(installed, manifest.library)], { cwd: target })
        expect(stdout).toBe('register,unregister\n')
      })

      it('has a Prosody that runs', async () => {
        const bundle = join(installed, 'prosody', `linux-${own}`, 'bundle')
        const { launch, prosody } = JSON.parse(readFileSync(join(bundle, '..', 'manifest.json'), 'utf8')) as ReturnType<typeof bundleManifest>
        const command = ['--library-path', launch.libraries.map(path => join(bundle, path)).join(':')]
        const { stdout, stderr } = await runOrThrow(join(bundle, launch.loader), [...command, join(bundle, launch.lua), '-v'], { env: {} })
        expect(stdout + stderr).toMatch(/^Lua 5\.4/)
        expect(readFileSync(join(bundle, launch.source, 'prosody.version'), 'utf8').trim()).toBe(prosody)
      })
    })
  })
})

interface Manifest {
  readonly name: string
  readonly version: string
  readonly engine: { readonly peertube: string }
  readonly description: string
  readonly author: string
  readonly homepage: string
  readonly bugs: string
  readonly library: string
  readonly license: string
  readonly staticDirs: object
  readonly css: readonly string[]
  readonly clientScripts: ReadonlyArray<{ readonly script: string, readonly scopes: readonly string[] }>
  readonly translations: Readonly<Record<string, string>>
  readonly files: readonly string[]
}

/** Every file, whether its owner may run it, and its size. */
function filesIn (folder: string): Array<{ readonly path: string, readonly kind: 'file' | 'program' | 'link', readonly size: number }> {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted().flatMap(path => {
    const stat = lstatSync(join(folder, path))
    if (stat.isDirectory()) return []
    return [{ path, kind: stat.isSymbolicLink() ? 'link' as const : (stat.mode & 0o100) === 0 ? 'file' as const : 'program' as const, size: stat.size }]
  })
}

/** A program that loads the file of its argument and tells what that left behind. */
const observeLoading = `
const look = () => ({ resources: process.getActiveResourcesInfo(), listeners: process.eventNames().map(name => String(name) + process.listenerCount(name)), globals: Object.getOwnPropertyNames(globalThis) })
const childProcess = require('node:child_process')
let children = 0
for (const name of ['spawn', 'fork', 'exec', 'execFile', 'spawnSync', 'execSync', 'execFileSync']) {
  const original = childProcess[name]
  childProcess[name] = (...args) => { children++; return original(...args) }
}
const before = look()
const library = require(process.argv[1])
const after = look()
const added = name => after[name].filter(one => !before[name].includes(one))
console.log(JSON.stringify({
  exports: Object.fromEntries(Object.entries(library).map(([name, value]) => [name, typeof value])),
  resources: added('resources'), listeners: added('listeners'), globals: added('globals'), children
}))
`

async function runOrThrow (file: string, args: readonly string[], options: Parameters<typeof runProgram>[2] = {}): Promise<Finished> {
  const finished = await runProgram(file, args, options)
  if (finished.code !== 0) throw new Error(`${basename(file)} ended with ${finished.code}: ${finished.stdout}${finished.stderr}`)
  return finished
}
