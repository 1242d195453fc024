import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeWithEachProsody, prosody, type ProsodyVersion } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'
import { coreModules } from '../../src/modules/core-modules.js'
import type { ModuleSpec, ModuleTable } from '../../src/modules/module-spec.js'
import { optionSpec } from '../../src/options/lookup.js'
import { knownOptions } from '../../src/options/options.js'
import { services } from '../../src/options/services.js'

interface Source { readonly path: string, readonly text: string }

/** Global though `prosodyctl check config` does not say so: only modules that exist once read them. */
const globalUnsaid = new Set(`
  access_control_allow_origins body_size_limit c2s_max_child_elements c2s_unauthed_stanza_size_limit certificates client_https_ssl
  connectivity_probe cron_check_delay cron_initial_delay cron_spread_factor data_path debug default_provisioned_role dns_timeout error_library
  external_addresses http_cors_override http_default_cors_enabled http_legacy_x_forwarded admin_shell_prompt local_interfaces no_daemonize
  s2s_dns_resolvers s2s_max_child_elements s2s_send_queue_size s2s_unauthed_stanza_size_limit setgid setuid ssl_compression storage_async_check
  strict_deprecate_is_admin syslog_facility unbound use_libevent
`.trim().split(/\s+/))

const modules: ModuleTable = coreModules
const namesIn = (table: object, target: ProsodyVersion) =>
  Object.entries(table as ModuleTable).filter(([, { targets }]) => targets.includes(target)).map(([name]) => name)

