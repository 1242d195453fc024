import { withDependencies } from '../rules/sections.js'
import type { BareChange, ModuleInstances, Running } from './change.js'
import { hasHostPart, type Instances } from './instances.js'
import type { Side, Transition } from './transition.js'

type Moves = Pick<Running, 'loads' | 'unloads'>
type Places = Map<string, Set<string>>

/** Keepers of permissions and data: a host gets them when it is activated. */
const isBoundToHost = (module: string): boolean => /^(authz|storage)_/.test(module)

/** For each change the modules that have to be loaded or unloaded because of it, on what runs before and after. */
export function moduleMoves (changes: readonly BareChange[], transition: Transition): Moves[] {
  const moves = changes.map(() => ({ loads: new Map() as Places, unloads: new Map() as Places }))
  const structural = changes.flatMap(({ kind, subject }, index) =>
    ['host', 'component', 'module'].includes(kind) || ['enabled', 'authentication', 'component_module'].includes(subject) ? [index] : [])
  if (structural.length === 0) return moves.map(() => ({}))
  const causeOf = causeFinder(structural.map(index => [index, changes[index] as BareChange] as const), transition)
  const note = (list: 'loads' | 'unloads', module: string, host: string): void => {
    const places = moves[causeOf(module, host)]?.[list]
    places?.set(module, (places.get(module) ?? new Set()).add(host))
  }
  forEachLoad(transition, (module, host) => note('loads', module, host))
  forEachUnload(transition, (module, host) => note('unloads', module, host))
  return moves.map(({ loads, unloads }) => ({
    ...loads.size === 0 ? {} : { loads: listed(loads, transition.after.instances) },
    ...unloads.size === 0 ? {} : { unloads: listed(unloads, transition.before.instances) }
  }))
}

/** What is asked for and not there yet; what it depends on comes along. */
function forEachLoad ({ before, after, staying }: Transition, note: (module: string, host: string) => void): void {
  const isThere = (module: string, host: string): boolean => before.instances.get(module)?.has(host) === true
  for (const [name, sides] of staying) {
    const accounts = [...sides.after.loaded].filter(module => module.startsWith('auth_'))
    for (const module of [...sides.after.requested, ...accounts]) {
      const place = hasHostPart(after.context.moduleOf(module)) ? name : '*'
      if (!isThere(module, place)) note(module, place)
    }
  }
}

/**
 * What nothing asks for or depends on any more, unless it does nothing by itself. What modules of others depend on is not known: beside them,
 * only what was asked for goes.
 */
function forEachUnload ({ before, after, staying }: Transition, note: (module: string, host: string) => void): void {
  const asked = new Set([...new Set([...before.served.values()].map(({ requested }) => requested))].flatMap(modules => [...modules]))
  const wasAskedFor = (module: string): boolean => asked.has(module) || module.startsWith('auth_')
  for (const [module, places] of before.instances) {
    if (isBoundToHost(module)) continue
    const left = after.instances.get(module)
    if (!wasAskedFor(module) && (after.context.hasForeignModules || before.context.moduleOf(module)?.kind === 'internal')) continue
    for (const host of places) {
      if ((host === '*' || staying.has(host)) && left?.has(host) !== true) note(module, host)
    }
  }
}

/** Which change is behind a move: the one that names the module, one that it depends on, or any other that adds or removes something. */
function causeFinder (structural: ReadonlyArray<readonly [number, BareChange]>, { before, after }: Transition): (module: string, host: string) => number {
  const modules = structural.filter(([, { kind }]) => kind === 'module')
  const candidates = new Map<string, { readonly byScope: ReadonlyMap<string | null, number>, readonly first: number | undefined }>()
  return (module, host) => {
    let possible = candidates.get(module)
    if (possible === undefined) candidates.set(module, possible = byScope(candidatesFor(module)))
    return possible.byScope.get(host) ?? possible.byScope.get(null) ?? possible.first ?? (structural[0] as readonly [number, BareChange])[0]
  }

  /** The first of each scope: a thousand hosts may each have a change of their own. */
  function byScope (found: ReadonlyArray<readonly [number, BareChange]>): { readonly byScope: ReadonlyMap<string | null, number>, readonly first: number | undefined } {
    return { byScope: new Map(found.toReversed().map(([index, { scope }]) => [scope, index])), first: found[0]?.[0] }
  }

  function candidatesFor (module: string): ReadonlyArray<readonly [number, BareChange]> {
    const naming = modules.filter(([, { subject }]) => subject === module)
    const needing = modules.filter(([, { subject }]) => needs(before, subject, module) || needs(after, subject, module))
    const others = structural.filter(([, { kind }]) => kind !== 'module')
    const providing = others.filter(([, { subject }]) => subject === 'authentication' && module.startsWith('auth_'))
    return [naming, needing, providing, others].find(found => found.length > 0) ?? []
  }
}

const needs = ({ context }: Side, module: string, other: string): boolean =>
  withDependencies([module], context.target, context.moduleOf).has(other)

function listed (places: Places, all: Instances): ModuleInstances[] {
  return [...places].map(([module, hosts]) => ({
    module,
    hosts: [...hosts].sort(),
    isEverywhere: (all.get(module)?.size ?? 0) <= hosts.size && [...all.get(module) ?? []].every(host => hosts.has(host))
  })).sort((a, b) => a.module < b.module ? -1 : 1)
}
