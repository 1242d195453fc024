import { services, type NetworkService } from './options/services.js'

/** Options that have a field of their own in the model, by the place where they stand: option name -> field name. */
export const optionFields = {
  server: {
    modules_enabled: 'modules', modules_disabled: 'modulesDisabled', certificates: 'certificates', log: 'log', storage: 'storage', limits: 'limits'
  },
  host: {
    enabled: 'enabled', authentication: 'authentication', modules_enabled: 'modules', modules_disabled: 'modulesDisabled', storage: 'storage'
  },
  component: {
    enabled: 'enabled', component_secret: 'secret', modules_enabled: 'modules', modules_disabled: 'modulesDisabled', storage: 'storage'
  }
} as const

/** Where in a configuration something stands. */
export type Place = keyof typeof optionFields

/** Options that Prosody's own reading of hosts and components writes; setting them by hand would contradict it. */
export const reservedOptions: ReadonlySet<string> = new Set(['defined', 'component_module'])

/** The services that have a field in `services`: all but the multiplexer, whose `interfaces` are everybody's default. */
export const namedServices: readonly NetworkService[] = services.filter(({ prefix }) => prefix !== '')

/** The service and the field that `s2s_ports` and its like stand for. */
export function serviceField (option: string): { readonly service: string, readonly field: 'ports' | 'interfaces' } | undefined {
  const match = /^(.+_)(ports|interfaces)$/.exec(option)
  const service = namedServices.find(({ prefix }) => prefix === match?.[1])
  return match === null || service === undefined ? undefined : { service: service.name, field: match[2] as 'ports' | 'interfaces' }
}

/** What the option names of a service begin with: `s2s_` of `s2s`. */
export function servicePrefix (name: string): string {
  return namedServices.find(service => service.name === name)?.prefix ?? `${name}_`
}
