import type { ServerConfig } from '../model.js'
import type { ContextOptions } from '../rules/context.js'
import type { BareChange, ConfigChange, RunningHost } from './change.js'
import { canonicalOption } from './canonical.js'
import { moduleMoves } from './module-moves.js'
import { readersOf } from './readers.js'
import { transitionOf, type Transition } from './transition.js'

/** The changes with what they have to do with a Prosody that runs the configuration before. */
export function relateToRunning (changes: readonly BareChange[], before: ServerConfig, after: ServerConfig, options: ContextOptions): ConfigChange[] {
  if (changes.length === 0) return []
  const transition = transitionOf(before, after, options)
  const moves = moduleMoves(changes, transition)
  const hasShell = transition.before.instances.has('admin_shell')
  return changes.map((change, index) => {
    const hosts = concernedHosts(change, transition)
    const readers = change.kind === 'option' || change.kind === 'service' ? { readers: readersOf(change, hosts.map(({ name }) => name), transition) } : {}
    return { ...change, running: { target: before.target, hasShell, hosts, ...readers, ...moves[index] } }
  })
}

/** The hosts whose value differs, or that come, go, or change their service; those that do not run are nobody's concern. */
function concernedHosts (change: BareChange, { before, after, staying }: Transition): RunningHost[] {
  const concerned = change.scope === null ? affectedByGlobal(change, staying) : [change.scope]
  return concerned.flatMap(name => {
    const gone = before.served.get(name)
    const come = after.served.get(name)
    const section = change.after === undefined && change.kind !== 'option' ? gone : come ?? gone
    if (section === undefined) return []
    const serves = section.place === 'host' ? 'accounts' : section.module === 'component' ? 'external component' : 'component'
    return [{ name, serves, isBelowHost: after.served.has(name.slice(name.indexOf('.') + 1)) } as const]
  })
}

/** Options that hosts add to instead of overriding: `get_option_inherited_set`. */
const inheritedSets: ReadonlySet<string> = new Set(['admins', 'unlimited_jids'])

function affectedByGlobal ({ kind, subject }: BareChange, staying: Transition['staying']): string[] {
  if (kind !== 'option') return []
  return [...staying].filter(([, { before, after }]) =>
    inheritedSets.has(subject) || canonicalOption(subject, before.option(subject)) !== canonicalOption(subject, after.option(subject))).map(([name]) => name)
}
