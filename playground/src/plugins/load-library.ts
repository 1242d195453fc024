import Module, { createRequire } from 'node:module'
import { extname } from 'node:path'

export interface Library { register: (options: unknown) => unknown, unregister: () => unknown }

const require = createRequire(import.meta.url)

/** Loads a plugin's code anew: what it and the modules it required left in the CommonJS cache goes first. */
export function loadLibrary (path: string): Library {
  forget(path)
  const library = require(path) as Partial<Library>
  if (typeof library.register !== 'function' || typeof library.unregister !== 'function') {
    throw new TypeError('Library code is not valid (miss register or unregister function)')
  }
  return library as Library
}

function forget (path: string): void {
  const cached = require.cache[resolved(path)]
  if (!cached) return
  for (const module of family(cached)) {
    Reflect.deleteProperty(require.cache, module.id)
    forgetPaths(module.path)
  }
}

function resolved (path: string): string {
  try {
    return require.resolve(path)
  } catch {
    return ''
  }
}

function family (first: NodeModule, seen = new Set<NodeModule>()): Set<NodeModule> {
  seen.add(first)
  for (const child of first.children) {
    if (extname(child.filename) !== '.node' && !seen.has(child)) family(child, seen)
  }
  return seen
}

/** Node also remembers where it found a file. */
function forgetPaths (folder: string) {
  const paths = (Module as unknown as { _pathCache: Record<string, string> })._pathCache
  for (const key of Object.keys(paths)) if (key.includes(folder)) Reflect.deleteProperty(paths, key)
}
