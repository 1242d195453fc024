import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { domainOf, parentDomain } from '../domain-name.js'
import { isSecret } from '../secret.js'
import { bytesOf, entriesOf, isBytes, isList, isMixedTable, type ConfigValue } from '../value.js'
import type { Context } from './context.js'
import type { Section } from './sections.js'
import { itemsOf } from './values.js'

/** What components need to be found and to be connected. */
export function checkComponents (context: Context): Diagnostic[] {
  const known = new Set(context.served.map(({ name }) => name))
  const referred = new Set(context.served.flatMap(linkedNames))
  return context.served.filter(({ place }) => place === 'component').flatMap(component => [
    ...checkReachable(component, known, referred),
    ...checkSecret(component),
    ...checkRooms(component, context)
  ])
}

/** Service discovery (XEP-0030) links a component to the host right above it, and to those that name it. */
function checkReachable ({ name, path }: Section, known: ReadonlySet<string>, referred: ReadonlySet<string>): Diagnostic[] {
  const domain = domainOf(name)
  // A single address of a host is asked for by name.
  const parent = domain === name ? parentDomain(name) : known.has(domain) ? domain : parentDomain(domain)
  if (referred.has(name) || (parent !== undefined && known.has(parent))) return []
  return [catalog.diagnostic('COMPONENT_ORPHAN', { path, facts: { name } })]
}

/** The addresses in the `disco_items` of a section. */
export function linkedNames ({ option }: Section): string[] {
  return itemsOf(option('disco_items')).flatMap(item => {
    const first = isList(item) ? item[0] : isMixedTable(item) ? entriesOf(item).find(([key]) => key === 1)?.[1] : undefined
    return typeof first === 'string' ? [first] : []
  })
}

/** Shorter ones can be tried out: whoever reaches the port may try as often as he likes. */
const shortestSecret = 12

function checkSecret ({ module, path, name, own, option }: Section): Diagnostic[] {
  if (module !== 'component') return []
  const value = option('component_secret')
  if (value === undefined) return [catalog.diagnostic('COMPONENT_SECRET_MISSING', { path, facts: { name } })]
  const length = lengthOf(value)
  const at = own('component_secret') === undefined ? jsonPointer('options', 'component_secret') : path + '/secret'
  return length === undefined || length >= shortestSecret ? [] : [catalog.diagnostic('COMPONENT_SECRET_SHORT', { path: at, facts: { name, minimum: shortestSecret } })]
}

function lengthOf (value: ConfigValue): number | undefined {
  const text = isSecret(value) ? value.reveal() : value
  return typeof text === 'string' || isBytes(text) ? bytesOf(text).length : undefined
}

/** What 13.0 does otherwise than 0.12 to rooms, where the configuration seems to count on it. */
function checkRooms ({ module, path, name, option, own }: Section, { target, config }: Context): Diagnostic[] {
  if (module !== 'muc' || target !== '13.0') return []
  const hasAdmins = itemsOf(option('admins')).length > 0
  return [
    ...(hasAdmins && option('component_admins_as_room_owners') === undefined
      ? [catalog.diagnostic('MUC_ADMINS_NOT_OWNERS', { path, facts: { name } })]
      : []),
    ...(['muc_room_allow_persistent', 'muc_room_allow_public'] as const).filter(name => option(name) === true).map(name =>
      catalog.diagnostic('MUC_OPTION_NARROWED', {
        path: (own(name) === undefined && config.options[name] !== undefined ? '' : path) + jsonPointer('options', name), facts: { option: name }
      }))
  ]
}
