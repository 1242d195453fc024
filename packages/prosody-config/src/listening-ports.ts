import type { CheckOptions } from './check.js'
import type { ServerConfig } from './model.js'
import { completeOptions } from './options/custom-options.js'
import { contextOf } from './rules/context.js'
import { listenersOf } from './rules/listeners.js'

/** One TCP port on one interface that a configuration makes Prosody listen on. */
export interface ListeningPort {
  /** Prosody's name for the service: `s2s`, `c2s_direct_tls`, `http`, … */
  readonly service: string
  /** The module that opens it. */
  readonly module: string
  /** `*` (all IPv4), `::` (all IPv6), or an address. */
  readonly interface: string
  readonly port: number
}

/** Where a Prosody with this configuration listens, defaults included: what is open when all is well. */
export function listeningPorts (config: ServerConfig, options: CheckOptions = {}): ListeningPort[] {
  return listenersOf(contextOf(config, { ...options, customOptions: completeOptions(options.customOptions) })).filter(({ isActive }) => isActive).flatMap(({ service, ports, interfaces }) =>
    ports.flatMap(port => interfaces.map(address => ({ service: service.name, module: service.module, interface: address.value, port: port.value }))))
}
