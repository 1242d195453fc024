import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { caseCount, describeWithEachProsody, openConfigOracle, pick, seededRandom, type ConfigOracle, type LoadedConfig } from '@xmpp-chat/test-support'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseServerConfig, readProsodyConfig, resolveReferences, type Reference, type ServerConfig } from '../../src/index.js'
import { plainCopy } from '../../src/plain.js'
import { canonOfLua, expectedHosts } from '../lua-canon.js'
import { mutated } from '../mutated-lua.js'
import { judgeSyntax } from '../syntax-oracle.js'

const here = fileURLToPath(new URL('../real-files', import.meta.url))

/** Configurations in the manner of real deployments: of distributions, installers, images and people; what their `Include` and files name lies in a folder. */
const files = readdirSync(here).filter(name => name.endsWith('.cfg.lua'))

const textOf = (name: string): string => readFileSync(join(here, name), 'utf8').replaceAll('@HERE@', here)

const env = { SNIKKET_DOMAIN: 'snikket.example', DOMAIN: 'env.example', DB_DRIVER: 'PostgreSQL', DB_NAME: 'chat' }

describeWithEachProsody('configurations in the manner of real ones', version => {
  let oracle: ConfigOracle
  beforeAll(() => { oracle = openConfigOracle(version, { env }) })
  afterAll(() => oracle.close())

  it.each(files)('%s: what is kept is what Prosody keeps, and what is not kept is told', async name => {
    const loaded = await oracle.load(textOf(name))
    const read = readProsodyConfig(textOf(name), { target: version })
    const isSure = !read.diagnostics.some(({ code }) => isBlanket(code))
    // What only Lua can tell may be refused by it.
    expect({ taken: read.ok, told: read.diagnostics.map(({ message }) => message) }).toMatchObject({ taken: isSure ? loaded.ok : loaded.ok || read.ok })
    if (!read.ok || !loaded.ok) return
    expect(differences(keptBy(read.value), knownBy(loaded), read.diagnostics)).toEqual([])
    // What was imported is a configuration.
    expect(parseServerConfig(plainCopy(read.value).value, { target: version }).diagnostics.filter(({ code }) => code !== 'HOST_NAME_INVALID')).toEqual([])
  })

  it('what is kept of files with mistakes is what Prosody keeps of them', async () => {
    const random = seededRandom(1)
    const texts = Array.from({ length: caseCount({ all: 10_000, some: 300 }) }, () => mutated(textOf(pick(random, files)), random))
    const verdicts = await judgeSyntax(version, texts)
    for (const text of texts.filter((_, index) => verdicts[index]?.asText)) {
      const [loaded, read] = [await oracle.load(text), readProsodyConfig(text, { target: version })]
      const shown = `${Buffer.from(text).toString()}\n${read.diagnostics.map(({ message }) => message).join('\n')}`
      if (loaded.ok) expect(read.ok, shown).toBe(true)
      if (read.ok && loaded.ok) expect(differences(keptBy(read.value), knownBy(loaded), read.diagnostics), shown).toEqual([])
    }
  })

  it('are forty and more', () => {
    expect(files.length).toBeGreaterThanOrEqual(40)
  })
})

/** Findings that say that more may be missing than they name. */
const isBlanket = (code: string): boolean => /^READ_(INCLUDE|SECTION|STATEMENT)$/.test(code)

/** Options that the included files set anew, which are not read. */
const included = readdirSync(join(here, 'included')).map(name => readFileSync(join(here, 'included', name), 'utf8')).join('\n')

type Hosts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Where it is not so: options that differ or are not in Prosody's reading, and options that are lost without a word. */
function differences (kept: Hosts, known: Hosts, told: readonly Diagnostic[]): string[] {
  const isTold = (host: string, option: string): boolean => told.some(({ code, path, facts }) =>
    isBlanket(code) || facts['option'] === option || String(facts['part'] ?? '').split(':')[0] === option ||
    path.split('/').includes(option) || (path !== '' && facts['name'] === host))
  return [...new Set([...Object.keys(kept), ...Object.keys(known)])].flatMap(host => {
    const [ours, theirs] = [kept[host] ?? {}, known[host] ?? {}]
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
      .filter(option => !isSame(ours[option], theirs[option]))
      .filter(option => !(told.some(({ code }) => code === 'READ_INCLUDE') && new RegExp(`^${option} =`, 'm').test(included)))
      .filter(option => ours[option] === undefined ? !isTold(host, option) : !isConverted(option, told))
      .map(option => `${host} ${option}: ${ours[option]} instead of ${theirs[option]}`)
  })
}

const isConverted = (option: string, told: readonly Diagnostic[]): boolean =>
  told.some(({ code, facts, path }) => (code === 'READ_CONVERTED' || code === 'READ_LEFT_OUT') && (String(facts['part']).split(':')[0] === option || path.split('/').includes(option)))

/** A lone item is a list of one, and digits are a number: the model has one spelling for them. */
function isSame (ours: string | undefined, theirs: string | undefined): boolean {
  const loose = (value: string | undefined): string => (value ?? '{}').replaceAll(/"(\d+|true|false)"/g, '$1').replace(/^\{1=([^;{}]*)\}$/, '$1')
  return ours === theirs || loose(ours) === loose(theirs)
}

/** The model always has a list of modules; what is not set in the environment is not there. */
function keptBy (config: ServerConfig): Hosts {
  return Object.fromEntries(Object.entries(expectedHosts(resolveReferences(config, lookUp))).map(([host, options]) => [host, Object.fromEntries(Object.entries(options)
    .filter(([name, value]) => !(name === 'modules_enabled' && value === '{}') && value !== JSON.stringify(unset))
    .map(([name, value]) => [name, value.replaceAll(/"\w+"="\\u0000unset";?/g, '').replace(/;\}$/, '}')]))]))
}

function lookUp (reference: Reference): string | string[] | undefined {
  if ('$env' in reference) return (env as Readonly<Record<string, string>>)[reference.$env] ?? unset
  if (!('$file' in reference)) return undefined
  // Where the name of a file was changed, Prosody does not load the configuration.
  const text = existsSync(reference.$file) ? readFileSync(reference.$file, 'utf8') : ''
  const lines = text.replace(/\n$/, '').split('\n')
  return reference.read === 'contents' ? text : reference.read === 'lines' ? lines : lines[0]
}

/** An environment variable that is not set leaves its option out. */
const unset = '\0unset'

function knownBy (loaded: LoadedConfig): Hosts {
  return Object.fromEntries([...loaded.hosts].map(([host, options]) => [host, Object.fromEntries([...options]
    .filter(([name]) => !(host === '*' && name === 'defined'))
    .map(([name, item]) => [name, canonOfLua(item)]))]))
}
