import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeWithEachProsody, prosody, removeFolder, temporaryFolder, type ProsodyVersion } from '@xmpp-chat/test-support'
import type { ProgramCommand, ProsodyInstallation } from '../installation.js'
import { findProsody } from './find-prosody.js'
import { parseDpkgStatus, parseProgram } from './program-script.js'

const folders: string[] = []
afterAll(async () => { await Promise.all(folders.map(removeFolder)) })
const fresh = (): string => {
  const folder = temporaryFolder('find')
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** A package as the embedded one is, around a release's tree; the tree's absolute paths become links. */
function makeBundle (folder: string, version: ProsodyVersion): string {
  const { tree, exactVersion } = prosody(version)
  const bundle = join(folder, 'bundle')
  mkdirSync(bundle, { recursive: true })
  cpSync(tree.loader, join(bundle, 'ld.so'), { dereference: true })
  const [, path = '', lua = ''] = tree.luaArguments
  const places = { root: join(tree.folder, 'root'), bin: join(tree.folder, 'bin') }
  for (const [name, target] of Object.entries(places)) symlinkSync(target, join(bundle, name))
  const inside = (text: string): string[] => text.split(/[:;]/).map(one => one.replace(`${places.root}/`, 'root/'))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({
    prosody: exactVersion,
    debian: `${exactVersion}-1`,
    launch: {
      loader: 'ld.so', libraries: inside(path), lua: inside(lua)[0],
      luaPath: inside(tree.env.LUA_PATH_5_4 ?? ''), luaCPath: inside(tree.env.LUA_CPATH_5_4 ?? ''),
      source: 'root/usr/lib/prosody', modules: ['root/usr/lib/prosody/modules', 'root'], prosody: 'bin/prosody.lua', prosodyctl: 'bin/prosodyctl.lua'
    }
  }))
  return folder
}

