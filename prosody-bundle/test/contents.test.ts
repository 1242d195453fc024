import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleAbsence, bundleManifest, bundlePackage, describeUnlessAbsent, type BundleArchitecture } from '@xmpp-chat/test-support'
import { isElf, readLibrary } from '../make/elf/read.mjs'

const machines = { x64: 62, arm64: 183 }

describe.each(['x64', 'arm64'] as const)('the package prosody-linux-%s', architecture => {
  const folder = bundlePackage(architecture)
  const { launch, packages, prosody } = bundleManifest(architecture)

  it('is for that processor only, and published with all that belongs to it', () => {
    const { os, cpu, files, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
    expect({ os, cpu, files, exports }).toEqual({
      os: ['linux'], cpu: [architecture], files: ['bundle', 'manifest.json', 'LICENSE', 'NOTICE', 'README.md'],
      exports: { './manifest.json': './manifest.json', './package.json': './package.json' }
    })
  })

  it('names every package with its version, checksum, licence and source', () => {
    expect(packages.length).toBeGreaterThan(20)
    for (const one of packages) {
      expect(one).toEqual({
        name: expect.any(String), version: expect.any(String), architecture: expect.stringMatching(/^(all|amd64|arm64)$/), source: expect.any(String),
        sourceVersion: expect.any(String), licence: expect.stringMatching(/^[A-Z]|^blessing$/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
      })
    }
    const notice = readFileSync(join(folder, 'NOTICE'), 'utf8')
    for (const { source, sourceVersion } of packages) expect(notice).toMatch(new RegExp(`^${escape(source)} +${escape(sourceVersion)} `, 'm'))
    expect(notice).toContain(`Prosody ${prosody} `)
  })

  describeBundle(architecture, bundle => {
    const files = filesOf(bundle)

    it('has no link, which npm would drop, and no file twice', () => {
      expect(files.filter(file => lstatSync(join(bundle, file)).isSymbolicLink())).toEqual([])
      const digests = files.filter(file => lstatSync(join(bundle, file)).size > 0).map(file => [digestOf(join(bundle, file)), file] as const)
      expect(digests.filter(([digest], index) => digests.findIndex(([other]) => other === digest) !== index)).toEqual([])
    })

    it('has every file that its manifest names', () => {
      const { libraries, luaPath, luaCPath, modules, ...named } = launch
      const folders = [...libraries, ...modules, ...[...luaPath, ...luaCPath].map(path => path.replace(/\/\?.*$/, ''))]
      expect([...Object.values(named), ...folders].filter(path => !existsSync(join(bundle, path)))).toEqual([])
      expect([launch.loader, launch.lua, launch.luac].filter(path => (lstatSync(join(bundle, path)).mode & 0o111) !== 0o111)).toEqual([])
    })

    it('has every library that one of its programs asks for, all for that processor', () => {
      const libraries = files.map(file => readFileSync(join(bundle, file))).filter(isElf).map(readLibrary)
      expect(libraries.length).toBeGreaterThan(30)
      expect(libraries.filter(({ machine }) => machine !== machines[architecture])).toEqual([])
      const needed = new Set(libraries.flatMap(library => library.needed))
      expect([...needed].filter(name => !existsSync(join(bundle, 'lib', name)))).toEqual([])
      expect(readdirSync(join(bundle, 'lib')).filter(name => !needed.has(name))).toEqual([])
    })

    it('has the licence of each part, and the text of each licence named there', () => {
      for (const { source } of packages) {
        const text = readFileSync(join(bundle, 'licences', `${source}.txt`), 'utf8')
        const named = [...text.matchAll(/\/usr\/share\/common-licenses\/([\w.-]*\w)/g)].map(match => match[1] as string)
        expect(named.filter(name => !hasText(bundle, name))).toEqual([])
      }
    })
  })
})

function describeBundle (architecture: BundleArchitecture, suite: (bundle: string) => void): void {
  describeUnlessAbsent('its bundle', [bundleAbsence(architecture)], () => { suite(join(bundlePackage(architecture), 'bundle')) })
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name))).sort()

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** A name without a version stands for the newest one. */
const hasText = (bundle: string, name: string): boolean => readdirSync(join(bundle, 'licences/common')).some(text => text === name || text.startsWith(`${name}-`))

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
