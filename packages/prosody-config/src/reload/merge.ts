import type { Target } from '../target.js'
import type { ConfigChange } from './change.js'
import { shellCommand } from './commands.js'
import type { Disconnects, Effect, Judgement, ReloadStep } from './plan.js'
import { portOrder } from './port-order.js'
import { fillTexts, stepTexts } from './wording.js'

export interface Judged { readonly change: ConfigChange, readonly judgement: Judgement }

/** Effects of one kind on one module, of all changes together. */
interface Merged {
  readonly step: Effect['step']
  readonly module: string
  readonly hosts: Set<string>
  readonly because: Set<string>
  isEverywhere: boolean
  disconnects: Disconnects
}

/** Modules whose connections end when they go. */
const connectionModules: ReadonlySet<string> = new Set(['s2s', 'bosh'])

/** Each thing once, in an order in which it works: what goes makes room first, and the way into the shell is the last to go. */
export function mergeSteps (judged: readonly Judged[]): ReloadStep[] {
  const effective = judged.filter(({ judgement }) => judgement.effects.length > 0)
  const target = effective[0]?.change.running.target
  if (target === undefined) return []
  const all = merge(effective)
  const restart = all.find(({ step }) => step === 'restart')
  if (restart !== undefined) return [toStep({ ...restart, disconnects: 'everybody' }, 'restart', target)]
  const of = (step: Effect['step']): Merged[] => all.filter(merged => merged.step === step)
  const moved = new Set(of('host reactivate').flatMap(({ hosts }) => [...hosts]))
  const deactivated = new Set(of('host deactivate').flatMap(({ hosts }) => [...hosts]))
  const activated = new Set(of('host activate').flatMap(({ hosts }) => [...hosts]))
  const steps = (step: ReloadStep['step']) => (merged: Merged): ReloadStep => toStep(merged, step, target)
  const ofModules = (step: Effect['step']): Merged[] => of(step).flatMap(merged => without(merged, moved))
  const unloads = ofModules('module unload')
  const reloads = ofModules('module reload')
  const closesShell = ({ module }: Merged): boolean => module === 'admin_shell'
  return [
    toStep({ step: 'config reload', module: '', hosts: new Set(), because: new Set(effective.map(({ change }) => change.path)), isEverywhere: true, disconnects: 'nobody' }, 'config reload', target),
    ...of('host deactivate').map(steps('host deactivate')),
    ...unloads.filter(merged => !closesShell(merged) && merged.module !== 'admin_socket').map(steps('module unload')),
    ...portOrder(reloads.map(({ module }) => module), effective.map(({ change }) => change))
      .flatMap(module => reloads.filter(merged => merged.module === module)).map(steps('module reload')),
    ...ofModules('module load').map(steps('module load')),
    ...of('host reactivate').filter(({ hosts }) => ![...hosts].some(host => deactivated.has(host) || activated.has(host)))
      .flatMap(merged => [toStep(merged, 'host deactivate', target), toStep({ ...merged, disconnects: 'nobody' }, 'host activate', target)]),
    ...of('host activate').map(steps('host activate')),
    ...unloads.filter(closesShell).map(steps('module unload'))
  ]
}

function merge (judged: readonly Judged[]): Merged[] {
  const merged = new Map<string, Merged>()
  for (const { change, judgement } of judged) {
    for (const { step, module = '', hosts = [], isEverywhere = false, disconnects } of judgement.effects) {
      const key = JSON.stringify([step, module, step.startsWith('host') ? hosts : ''])
      let found = merged.get(key)
      if (found === undefined) merged.set(key, found = { step, module, hosts: new Set(), because: new Set(), isEverywhere: false, disconnects: 'nobody' })
      hosts.forEach(host => found.hosts.add(host))
      found.because.add(change.path)
      found.isEverywhere ||= isEverywhere
      if (disconnects === 'this host' || (step === 'module unload' && connectionModules.has(module))) found.disconnects = 'this host'
    }
  }
  return [...merged.values()]
}

/** Hosts that are activated again get their modules anew anyway. */
function without (merged: Merged, moved: ReadonlySet<string>): Merged[] {
  const hosts = new Set([...merged.hosts].filter(host => !moved.has(host)))
  return hosts.size === 0 ? [] : [{ ...merged, hosts }]
}

function toStep ({ module, hosts, because, isEverywhere, disconnects }: Merged, step: ReloadStep['step'], target: Target): ReloadStep {
  const places = [...hosts].sort()
  const command = shellCommand({ step, module, hosts: places, isEverywhere }, target)
  return {
    step,
    ...module === '' ? {} : { module },
    ...places.length === 0 ? {} : { hosts: places },
    because: [...because],
    disconnects,
    ...command === undefined ? {} : { command },
    text: fillTexts(stepTexts[step], { module, hosts: places.join(', ') })
  }
}
