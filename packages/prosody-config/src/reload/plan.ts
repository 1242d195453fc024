import type { ReasonCode, Texts } from './wording.js'

/** From the least to the most demanding. */
export const stepNames = ['none', 'config reload', 'module reload', 'module load', 'module unload', 'host activate', 'host deactivate', 'restart'] as const

export type StepName = (typeof stepNames)[number]

/** Whose connections a step ends. `this host`: those of the step's hosts. */
export type Disconnects = 'nobody' | 'this host' | 'everybody'

/** One thing to do. */
export interface ReloadStep {
  readonly step: Exclude<StepName, 'none'>
  readonly module?: string
  /** `*` is the global part of a module. */
  readonly hosts?: readonly string[]
  /** The paths of the changes that it is for. */
  readonly because: readonly string[]
  readonly disconnects: Disconnects
  /** The line for the admin shell (`prosodyctl shell LINE`, as one argument), in the language of the running release. None of a restart. */
  readonly command?: string
  readonly text: Texts
}

/** What one change takes. */
export interface PlannedChange {
  readonly path: string
  readonly scope: string | null
  readonly subject: string
  /** The most demanding of its steps. */
  readonly step: StepName
  readonly reason: ReasonCode
  readonly text: Texts
}

/** What to do, in this order, once the configuration after is in the file. Any step that fails leaves the changes it is for without effect. */
export interface ReloadPlan {
  readonly steps: readonly ReloadStep[]
  readonly changes: readonly PlannedChange[]
  /** The worst of all steps. */
  readonly disconnects: Disconnects
}

/** What one change asks for. A host that is to be `reactivated` is deactivated and activated again. */
export interface Effect {
  readonly step: Exclude<StepName, 'none'> | 'host reactivate'
  readonly module?: string
  readonly hosts?: readonly string[]
  readonly isEverywhere?: boolean
  readonly disconnects?: Disconnects
}

export interface Judgement {
  readonly reason: ReasonCode
  readonly effects: readonly Effect[]
}
