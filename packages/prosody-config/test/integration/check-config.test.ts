import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeWithEachProsody, ownByService, prosody, removeFolder, temporaryFolder, type ProsodyVersion } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkServerConfig } from '../../src/check.js'
import { parseServerConfig, readProsodyConfig, renderProsodyConfig, type ServerConfigInput } from '../../src/index.js'
import { optionSpec } from '../../src/options/lookup.js'
import { knownOptions } from '../../src/options/options.js'
import { host, quietModules, room, server, withHost, withModules, withOptions } from '../../src/rules/case.js'
import type { Target } from '../../src/target.js'

/** A warning of `prosodyctl check config` beside our code. Text stands for what our renderer does not write. */
interface Row {
  readonly code: string
  readonly says: RegExp
  readonly bad: ServerConfigInput | string
  readonly good?: ServerConfigInput | string
  /** What we are given instead of the text, where reading the text would repair it. */
  readonly given?: unknown
  /** Where prosodyctl has the warning. Ours is there in both, or `ours` tells otherwise. */
  readonly in?: readonly Target[]
  readonly ours?: readonly Target[]
}

const components = server().components
const virtualHost = (...lines: string[]) => `VirtualHost "${host}"\n${lines.map(line => `\t${line}\n`).join('')}`
const named = (name: string) => server({ hosts: { [name]: {} }, components: {} })

