import type { ModuleSpec } from '../modules/module-spec.js'
import type { Context } from '../rules/context.js'

/** Where each module is loaded: hosts, and `*` for its global part. */
export type Instances = ReadonlyMap<string, ReadonlySet<string>>

/** Every module of a configuration with its places, as `module:list()` shows them; drivers of storage are there from their first use on. */
export function instancesOf ({ served, moduleOf }: Context): Instances {
  const instances = new Map<string, Set<string>>()
  for (const { name, loaded } of served) {
    for (const module of loaded) {
      let places = instances.get(module)
      if (places === undefined) instances.set(module, places = new Set())
      const spec = moduleOf(module)
      if (hasGlobalPart(spec)) places.add('*')
      if (hasHostPart(spec)) places.add(name)
    }
  }
  return instances
}

/** Whatever opens ports does so once for all hosts. */
export const hasGlobalPart = (spec: ModuleSpec | undefined): boolean => spec?.kind === 'global' || spec?.perHost === true || (spec?.services ?? []).length > 0

export const hasHostPart = (spec: ModuleSpec | undefined): boolean => spec?.kind !== 'global' || spec.perHost === true
