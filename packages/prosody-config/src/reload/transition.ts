import type { ServerConfig } from '../model.js'
import { optionSpec } from '../options/lookup.js'
import type { OptionSpec } from '../options/option-spec.js'
import { contextOf, type ContextOptions, type Context } from '../rules/context.js'
import type { Section } from '../rules/sections.js'
import { instancesOf, type Instances } from './instances.js'

/** Two configurations as seen by the Prosody that runs the first one. */
export interface Transition {
  readonly before: Side
  readonly after: Side
  /** Sections that run in both, as a host or as a component. */
  readonly staying: ReadonlyMap<string, { readonly before: Section, readonly after: Section }>
  specOf (option: string): OptionSpec | undefined
}

export interface Side {
  readonly context: Context
  readonly served: ReadonlyMap<string, Section>
  readonly instances: Instances
}

export function transitionOf (before: ServerConfig, after: ServerConfig, options: ContextOptions): Transition {
  const { customOptions = {} } = options
  const sides = { before: sideOf(before, options), after: sideOf(after, options) }
  const staying = new Map([...sides.before.served].flatMap(([name, section]) => {
    const other = sides.after.served.get(name)
    return other === undefined || other.place !== section.place ? [] : [[name, { before: section, after: other }] as const]
  }))
  return { ...sides, staying, specOf: option => Object.hasOwn(customOptions, option) ? customOptions[option] : optionSpec(option) }
}

function sideOf (config: ServerConfig, options: ContextOptions): Side {
  const context = contextOf(config, options)
  const served = new Map(context.served.map(section => [section.name, section]))
  return { context, served, instances: instancesOf(context) }
}