const rows: readonly Row[] = [
  { code: 'GLOBAL_SECTION_EMPTY', says: /No global options defined/, bad: virtualHost('modules_enabled = { "tls" }'), good: `certificates = "certs"\n${virtualHost()}` },
  { code: 'GLOBAL_MODULES_NONE', says: /No global modules_enabled is set/, bad: `certificates = "certs"\n${virtualHost('modules_enabled = { "tls" }')}` },
  { code: 'HOSTS_NONE', says: /No hosts are defined/, bad: server({ hosts: {}, components: {} }) },
  { code: 'HOSTS_ALL_DISABLED', says: /All hosts are disabled/, bad: withHost({ enabled: false }, { components: {} }), good: withHost({ enabled: false }, { components: {}, hosts: { [host]: { enabled: false }, 'b.example': {} } }) },
  { code: 'HOSTS_ALL_DISABLED', says: /No hosts are enabled/, bad: withOptions({ enabled: false }), good: withHost({ enabled: true }, { options: { enabled: false } }) },
  { code: 'FIELD_TYPE', says: /should not be a string but a list of strings/, in: ['13.0'], bad: `modules_enabled = "tls"\n${virtualHost()}`, given: { modules: 'tls' } },
  { code: 'FIELD_TYPE', says: /should be a list of strings/, in: ['13.0'], bad: `modules_enabled = { tls = true }\n${virtualHost()}` },
  { code: 'MODULE_ALSO_COMPONENT', says: /enabled both in modules_enabled and as Component/, bad: withModules(['muc']), good: withModules(['muc'], [], { components: {} }) },
  { code: 'OPTION_OBSOLETE', says: /obsolete options/, bad: withOptions({ dns_timeout: 5 }) },
  { code: 'OPTION_DEPRECATED', says: /deprecated options/, bad: withOptions({ use_libevent: true }), good: withOptions({ network_backend: 'event' }) },
  { code: 'SERVICE_DEPRECATED', says: /'legacy_ssl_ports'/, bad: server({ services: { legacy_ssl: { ports: [5223] } } }), good: server({ services: { c2s_direct_tls: { ports: [5223] } } }) },
  { code: 'OPTION_MISPLACED', says: /set under videos\.example that should be/, bad: withHost({ options: { c2s_ports: [5222] } }), good: withHost({ options: { turn_external_port: 3478, external_service_port: 3478 } }) },
  ...['jabber', 'xmpp', 'chat', 'im'].map(label => ({ code: 'HOST_NAME_OF_SERVICE', says: /Suggestion: If \S+ is a new host/, bad: named(`${label}.videos.example`), good: named(`${label}s.videos.example`) })),
  { code: 'HOST_NAME_OF_SERVICE', says: /Suggestion: If/, bad: named('chat.ours.example'), good: server({ components: { ...components, [`chat.${host}`]: { module: 'muc' } } }) },
  { code: 'MODULE_PREFIXED', says: /should not have the 'mod_' prefix/, bad: withModules(['mod_ping']), good: withModules(['ping']) },
  { code: 'MODULE_IS_DRIVER', says: /Authentication modules should not be added/, bad: withModules(['auth_ldap']), good: withOptions({ authentication: 'ldap' }) },
  { code: 'MODULE_IS_DRIVER', says: /storage modules should not be added/, bad: withHost({ modules: ['storage_sql'] }), good: withHost({ storage: 'sql' }) },
  { code: 'MODULE_CONFLICT', says: /Both mod_vcard_legacy and mod_vcard are enabled/, bad: withModules(['vcard']), good: withModules(['vcard'], ['vcard_legacy']) },
  { code: 'MODULE_CONFLICT', says: /Both mod_pep_simple and mod_pep are enabled/, bad: withModules(['pep_simple']), good: withModules(['pep_simple'], ['pep']) },
  { code: 'MODULE_NEEDLESS', says: /mod_posix is loaded/, in: ['13.0'], ours: ['13.0'], bad: withModules(['posix']) },
  { code: 'STORAGE_DEFAULT_UNUSED', says: /'default_storage' option is not needed/, bad: withOptions({ default_storage: 'internal' }, { storage: 'sql' }), good: withOptions({ default_storage: 'internal' }, { storage: { archive: 'sql' } }) },
  { code: 'TLS_MISSING', says: /You require encryption but mod_tls is not enabled/, bad: withModules([], ['tls']) },
  { code: 'TLS_MISSING', says: /You require encryption but mod_tls is not enabled/, bad: withModules([], ['tls']), good: withModules([], ['tls'], { options: { c2s_require_encryption: false, s2s_require_encryption: false } }) },
  { code: 'REGISTRATION_PUBLIC', says: /Public registration is enabled on/, bad: withModules(['register_ibr']), good: withModules(['register_ibr', 'invites_register'], [], { options: { registration_invite_only: true } }) },
  { code: 'REGISTRATION_PUBLIC', says: /Public registration is enabled on/, bad: withModules(['register'], [], { options: { allow_registration: true } }), good: withModules(['register']) },
  { code: 'COMPONENT_ORPHAN', says: /unreferenced components/, bad: server({ components: { 'room.other.example': { module: 'muc' } } }), good: withHost({ options: { disco_items: [['room.other.example', 'Rooms']] } }, { components: { 'room.other.example': { module: 'muc' } } }) },
  { code: 'COMPONENT_ORPHAN', says: /unreferenced components/, bad: server({ components: { 'a.room.videos.example': { module: 'muc' } } }), good: server({ hosts: { [host]: {}, [room]: {} }, components: { 'a.room.videos.example': { module: 'muc' } } }) },
  { code: 'OPTION_TYPE', says: /invalid 'disco_items'/, in: ['13.0'], bad: `disco_items = { "room.example" }\n${virtualHost()}`, good: `disco_items = { { "room.example", "Rooms" } }\n${virtualHost()}` },
  { code: 'HOST_NAME_ENCODED', says: /incorrectly-encoded hostnames/, in: ['13.0'], bad: named('xn--vido-bpa.example'), good: named('vidéo.example') },
  { code: 'HOST_NAME_INVALID', says: /invalid host names/, in: ['13.0'], bad: 'certificates = "certs"\nVirtualHost "-videos.example"\n' },
  { code: 'FEATURES_MISSING', says: /may be missing features/, in: ['13.0'], bad: withModules([], ['mam']), good: withHost({ modules: ['mam'] }, { modules: quietModules.filter(module => module !== 'mam') }) },
  { code: 'FEATURES_MISSING', says: /may be missing features/, in: ['13.0'], bad: server({ components: { ...components, [room]: { module: 'muc' } } }) }
]

