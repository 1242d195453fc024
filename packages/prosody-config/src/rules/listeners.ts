import { jsonPointer } from '@xmpp-chat/diagnostics'
import { servicePrefix } from '../option-fields.js'
import { services, type NetworkService } from '../options/services.js'
import type { ServerConfig } from '../model.js'
import type { Context } from './context.js'
import { itemsOf, textsOf } from './values.js'

/** Where a service listens, by its settings or by default. */
export interface Listener {
  readonly service: NetworkService
  /** Whether its module is loaded. */
  readonly isActive: boolean
  readonly ports: ReadonlyArray<Setting<number>>
  readonly interfaces: ReadonlyArray<Setting<string>>
  /** Whether its ports, or interfaces, are its own setting, and the pointer to it. */
  readonly portsPath: string | undefined
  readonly interfacesPath: string | undefined
}

/** A value with the pointer to it, if it was given. */
export interface Setting<T> {
  readonly value: T
  readonly path: string | undefined
}

/** All network services of Prosody, as core/portmanager.lua lets them listen. */
export function listenersOf ({ config, target, loaded }: Context): Listener[] {
  return (services as readonly NetworkService[]).filter(({ targets }) => targets.includes(target)).map(service => {
    const ports = portsOf(service, config)
    const interfaces = interfacesOf(service, config)
    return {
      service,
      isActive: loaded.has(service.module),
      ports: ports.values,
      portsPath: ports.path,
      interfaces: interfaces.values,
      interfacesPath: interfaces.path
    }
  })
}

/** Whether a service is loaded and has a port. */
export const listens = (context: Context, name: string): boolean =>
  listenersOf(context).some(({ service, isActive, ports }) => service.name === name && isActive && ports.length > 0)

interface Settings<T> { readonly values: ReadonlyArray<Setting<T>>, readonly path: string | undefined }

function portsOf ({ name, prefix, defaultPorts }: NetworkService, config: ServerConfig): Settings<number> {
  const given = config.services[name]?.ports
  if (given !== undefined) return at(given, jsonPointer('services', name, 'ports'))
  const option = config.options[`${prefix}ports`]
  // Ports that the environment decides are not known here.
  if (option !== undefined) return at(itemsOf(option).map(Number).filter(Number.isInteger), jsonPointer('options', `${prefix}ports`))
  return byDefault(defaultPorts)
}

function interfacesOf (service: NetworkService, config: ServerConfig): Settings<string> {
  const given = config.services[service.name]?.interfaces
  if (given !== undefined) return at(given, jsonPointer('services', service.name, 'interfaces'))
  for (const name of [`${servicePrefix(service.name)}interfaces`, service.private ? 'local_interfaces' : 'interfaces']) {
    const option = config.options[name]
    if (option !== undefined) return at(textsOf(option), jsonPointer('options', name))
  }
  const [ipv4, ipv6] = service.private ? ['127.0.0.1', '::1'] : ['*', '::']
  return byDefault([...config.options['use_ipv4'] === false ? [] : [ipv4 as string], ...config.options['use_ipv6'] === false ? [] : [ipv6 as string]])
}

const at = <T>(values: readonly T[], path: string): Settings<T> =>
  ({ values: values.map((value, index) => ({ value, path: path + jsonPointer(index) })), path })

const byDefault = <T>(values: readonly T[]): Settings<T> => ({ values: values.map(value => ({ value, path: undefined })), path: undefined })
