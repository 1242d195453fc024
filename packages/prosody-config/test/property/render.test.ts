import { describeWithEachProsody, openConfigOracle, type ConfigOracle, type LoadedConfig, type ProsodyVersion } from '@xmpp-chat/test-support'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseServerConfig, readProsodyConfig, renderProsodyConfig, type ServerConfig } from '../../src/index.js'
import { hostileNames, hostileTexts, input } from '../arbitrary-config.js'
import { canonOfLua, expectedHosts } from '../lua-canon.js'

const accepted = (given: unknown): ServerConfig => {
  const parsed = parseServerConfig(given)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  return parsed.value
}

describeWithEachProsody('what Prosody reads', (version: ProsodyVersion) => {
  let oracle: ConfigOracle
  beforeAll(() => { oracle = openConfigOracle(version) })
  afterAll(() => oracle.close())

  /** Loads the rendered configuration and compares everything that Prosody then knows. */
  async function expectFaithful (config: ServerConfig): Promise<void> {
    const text = renderProsodyConfig(config, { target: version })
    const loaded = await oracle.load(text)
    expect({ error: loaded.error, executed: loaded.executed, newGlobals: loaded.newGlobals }, text).toEqual({ error: undefined, executed: [], newGlobals: [] })
    expect(loaded.warnings, text).toEqual([])
    expect(knownBy(loaded), text).toEqual(expectedHosts(config))
  }

  it('is what was meant, in 10,000 configurations', async () => {
    await fc.assert(fc.asyncProperty(input, async given => expectFaithful(accepted(given))), { numRuns: 10_000 })
  })

  it.each(hostileTexts)('keeps the text %j everywhere', async text => {
    await expectFaithful(accepted({
      certificates: text,
      options: { x_plain: text, x_list: [text, [text]], x_map: { [text === '' ? 'k' : `k${text}`]: text } },
      hosts: { 'a.example': { authentication: text, options: { x: text } } },
      components: { 'b.a.example': { secret: text, options: { [`x ${text}`]: text } } }
    }))
  })

  it.each(hostileNames)('keeps the option name %j everywhere', async name => {
    await expectFaithful(accepted({
      options: { [name]: 1, x_map: { $table: [[name, 1]] } }, hosts: { 'a.example': { options: { [name]: 2 } } }, components: { 'b.a.example': { module: 'muc', options: { [name]: 3 } } }
    }))
  })
})

describe('reading back', () => {
  it('gives the same configuration, and the same bytes again', () => {
    fc.assert(fc.property(input, given => {
      const config = accepted(given)
      const text = renderProsodyConfig(config)
      const back = readProsodyConfig(text)
      expect(back.diagnostics).toEqual([])
      expect(back.ok && expectedHosts(back.value)).toEqual(expectedHosts(config))
      expect(back.ok && back.value).toEqual(config)
      expect(back.ok && renderProsodyConfig(back.value)).toBe(text)
    }), { numRuns: 2000 })
  })

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(input, given => {
      expect(renderProsodyConfig(accepted(reversed(given)))).toBe(renderProsodyConfig(accepted(given)))
    }), { numRuns: 300 })
  })
})

const knownBy = (loaded: LoadedConfig): Record<string, Record<string, string>> =>
  Object.fromEntries([...loaded.hosts].map(([host, options]) => [host, Object.fromEntries([...options]
    // The braces of `VirtualHost "*"` leave this mark on the global section, where nobody looks for it.
    .filter(([name]) => !(host === '*' && name === 'defined'))
    .map(([name, item]) => [name, canonOfLua(item)]))]))

/** The same data with the keys of plain objects in the opposite order. */
function reversed (value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, reversed(item)]))
}
