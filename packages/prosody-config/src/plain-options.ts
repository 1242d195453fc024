import type { ComponentConfig, HostConfig, ServerConfig } from './model.js'
import { optionFields, servicePrefix } from './option-fields.js'
import type { ConfigValue } from './value.js'

/** An option as Prosody has it. */
export type OptionEntry = readonly [name: string, value: ConfigValue]

/** The options of the global section, the fields of the model among them, sorted by name. */
export function globalOptions (config: ServerConfig): OptionEntry[] {
  const services = Object.entries(config.services).flatMap(([name, { ports, interfaces }]): Array<[string, ConfigValue | undefined]> =>
    [[`${servicePrefix(name)}ports`, ports], [`${servicePrefix(name)}interfaces`, interfaces]])
  return sortedOptions([
    ...withFields(config, optionFields.server, ['modules_enabled']),
    ...services
  ])
}

/** The options that stand below a host's line, sorted by name. */
export function hostOptions (host: HostConfig): OptionEntry[] {
  return sortedOptions(withFields(host, optionFields.host))
}

/** The options that stand below a component's line, sorted by name. */
export function componentOptions (component: ComponentConfig): OptionEntry[] {
  return sortedOptions(withFields(component, optionFields.component))
}

type Section = { readonly options: Readonly<Record<string, ConfigValue | undefined>> } & Readonly<Record<string, unknown>>

function withFields (section: object, fields: Readonly<Record<string, string>>, evenEmpty: readonly string[] = []): Array<[string, ConfigValue | undefined]> {
  const { options, ...own } = section as Section
  const named = Object.entries(fields).map(([option, field]): [string, ConfigValue | undefined] => {
    const value = own[field] as ConfigValue | undefined
    const omitted = field.startsWith('modules') && Array.isArray(value) && value.length === 0 && !evenEmpty.includes(option)
    return [option, omitted ? undefined : value]
  })
  return [...named, ...Object.entries(options)]
}

function sortedOptions (entries: ReadonlyArray<readonly [string, ConfigValue | undefined]>): OptionEntry[] {
  return entries
    .filter((entry): entry is OptionEntry => entry[1] !== undefined)
    .sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
}
