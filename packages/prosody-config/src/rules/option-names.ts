import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { knownOptions } from '../options/options.js'
import type { OptionSpec } from '../options/option-spec.js'
import { remember } from '../remember.js'
import { editDistance, similarNames } from '../similar.js'
import { targets } from '../target.js'
import type { Context } from './context.js'
import { isMisplaced } from './option-places.js'
import type { OptionUse } from './option-uses.js'

/** Options that nobody reads, or that this release does not read any more or not yet. */
export function checkOptionNames (context: Context): Diagnostic[] {
  const slipsOf = remember(slips)
  return context.uses.flatMap(use => {
    const finding = use.spec === undefined ? checkUnknown(use, slipsOf(use.name), context) : checkKnown(use, use.spec, context)
    return finding === undefined ? [] : [finding]
  })
}

function checkKnown ({ name: option, path }: OptionUse, spec: OptionSpec, context: Context): Diagnostic | undefined {
  const { target } = context
  const facts = { option, replacement: spec.replacement ?? '' }
  if (spec.status === 'deprecated') return catalog.diagnostic('OPTION_DEPRECATED', { path, facts })
  if (spec.status === 'obsolete' && !spec.targets.includes(target)) return catalog.diagnostic('OPTION_OBSOLETE', { path, facts })
  if (spec.targets.length === 0 || spec.targets.includes(target) || isReadByForeign(spec, context)) return undefined
  return catalog.diagnostic('OPTION_ABSENT', { path, facts: { option, target, releases: targets.filter(other => spec.targets.includes(other)) } })
}

/** In 0.12, options of modules that joined Prosody later are read by the community module of that name. */
const isReadByForeign = ({ modules }: OptionSpec, { loaded, isForeign }: Context): boolean =>
  modules.some(reader => loaded.has(reader.slice('mod_'.length)) && isForeign(reader.slice('mod_'.length)))

function checkUnknown (use: OptionUse, suggestions: readonly string[], context: Context): Diagnostic | undefined {
  const { name: option, path } = use
  if (suggestions.length > 0 && !belongsToForeign(option, context)) return catalog.diagnostic('OPTION_MISSPELT', { path, facts: { option, suggestions } })
  return context.hasForeignModules || isMisplaced(use) ? undefined : catalog.diagnostic('OPTION_UNKNOWN', { path, facts: { option } })
}

/** Known names so near that the difference is a slip: modules of one's own may have options that only resemble known ones. */
function slips (option: string): string[] {
  const limit = option.length < 8 ? 1 : 2
  return similarNames(option, Object.keys(knownOptions)).filter(known => editDistance(option.toLowerCase(), known, limit) <= limit)
}

const belongsToForeign = (option: string, { loaded, isForeign }: Context): boolean =>
  [...loaded].some(module => option.startsWith(module) && isForeign(module))
