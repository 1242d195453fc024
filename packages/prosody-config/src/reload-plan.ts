import type { ConfigChange } from './reload/change.js'
import { judgeChange } from './reload/judge.js'
import { mergeSteps } from './reload/merge.js'
import { stepNames, type Disconnects, type Judgement, type PlannedChange, type ReloadPlan, type StepName } from './reload/plan.js'
import { fillTexts, reasons } from './reload/wording.js'

export type { Disconnects, PlannedChange, ReloadPlan, ReloadStep, StepName } from './reload/plan.js'
export type { ReasonCode } from './reload/wording.js'

/**
 * The cheapest steps that make the changes of `diffServerConfig` live in the Prosody that runs the configuration before: merged, and in an order
 * in which they work. The file must hold the configuration after before the first of them. They do not move data between stores.
 */
export function planReload (changes: readonly ConfigChange[]): ReloadPlan {
  const judged = changes.map(change => ({ change, judgement: judgeChange(change) }))
  const steps = mergeSteps(judged)
  return {
    steps,
    changes: judged.map(({ change, judgement }) => plannedChange(change, judgement)),
    disconnects: worst(steps.map(({ disconnects }) => disconnects))
  }
}

function plannedChange ({ path, scope, subject, running }: ConfigChange, { reason, effects }: Judgement): PlannedChange {
  const moved = [...running.loads ?? [], ...running.unloads ?? [], ...running.readers ?? []].map(({ module }) => module)
  const modules = effects.flatMap(({ module }) => module ?? [])
  return {
    path, scope, subject,
    step: effects.map(({ step }) => step === 'host reactivate' ? 'host activate' : step).reduce<StepName>(later, 'none'),
    reason,
    text: fillTexts(reasons[reason], { subject, scope: scope ?? '', modules: [...new Set(modules.length > 0 ? modules : moved)].join(', ') })
  }
}

const later = (a: StepName, b: StepName): StepName => stepNames.indexOf(a) >= stepNames.indexOf(b) ? a : b

const worst = (all: readonly Disconnects[]): Disconnects => all.includes('everybody') ? 'everybody' : all.includes('this host') ? 'this host' : 'nobody'
