import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { domainOf, parentDomain } from '../domain-name.js'
import { linkedNames } from './components.js'
import type { Context } from './context.js'
import type { Section } from './sections.js'

/**
 * Modules that people expect of a chat server, each with what serves instead: as `prosodyctl check features` of 13.0 has them, but for
 * saslauth and tls, whose absence has findings of its own.
 */
const expectedModules = [
  ['disco'], ['roster'], ['carbons'], ['mam'], ['bookmarks'], ['pep'], ['smacks'], ['csi_simple', 'csi_battery_saver'],
  ['bosh'], ['websocket'], ['vcard_legacy', 'vcard'], ['blocklist'], ['cloud_notify'],
  ['turn_external', 'external_services', 'turncredentials', 'extdisco']
] as const

const expectedComponents = [['http_file_share', 'http_upload', 'http_upload_external'], ['muc']] as const

/** One hint for the whole server: what its hosts do without. */
export function checkFeatures (context: Context): Diagnostic[] {
  const components = componentsByHost(context)
  const hosts = context.sections.filter(({ place }) => place === 'host')
  const lacking = hosts.map(host => missingIn(host, components.get(host.name) ?? [], context)).filter(names => names.length > 0)
  const modules = [...new Set(lacking.flat())]
  return modules.length === 0 ? [] : [catalog.diagnostic('FEATURES_MISSING', { path: '/modules', facts: { modules, hosts: lacking.length } })]
}

function missingIn ({ given }: Section, components: readonly Section[], { config }: Context): string[] {
  const enabled = new Set([...config.modules, ...given.modules])
  const services = expectedComponents.map(names => components.find(({ module }) => (names as readonly (string | undefined)[]).includes(module)))
  const rooms = services[1]
  const hasArchive = rooms === undefined || rooms.given.modules.includes('muc_mam') || config.modules.includes('muc_mam')
  return [
    ...expectedModules.filter(names => !names.some(name => enabled.has(name))).map(([name]) => name),
    ...expectedComponents.filter((_, index) => services[index] === undefined).map(([name]) => name),
    ...(hasArchive ? [] : ['muc_mam'])
  ]
}

/** The components that each host's clients find. */
function componentsByHost ({ sections, served }: Context): ReadonlyMap<string, Section[]> {
  const components = sections.filter(({ place }) => place === 'component')
  const byName = new Map(components.map(component => [component.name, component]))
  const found = new Map<string, Section[]>()
  const link = (host: string, component: Section | undefined): void => {
    if (component === undefined) return
    const linked = found.get(host)
    if (linked === undefined) found.set(host, [component])
    else linked.push(component)
  }
  for (const component of components.filter(({ enabled }) => enabled)) link(parentDomain(domainOf(component.name)) ?? '', component)
  for (const host of served) linkedNames(host).forEach(name => link(host.name, byName.get(name)))
  return found
}
