import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { OptionSpec } from '../options/option-spec.js'
import type { Context } from './context.js'
import type { OptionUse } from './option-uses.js'

/** Options that nobody reads in the place where they are. */
export function checkOptionPlaces (context: Context): Diagnostic[] {
  return context.uses.flatMap(use => {
    const { name: option, path, section, spec } = use
    if (section !== undefined && isMisplaced(use)) return [catalog.diagnostic('OPTION_MISPLACED', { path, facts: { option, section: section.name } })]
    const readers = spec === undefined ? [] : absentReaders(spec, use, context)
    return readers.length === 0 ? [] : [catalog.diagnostic('OPTION_UNREAD', { path, facts: { option, modules: readers } })]
  })
}

/** Whether an option of a host or component works in the global section only. One that is out of use has that for a finding. */
export function isMisplaced ({ name, section, spec }: OptionUse): boolean {
  if (section === undefined || spec?.status !== undefined) return false
  return spec === undefined ? looksGlobal(name) : spec.scope === 'global'
}

/** The rule that `prosodyctl check config` has for the names of options about ports. */
const looksGlobal = (name: string): boolean => /^interfaces?|_ports?$|_interfaces?$|_ssl$/.test(name)

/** The modules that would read the option, if none of them is loaded where it is set. */
function absentReaders (spec: OptionSpec, { section }: OptionUse, { target, loaded, hasForeignModules, isForeign, moduleOf }: Context): string[] {
  if (!spec.targets.includes(target) || spec.status !== undefined) return []
  const readers = spec.modules.map(reader => /^mod_(.+)$/.exec(reader)?.[1])
  if (readers.length === 0 || !readers.every(reader => reader !== undefined)) return []
  if (section === undefined ? hasForeignModules : !section.enabled || [...section.loaded].some(isForeign)) return []
  const isLoaded = (reader: string): boolean => section?.loaded.has(reader) ?? loaded.has(reader)
  return readers.some(reader => isLoaded(reader) || (moduleOf(reader)?.kind === 'global' && loaded.has(reader))) ? [] : readers
}
