import type { ModuleSpec } from './module-spec.js'
import { knownModules } from './modules.js'

/** What is known about a module, by its name without `mod_`; nothing about `__proto__` and the like. */
export function moduleSpec (name: string): ModuleSpec | undefined {
  return Object.hasOwn(knownModules, name) ? knownModules[name] : undefined
}