/** Programs as some distributions install them: shell scripts around the real ones. */
function makeWrappers (folder: string, version: ProsodyVersion): string {
  const { tree } = prosody(version)
  const env = Object.entries(tree.env).map(([name, value]) => `export ${name}='${value}'\n`).join('')
  for (const [name, script] of [['prosody', 'bin/prosody.lua'], ['prosodyctl', 'bin/prosodyctl.lua'], ['lua5.4', undefined]] as const) {
    const words = [tree.loader, ...tree.luaArguments, ...script === undefined ? [] : [join(tree.folder, script)]]
    writeFileSync(join(folder, name), `#!/bin/sh\n${env}exec ${words.map(word => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 })
  }
  return folder
}

/** Programs as Debian installs them: Lua scripts that know their folder. */
function makeScripts (folder: string, version: ProsodyVersion): string {
  const { tree } = prosody(version)
  makeWrappers(folder, version)
  for (const name of ['prosody', 'prosodyctl']) {
    const script = readFileSync(join(tree.folder, 'bin', `${name}.lua`), 'utf8').replace('os.getenv("CFG_SOURCEDIR")', `'${tree.env.CFG_SOURCEDIR ?? ''}'`)
    writeFileSync(join(folder, name), `#!/usr/bin/env lua5.4\n${script.replace(/^#!.*\n/, '')}`)
  }
  return folder
}

const about = ({ file, args, env }: ProgramCommand): string => {
  const cwd = fresh()
  writeFileSync(join(cwd, 'empty.cfg.lua'), '')
  return execFileSync(file, [...args, '--config', join(cwd, 'empty.cfg.lua'), 'about'], { cwd, env: { ...env, HOME: cwd, PATH: '/usr/bin:/bin' }, encoding: 'utf8', stdio: 'pipe' })
}
const codes = ({ diagnostics }: { readonly diagnostics: ReadonlyArray<{ readonly code: string }> }): string[] => diagnostics.map(({ code }) => code)

describeWithEachProsody('a Prosody', version => {
  it('is found in a bundle, and runs from a folder with a blank', async () => {
    const found = await findProsody({ prefer: { path: makeBundle(join(fresh(), 'my videos'), version) } })
    expect(found.installation).toMatchObject({ kind: 'given', target: version, release: `${prosody(version).exactVersion}-1`, modulePaths: [expect.stringContaining('my videos')] })
    expect(about(found.installation?.commands.prosodyctl as ProgramCommand)).toContain(`Prosody ${prosody(version).exactVersion}`)
  })

  it.each(['a:b', 'a;b', 'a?b', 'a$LIB'])('runs from the folder %s through a link', async name => {
    const bundle = makeBundle(join(fresh(), name), version)
    expect(codes(await findProsody({ bundle, searchPath: [] }))).toContain('BUNDLE_PATH_UNUSABLE')
    const linkIn = fresh()
    for (const _ of ['first', 'again']) {
      const { installation, diagnostics } = await findProsody({ bundle, linkIn, searchPath: [] })
      expect(diagnostics.filter(({ code }) => code.startsWith('BUNDLE'))).toEqual([])
      expect(about(installation?.commands.prosodyctl as ProgramCommand)).toContain(`Prosody ${prosody(version).exactVersion}`)
    }
    expect(readlinkSync(join(linkIn, 'prosody-bundle'))).toBe(join(bundle, 'bundle'))
  })

  it.each([['shell scripts', makeWrappers], ['Lua scripts', makeScripts]])('is found on the search path behind %s', async (_, make) => {
    const folder = make(fresh(), version)
    const { installation } = await findProsody({ prefer: 'system', searchPath: ['/nowhere', folder] })
    expect(installation).toMatchObject({ kind: 'system', version: prosody(version).exactVersion, target: version })
    expect(installation).not.toHaveProperty('release')
    expect(about(installation?.commands.prosodyctl as ProgramCommand)).toContain(`Prosody ${prosody(version).exactVersion}`)
    const { file, args, env } = (installation as ProsodyInstallation).commands.lua
    expect(execFileSync(file, [...args, '-e', 'print(_VERSION)'], { env: { ...env }, encoding: 'utf8' })).toBe('Lua 5.4\n')
    for (const path of [join(folder, 'prosody'), join(folder, 'prosodyctl'), relative('.', join(folder, 'prosodyctl'))]) {
      expect((await findProsody({ prefer: { path }, searchPath: [] })).installation).toEqual({ ...installation, kind: 'given' })
    }
  })

  it('is another one when the preferred is not there', async () => {
    const bundle = makeBundle(fresh(), version)
    const searchPath = [makeWrappers(fresh(), version)]
    const both = await findProsody({ bundle, searchPath })
    expect([both.installation?.kind, both.others.map(({ kind }) => kind)]).toEqual(['embedded', ['system']])
    expect((await findProsody({ prefer: 'system', bundle, searchPath })).installation?.kind).toBe('system')
    const lost = await findProsody({ bundle: '/nowhere', searchPath })
    expect(lost.installation?.kind).toBe('system')
    expect(lost.diagnostics[0]).toMatchObject({ code: 'BUNDLE_BROKEN', severity: 'warning' })
    const none = await findProsody({ prefer: 'system', bundle, searchPath: [] })
    expect([none.installation?.kind, codes(none)[0]]).toEqual(['embedded', 'SYSTEM_ABSENT'])
  })

  it('may have lost the right to be executed', async () => {
    const bundle = makeBundle(fresh(), version)
    chmodSync(join(bundle, 'bundle/ld.so'), 0o644)
    const { installation, diagnostics } = await findProsody({ bundle, searchPath: [] })
    expect(installation).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({ code: 'BUNDLE_NOT_EXECUTABLE', severity: 'error', hint: `chmod a+rx ${bundle}/bundle/ld.so` })
  })
})

describe('no Prosody', () => {
  it.each([['/nowhere', 'PROGRAM_UNKNOWN'], ['/bin/sh', 'PROGRAM_UNKNOWN'], ['/etc', 'BUNDLE_BROKEN']])('is %s', async (path, code) => {
    const found = await findProsody({ prefer: { path }, searchPath: [] })
    expect(found).toMatchObject({ others: [], diagnostics: [{ code, severity: 'error' }] })
    expect(found.installation).toBeUndefined()
  })

  it.each(['', '{', '{}', '{"prosody":"13.0.1","launch":{"loader":"x"}}'])('is in a bundle with the manifest %j', async manifest => {
    const path = fresh()
    writeFileSync(join(path, 'manifest.json'), manifest)
    expect(codes(await findProsody({ prefer: { path } }))).toEqual(['BUNDLE_BROKEN'])
  })

  it('is one that is too old', async () => {
    const folder = fresh()
    writeFileSync(join(folder, 'prosody.version'), '0.11.9\n')
    for (const name of ['prosody', 'prosodyctl']) writeFileSync(join(folder, name), `#!/usr/bin/lua5.2\nCFG_SOURCEDIR = "${folder}";\n`, { mode: 0o755 })
    expect(await findProsody({ prefer: { path: join(folder, 'prosodyctl') } })).toMatchObject({ others: [], diagnostics: [{ code: 'PROSODY_TOO_OLD', severity: 'error' }] })
  })
})

describe('a program', () => {
  it.each([
    ['#!/usr/bin/env lua5.4\nCFG_SOURCEDIR=\'/usr/lib/prosody\';\n', { interpreter: ['/usr/bin/env', 'lua5.4'], source: '/usr/lib/prosody' }],
    ['#!/opt/lua/bin/lua\nCFG_SOURCEDIR = os.getenv("CFG_SOURCEDIR");\n', { interpreter: ['/opt/lua/bin/lua'] }],
    ['#!/bin/sh\nexec lua5.4 x\n', undefined],
    ['\u007FELF', undefined]
  ])('%j', (text, script) => {
    expect(parseProgram(text)).toEqual(script)
  })

  it('has its build in dpkg\'s list', () => {
    const entry = (status: string): string => `Package: prosody-modules\nStatus: install ok installed\nVersion: 1\n\nPackage: prosody\nStatus: ${status}\nSection: net\nVersion: 0.12.3-1+deb12u1\n\n`
    expect(parseDpkgStatus(entry('install ok installed'), 'prosody')).toBe('0.12.3-1+deb12u1')
    expect(parseDpkgStatus(entry('deinstall ok config-files'), 'prosody')).toBeUndefined()
    expect(parseDpkgStatus('', 'prosody')).toBeUndefined()
  })
})