/** The text that Prosody gets, and our codes with their paths. */
function judge (given: ServerConfigInput | string, target: Target): { text: string, codes: string[] } {
  const parsed = typeof given === 'string' ? readProsodyConfig(given, { target }) : parseServerConfig(given, { target })
  const found = [...parsed.diagnostics, ...parsed.ok ? checkServerConfig(parsed.value) : []]
  const text = typeof given === 'string' ? given : parsed.ok ? renderProsodyConfig(parsed.value) : ''
  return { text, codes: found.map(({ code }) => code) }
}

describeWithEachProsody('prosodyctl check config', version => {
  const real = prosodyctlCheck(version)

  describe.each(rows)('$code is its $says', ({ code, says, bad, given, good = server(), in: versions = ['0.12', '13.0'], ours = ['0.12', '13.0'] }) => {
    it('where it says so', async () => {
      const { text } = judge(bad, version)
      const { codes } = judge((given ?? bad) as ServerConfigInput, version)
      expect(codes.includes(code)).toBe(ours.includes(version))
      if (versions.includes(version)) expect(await real(text)).toMatch(says)
      else expect(await real(text)).not.toMatch(says)
    })

    it('and not where it does not', async () => {
      const { text, codes } = judge(good, version)
      expect(codes).not.toContain(code)
      expect(await real(text)).not.toMatch(says)
    })
  })

  it('has no complaint about the server that we have none about', async () => {
    expect((await real(judge(server(), version).text)).replace(/^.*prosody\.cfg\.lua$/m, '')).toMatch(/^Checking config\.\.\.\s*The following configuration files have been loaded:\s*Done\.\s*(?:All checks passed, congratulations!\s*)?$/)
  })

  it('knows no option out of use that we do not know', async () => {
    const names = Object.keys(knownOptions).filter(name => optionSpec(name)?.status !== undefined)
    const { text } = judge(server(), version)
    const told = await real(`${names.map(name => `${name} = ""\n`).join('')}${text}`)
    const deprecated = [...told.matchAll(/'(\w+)' -- /g)].map(([, name]) => name as string)
    const obsolete = /obsolete options you can remove from the global section:\s*\{?([^}\n]*)/.exec(told)?.[1]?.split(/[,\s]+/) ?? []
    expect(deprecated.length + obsolete.length).toBe(29)
    for (const name of [...deprecated, ...obsolete]) expect(names).toContain(name)
  })

  it('misses no option below a host that we do not miss', async () => {
    const names = [...Object.keys(knownOptions), 'chat_port', 'chat_interfaces', 'chat_ssl'].filter(name => optionSpec(name)?.scope !== 'host' || /_(?:ports?|ssl)$/.test(name))
    const given = judge(server(), version).text.replace(`VirtualHost "${host}"\n`, virtualHost(...names.map(name => `${name} = ""`)))
    const told = /You need to move the following options: (.*)/.exec(await real(given))?.[1]?.split(', ') ?? []
    const parsed = parseServerConfig(server({ target: version }))
    if (!parsed.ok) throw new Error('unreachable')
    const options = Object.fromEntries(names.map(name => [name, '']))
    const found = checkServerConfig({ ...parsed.value, hosts: { [host]: { modules: [], modulesDisabled: [], options } } })
      .filter(({ code }) => /^OPTION_(?:MISPLACED|DEPRECATED|OBSOLETE)$/.test(code)).map(({ facts }) => String(facts['option']))
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter(name => !found.includes(name))).toEqual([])
    expect(found).not.toContain('turn_external_port')
  })
})

/** Runs the real check, once for each text. */
function prosodyctlCheck (version: ProsodyVersion): (text: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  let folder: string
  beforeAll(() => { 
    folder = temporaryFolder('check', { forService: true })
    mkdirSync(join(folder, 'certs'))
    ownByService(join(folder, 'certs'))
  })
  afterAll(() => removeFolder(folder))
  return text => {
    const configFile = join(folder, 'prosody.cfg.lua')
    const run = async (): Promise<string> => {
      writeFileSync(configFile, text)
      ownByService(configFile)
      const { stdout, stderr } = await prosody(version).prosodyctl(['check', 'config'], { configFile, dataDir: folder })
      return stdout + stderr
    }
    const output = known.get(text) ?? run()
    known.set(text, output)
    return output
  }
}
