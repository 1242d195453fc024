import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { ModuleSpec } from '../modules/module-spec.js'
import type { Context } from './context.js'
import type { ModuleMention } from './module-mentions.js'

/** Modules that stand where they cannot do what they are for. */
export function checkModulePlaces (context: Context): Diagnostic[] {
  const components = new Map(context.served.filter(({ module }) => module !== undefined).map(({ module, name }) => [module as string, name]))
  return context.mentions.flatMap(mention => {
    const spec = context.moduleOf(mention.name)
    const finding = mention.use === 'service' ? checkService(mention, spec) : mention.use === 'enabled' ? checkPlace(mention, spec, components) : undefined
    return finding === undefined ? [] : [finding]
  }).concat(checkDuplicates(context))
}

function checkService ({ name, path }: ModuleMention, spec: ModuleSpec | undefined): Diagnostic | undefined {
  if (spec === undefined || spec.kind === 'component' || spec.kind === 'unknown' || isDriver(spec)) return undefined
  return catalog.diagnostic('COMPONENT_MODULE_UNSUITABLE', { path, facts: { module: name } })
}

/** Drivers have a finding for their names already. */
const isDriver = ({ kind }: ModuleSpec): boolean => kind === 'auth' || kind === 'authz' || kind === 'storage'

function checkPlace ({ name, path, section }: ModuleMention, spec: ModuleSpec | undefined, components: ReadonlyMap<string, string>): Diagnostic | undefined {
  const component = components.get(name)
  if (section === undefined && component !== undefined) {
    return catalog.diagnostic('MODULE_ALSO_COMPONENT', { path, facts: { module: name, component } })
  }
  if (spec === undefined || isDriver(spec)) return undefined
  if (spec.hosts === 'components' && section?.place !== 'component') {
    return catalog.diagnostic('MODULE_NEEDS_COMPONENT', { path, facts: { module: name } })
  }
  if (section === undefined) return undefined
  if (spec.hosts === 'accounts' && section.place === 'component') {
    return catalog.diagnostic('MODULE_NEEDS_ACCOUNTS', { path, facts: { module: name, component: section.name } })
  }
  return spec.kind === 'global' && spec.perHost !== true
    ? catalog.diagnostic('MODULE_IS_GLOBAL', { path, facts: { module: name } })
    : undefined
}

function checkDuplicates ({ config, sections }: Context): Diagnostic[] {
  return [
    ...duplicatesIn(config.modules, '/modules'),
    ...duplicatesIn(config.modulesDisabled, '/modulesDisabled'),
    ...sections.flatMap(({ given, path }) => [
      ...duplicatesIn(given.modules, path + '/modules'),
      ...duplicatesIn(given.modulesDisabled, path + '/modulesDisabled')
    ])
  ]
}

function duplicatesIn (names: readonly string[], path: string): Diagnostic[] {
  return names.flatMap((module, index) =>
    names.indexOf(module) === index ? [] : [catalog.diagnostic('MODULE_DUPLICATE', { path: path + jsonPointer(index), facts: { module } })])
}
