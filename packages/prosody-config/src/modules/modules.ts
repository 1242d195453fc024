import { communityModules } from './community-modules.js'
import { coreModules } from './core-modules.js'
import type { ModuleTable } from './module-spec.js'

/** Every module of Prosody 0.12 and 13.0, and the community modules whose names are known. */
export const knownModules: ModuleTable = { ...communityModules, ...coreModules }
