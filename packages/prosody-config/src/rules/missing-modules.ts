import type { Context } from './context.js'
import type { Section } from './sections.js'

/** Sections that lack a module, and where it would have to be added or not be taken away. */
export interface MissingModule {
  readonly path: string
  /** Their names; the last is `…` when there are too many to tell. */
  readonly sections: readonly string[]
}

const shown = 5

/** Once for all sections when the module is not enabled for the server; else once for each section that goes without it. */
export function missingModules (module: string, sections: readonly Section[], { config }: Context): MissingModule[] {
  const lacking = sections.filter(({ requested }) => !requested.has(module))
  const isGeneral = config.modules.includes(module) && !config.modulesDisabled.includes(module)
  if (isGeneral) return lacking.map(({ name, path }) => ({ path, sections: [name] }))
  const names = lacking.map(({ name }) => name)
  return names.length === 0 ? [] : [{ path: '/modules', sections: names.length > shown ? [...names.slice(0, shown), '…'] : names }]
}
