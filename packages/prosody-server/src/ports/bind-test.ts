import { once } from 'node:events'
import { createServer } from 'node:net'
import { readFileSync } from 'node:fs'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ListeningPort } from '@xmpp-chat/prosody-config'
import { catalog } from '../diagnostics.js'
import type { ProcessUser } from '../process.js'
import { findListeners } from './owner.js'

/** Which of the ports cannot be opened now, and why. What the process `own` has open it can close. */
export async function checkPortsFree (ports: readonly ListeningPort[], user: ProcessUser | undefined, own?: number): Promise<Diagnostic[]> {
  const found = await Promise.all(ports.filter(({ interface: address }) => address !== '::' || hasIPv6()).map(port => checkPort(port, user, own)))
  return found.flat()
}

async function checkPort ({ service, interface: address, port }: ListeningPort, user: ProcessUser | undefined, own: number | undefined): Promise<Diagnostic[]> {
  const facts = { service, interface: address, port }
  if (user !== undefined && port < firstFreePort()) return [catalog.diagnostic('PORT_PRIVILEGED_FOR_USER', { facts: { ...facts, user: user.name } })]
  const reason = await bindError(address, port)
  switch (reason) {
    case undefined: return []
    case 'EADDRINUSE': return taken(facts, own)
    case 'EADDRNOTAVAIL': return [catalog.diagnostic('INTERFACE_ABSENT', { facts })]
    case 'EACCES': return [catalog.diagnostic('PORT_PRIVILEGED_FOR_USER', { facts: { ...facts, user: String(process.getuid?.() ?? '') } })]
    default: return [catalog.diagnostic('PORT_UNUSABLE', { facts: { ...facts, reason } })]
  }
}

async function taken (facts: { service: string, interface: string, port: number }, own: number | undefined): Promise<Diagnostic[]> {
  const listeners = await findListeners(facts.port)
  if (own !== undefined && listeners.length > 0 && listeners.every(({ pid }) => pid === own)) return []
  const owner = listeners.find(({ pid }) => pid !== undefined && pid !== own)
  return [owner === undefined
    ? catalog.diagnostic('PORT_TAKEN', { facts })
    : catalog.diagnostic('PORT_TAKEN_BY', { facts: { ...facts, program: owner.program ?? '?', pid: owner.pid as number } })]
}

/** What the kernel says to a program that wants to listen there. */
async function bindError (address: string, port: number): Promise<string | undefined> {
  const server = createServer()
  try {
    await once(server.listen({ host: address === '*' ? '0.0.0.0' : address, port, ipv6Only: true, exclusive: true }), 'listening')
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  } finally {
    server.close()
  }
}

/** Without IPv6 on the machine Prosody goes on without `::`. */
export function hasIPv6 (): boolean {
  try {
    return readFileSync('/proc/net/if_inet6', 'utf8').trim() !== ''
  } catch {
    return false
  }
}

function firstFreePort (): number {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'))
  } catch {
    return 1024
  }
}
