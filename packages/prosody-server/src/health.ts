import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ListeningPort } from '@xmpp-chat/prosody-config'
import { connect } from 'node:net'
import type { AdminConnection } from './admin/admin-connection.js'
import { openPorts } from './admin/services.js'
import { catalog } from './diagnostics.js'
import { checkPortsFree, hasIPv6 } from './ports/bind-test.js'
import type { ProcessUser } from './process.js'
import type { ProsodyInstallation } from './installation.js'

/** A port that should be open. */
export interface PortHealth extends ListeningPort {
  /** Whether Prosody listens there and a connection is accepted. */
  readonly open: boolean
}

/** How a running Prosody is. */
export interface Health {
  /** Whether it answered on its admin socket in time. */
  readonly answers: boolean
  readonly ports: readonly PortHealth[]
}

export interface Patient {
  /** Absent when it cannot be reached. */
  readonly admin: AdminConnection | undefined
  readonly expected: readonly ListeningPort[]
  readonly target: ProsodyInstallation['target']
}

/** Asks Prosody which ports it has open; with `connects`, connects to each as well. `timeout` in milliseconds. */
export async function observeHealth ({ admin, expected, target }: Patient, { timeout = 30_000, connects = false } = {}): Promise<Health> {
  const wanted = expected.filter(({ interface: address }) => address !== '::' || hasIPv6())
  try {
    if (admin === undefined) throw new Error('nobody to ask')
    const open = new Set((await openPorts(admin, target, { timeout })).map(keyOf))
    const ports = await Promise.all(wanted.map(async port =>
      ({ ...port, open: open.has(keyOf(port)) && (!connects || await accepts(port)) })))
    return { answers: true, ports }
  } catch {
    return { answers: false, ports: wanted.map(port => ({ ...port, open: false })) }
  }
}

/** What keeps closed ports closed: something in the way, or nothing that can be seen (PORT_CLOSED). Tries to open them for a moment. */
export async function checkHealth (health: Health, user: ProcessUser | undefined): Promise<Diagnostic[]> {
  const found = await Promise.all(closedPorts(health).map(async port => {
    const inTheWay = await checkPortsFree([port], user)
    return inTheWay.length > 0 ? inTheWay : [portClosed(port)]
  }))
  return found.flat()
}

/** The same by what is known already, so that nobody is in the way of a Prosody that starts at this very moment. */
export function recallProblems (health: Health, known: readonly Diagnostic[]): Diagnostic[] {
  return closedPorts(health).map(port =>
    known.find(({ facts }) => facts['service'] === port.service && facts['interface'] === port.interface && facts['port'] === port.port) ?? portClosed(port))
}

const closedPorts = ({ answers, ports }: Health): PortHealth[] => answers ? ports.filter(({ open }) => !open) : []

function portClosed ({ service, interface: address, port, module }: PortHealth): Diagnostic {
  return catalog.diagnostic('PORT_CLOSED', { facts: { service, interface: address, port, module } })
}

export const keyOf = ({ service, interface: address, port }: Pick<ListeningPort, 'service' | 'interface' | 'port'>): string => `${service} ${address} ${port}`

/** Whether a connection is taken within 2 seconds. */
function accepts ({ interface: address, port }: ListeningPort): Promise<boolean> {
  const host = address === '*' ? '127.0.0.1' : address === '::' ? '::1' : address
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: 2000 })
    const settle = (answer: boolean) => (): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false))
  })
}
