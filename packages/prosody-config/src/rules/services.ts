import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { interfaceKey, interfacesOverlap } from '../interfaces.js'
import type { Context } from './context.js'
import { listenersOf, type Listener, type Setting } from './listeners.js'

/** Where services listen: what cannot be bound, and what listens otherwise than it looks. */
export function checkServices (context: Context): Diagnostic[] {
  const listeners = listenersOf(context)
  return [
    ...listeners.flatMap(listener => [...checkPorts(listener), ...checkInterfaces(listener, context), ...checkUse(listener, context)]),
    ...checkCollisions(listeners.filter(({ isActive, portsPath, interfacesPath }) =>
      isActive && (context.config.incomplete !== true || (portsPath !== undefined && interfacesPath !== undefined))))
  ]
}

function checkPorts ({ service, ports, isActive }: Listener): Diagnostic[] {
  const values = portsOf(ports)
  return ports.flatMap(({ value: port, path }, index) => {
    if (path === undefined) return []
    const facts = { service: service.name, port }
    if (values.indexOf(port) !== index) return [catalog.diagnostic('PORT_DUPLICATE', { path, facts })]
    return port < 1024 && isActive ? [catalog.diagnostic('PORT_PRIVILEGED', { path, facts })] : []
  })
}

function checkInterfaces ({ service, interfaces }: Listener, { config }: Context): Diagnostic[] {
  return interfaces.flatMap(({ value, path }, index) => {
    if (path === undefined) return []
    const other = interfaces.slice(0, index).find(before => interfacesOverlap(before.value, value))?.value
    const facts = { service: service.name, interface: value }
    if (other !== undefined) return [catalog.diagnostic('INTERFACE_COVERED', { path, facts: { ...facts, other } })]
    const option = isIPv6(value) ? 'use_ipv6' : 'use_ipv4'
    return config.options[option] === false ? [catalog.diagnostic('INTERFACE_FAMILY_OFF', { path, facts: { ...facts, option } })] : []
  })
}

const isIPv6 = (item: string): boolean => item.includes(':')

function checkUse ({ service, isActive, ports, portsPath, interfaces }: Listener, { config, target, hasForeignModules }: Context): Diagnostic[] {
  const { name, status, replacement } = service
  if (status === 'deprecated') {
    return config.services[name] === undefined || replacement === undefined
      ? []
      : [catalog.diagnostic('SERVICE_DEPRECATED', { path: jsonPointer('services', name), facts: { service: name, replacement } })]
  }
  if (!isActive) {
    return portsPath === undefined || ports.length === 0 || hasForeignModules
      ? []
      : [catalog.diagnostic('SERVICE_MODULE_MISSING', { path: portsPath, facts: { service: name, module: service.module, target } })]
  }
  const open = interfaces.find(({ value, path }) => path !== undefined && !isLoopback(value))
  return name === 'http' && open !== undefined && ports.length > 0
    ? [catalog.diagnostic('HTTP_UNENCRYPTED', { path: open.path as string, facts: { interface: open.value, ports: portsOf(ports) } })]
    : []
}

const portsOf = (ports: Listener['ports']): number[] => ports.map(({ value }) => value)

const isLoopback = (item: string): boolean => /^127\./.test(item) || interfaceKey(item) === '::1'

/** Ports that two services want on one address: whoever is loaded second does not get it. */
function checkCollisions (listeners: readonly Listener[]): Diagnostic[] {
  const taken = new Map<number, Listener[]>()
  return listeners.flatMap(listener => [...new Map(listener.ports.map(port => [port.value, port])).values()].flatMap(port => {
    const others = taken.get(port.value) ?? []
    taken.set(port.value, [...others, listener])
    return others.flatMap(other => collision(port, listener, other))
  }))
}

/** Whoever gets the port, people find there what they look for: it is one service under its old and its new name. */
const servesTheSame = ({ service: one }: Listener, { service: other }: Listener): boolean =>
  one.replacement === other.name || other.replacement === one.name

function collision (port: Setting<number>, listener: Listener, other: Listener): Diagnostic[] {
  if (servesTheSame(listener, other)) return []
  const shared = listener.interfaces.find(({ value }) => other.interfaces.some(taken => interfacesOverlap(taken.value, value)))?.value
  if (shared === undefined) return []
  const path = port.path ?? other.ports.find(({ value }) => value === port.value)?.path ?? '/services'
  return [catalog.diagnostic('PORT_COLLISION', {
    path, facts: { port: port.value, service: listener.service.name, other: other.service.name, interface: shared }
  })]
}
