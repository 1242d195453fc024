import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeWithEachProsody, ownByService, prosody, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { describe, expect, it } from 'vitest'
import { parseServerConfig, readProsodyConfig, renderProsodyConfig, targets, type ServerConfig, type Target } from '../../src/index.js'

const folder = fileURLToPath(new URL('../golden/', import.meta.url))
const names = readdirSync(folder).filter(name => name.endsWith('.json')).map(name => name.slice(0, -'.json'.length))

const configOf = (name: string, target: Target): ServerConfig => {
  const parsed = parseServerConfig(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), { target })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  return parsed.value
}

describe.each(targets)('golden files for %s', target => {
  it.each(names)('%s', async name => {
    const text = renderProsodyConfig(configOf(name, target))
    await expect(text).toMatchFileSnapshot(join(folder, `${name}.${target}.cfg.lua`))
    expect(readProsodyConfig(text)).toEqual({ ok: true, value: configOf(name, target), diagnostics: [] })
  })
})

/** What `prosodyctl check config` has to say about them, and why that is as it should be. */
const complaints: Readonly<Record<string, Partial<Record<Target, readonly RegExp[]>>>> = {
  // The file of the reference is not there: Prosody stops, as it should.
  references: { '0.12': [/\/run\/secrets\/gateway.*No such file/], '13.0': [/\/run\/secrets\/gateway.*No such file/] }
}

describeWithEachProsody('prosodyctl check config on the golden files', version => {
  it.each(names)('%s', async name => {
    const dataDir = temporaryFolder('golden', { forService: true })
    const configFile = join(dataDir, 'prosody.cfg.lua')
    try {
      writeFileSync(configFile, renderProsodyConfig(configOf(name, version)))
      ownByService(configFile)
      const { code, stdout, stderr } = await prosody(version).prosodyctl(['check', 'config'], { configFile, dataDir })
      const known = complaints[name]?.[version]
      for (const complaint of known ?? [/All checks passed, congratulations!/]) expect(stdout + stderr).toMatch(complaint)
      expect(code, stdout + stderr).toBe(known === undefined ? 0 : 1)
    } finally {
      await removeFolder(dataDir)
    }
  })
})