describeWithEachProsody('the tables of options and modules', version => {
  const sources = sourcesOf(version)
  const textOf = (path: string) => sources.find(source => source.path === path)?.text ?? ''
  const readers = readersOf(sources)
  const plugins = readdirSync(join(folderOf(version), 'modules')).filter(name => name !== 'mod_debug_stanzas')
    .map(name => name.replace(/^mod_/, '').replace(/\.lua$/, ''))

  it('have every option that the sources read by name, and say so', () => {
    expect(readers.size).toBeGreaterThan(250)
    expect([...readers.keys()].filter(name => !optionSpec(name)?.targets.includes(version))).toEqual([])
  })

  it('name every module that reads it', () => {
    const wrong = [...readers].filter(([name, found]) => {
      const claimed = new Set(optionSpec(name)?.modules.filter(module => module.startsWith('mod_')))
      return [...found].some(module => module.startsWith('mod_') && !claimed.has(module)) && !/_(ports|ssl)$/.test(name)
    })
    expect(wrong.map(([name, found]) => `${name}: ${[...found].join(' ')}`)).toEqual([])
  })

  it('claim no option for this release that its sources do not mention', () => {
    const mentioned = sources.map(({ text }) => text).join('\n')
    const computed = (name: string) => /_(ports?|interfaces?|ssl|host|certificate|period)$|^(ports|interfaces?)$|^http_file_share_/.test(name)
    expect(namesIn(knownOptions, version).filter(name => !mentioned.includes(name) && !computed(name) && name !== 'plugin_server' && name !== 'prosodyctl_timeout'))
      .toEqual([])
  })

  it('know as global what `prosodyctl check config` misses in the global section, and little else', () => {
    const list = /known_global_options = set\.new\(\{([^}]*)\}/.exec(textOf('util/prosodyctl/check.lua'))?.[1] ?? ''
    const said = new Set([...list.matchAll(/"(\w+)"/g)].map(([, name]) => name as string))
    expect(said.size).toBeGreaterThan(60)
    expect([...said].filter(name => optionSpec(name)?.scope !== 'global')).toEqual([])
    const bySuffix = (name: string) => /^interfaces?|_ports?$|_interfaces?$|_ssl$|_certificate$|^ports?$/.test(name)
    expect(Object.keys(knownOptions).filter(name => optionSpec(name)?.scope === 'global' && !said.has(name) && !bySuffix(name) && !globalUnsaid.has(name)))
      .toEqual([])
  })

  it('have exactly the modules of this release', () => {
    expect(namesIn(modules, version).sort()).toEqual(plugins.sort())
  })

  it('know which modules are loaded anyway, and which components inherit', () => {
    const manager = textOf('core/modulemanager.lua')
    const listed = (name: string) => {
      const body = new RegExp(`local ${name} = \\{([^}]*)\\}`).exec(manager)?.[1] ?? ''
      return [...body.replace('prosody.platform', '"posix"').matchAll(/"(\w+)"/g)].map(([, module]) => module as string).sort()
    }
    const having = (wanted: (spec: ModuleSpec) => boolean) => namesIn(modules, version).filter(name => wanted(modules[name] as ModuleSpec)).sort()
    expect(having(({ autoloaded = [] }) => autoloaded.includes(version))).toEqual(listed('autoload_modules'))
    expect(having(({ inheritable }) => inheritable === true)).toEqual(listed('component_inheritable_modules'))
  })

  it('know the services, their ports, and who keeps to local interfaces', () => {
    const found = sources.filter(({ path }) => path.startsWith('modules/')).flatMap(({ path, text }) =>
      [...text.matchAll(/module:provides\("net", \{\n([\s\S]*?)\n\}\);/g)].map(([, body = '']) => {
        const field = (name: string) => new RegExp(`^\\t${name} = "?([^";]*)"?;`, 'm').exec(body)?.[1]
        const module = path.replace(/^modules\/mod_/, '').replace(/\.lua$/, '')
        const name = field('name') ?? module
        const prefix = field('config_prefix') ?? name
        const port = field('default_port')
        return {
          name, module, prefix: prefix === '' ? '' : `${prefix}_`, defaultPorts: port === undefined ? [] : [Number(port)],
          private: field('private') === 'true', encryption: field('encryption') ?? 'none'
        }
      }))
    const ours = services.map(({ name, module, prefix, defaultPorts, encryption, ...rest }) =>
      ({ name, module, prefix, defaultPorts: [...defaultPorts], private: rest.private, encryption }))
    expect(sortByName(ours)).toEqual(sortByName(found))
  })

  it('know which modules there is one of', () => {
    const isGlobal = ({ path, text }: Source) => path.startsWith('modules/') && /^module:set_global\(\)/m.test(text)
    const global = sources.filter(isGlobal).map(({ path }) => path.replace(/^modules\/mod_/, '').replace(/\.lua$/, ''))
    expect(namesIn(modules, version).filter(name => modules[name]?.kind === 'global').filter(name => !global.includes(name))).toEqual([])
    const hosts = sources.filter(({ path, text }) => path.startsWith('modules/') && text.includes('function module.add_host'))
      .map(({ path }) => path.replace(/^modules\/mod_/, '').replace(/\.lua$/, ''))
    expect(namesIn(modules, version).filter(name => modules[name]?.perHost).filter(name => !hosts.includes(name))).toEqual([])
  })
})

function folderOf (version: ProsodyVersion): string {
  return prosody(version).tree.env.CFG_SOURCEDIR as string
}

function sourcesOf (version: ProsodyVersion): readonly Source[] {
  const folder = folderOf(version)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /^(core|modules|util|net)\/.*\.lua$/.test(path))
    .map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** Who reads which option, of those that are named by a literal. */
function readersOf (sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>()
  for (const { path, text } of sources) {
    const named = [
      ...text.matchAll(/get_option(?:_\w+)?\(\s*"(\w+)"/g),
      ...text.matchAll(/\b(?:config|configmanager"?|config_get|rawgetopt)(?:\.get|\.rawget)?\([^()]*,\s*"(\w+)"\)/g)
    ]
    for (const [, name = ''] of named) readers.set(name, (readers.get(name) ?? new Set()).add(readerOf(path)))
  }
  return readers
}

function readerOf (path: string): string {
  const [folder, name = ''] = path.split('/')
  if (folder !== 'modules') return path
  return name.startsWith('mod_') ? name.replace(/\.lua$/, '') : `mod_${name}`
}

const sortByName = <T extends { readonly name: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => a.name < b.name ? -1 : 1)
