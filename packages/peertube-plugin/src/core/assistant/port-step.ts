import { catalog } from '../diagnostics.js'
import type { Machine } from './machine.js'
import type { Outlook } from './outlook.js'
import { stateBy, type Snippet, type Step } from './step.js'
import { says } from './step-catalog.js'

export function portStep ({ settings, server, machine, proven, onOneMachine }: Outlook): Step {
  const numbers = [settings.s2sPort, ...settings.s2sDirectTlsPort === undefined ? [] : [settings.s2sDirectTlsPort]]
  const snippets = [...machine.container === undefined ? [] : [compose(numbers)], ...firewalls(numbers, machine)]
  const ports = server?.ports.filter(({ service }) => service.startsWith('s2s')) ?? []
  const named = ports.map(({ interface: address, port }) => `${address} ${port}`)
  if (ports.length === 0) return { name: 'port', state: 'red', summary: says('PORT_SERVER_AWAY', {}), findings: server?.problems ?? [], snippets }
  const closed = ports.filter(({ open }) => !open)
  if (closed.length > 0) {
    const findings = (server?.problems ?? []).filter(({ facts }) => closed.some(({ port }) => facts['port'] === port))
    return { name: 'port', state: 'red', summary: says('PORT_NOT_OPEN', { facts: { ports: closed.map(({ interface: address, port }) => `${address} ${port}`) } }), findings, snippets }
  }
  const findings = [
    ...!onOneMachine && ports.every(({ interface: address }) => isLoopback(address)) ? [catalog.diagnostic('LOOPBACK_ONLY', { path: '/s2s-interfaces', facts: { interfaces: [...settings.s2sInterfaces] } })] : [],
    ...machine.container === undefined || proven !== undefined ? [] : [catalog.diagnostic('IN_A_CONTAINER', { path: '/s2s-port', facts: { container: machine.container, ports: numbers } })]
  ]
  return { name: 'port', state: stateBy(findings), summary: says('PORT_OPEN', { facts: { ports: named } }), findings, snippets }
}

const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1' || address === 'localhost'

const compose = (ports: readonly number[]): Snippet => ({
  title: says('SNIPPET_COMPOSE', {}),
  text: ['services:', '  peertube:', '    ports:', ...ports.map(port => `      - "${port}:${port}"`)].join('\n')
})

/** Those that are installed; all where none is seen, for a container does not see its host's. */
function firewalls (ports: readonly number[], { firewalls: installed, container }: Machine): Snippet[] {
  const all = {
    ufw: { title: says('SNIPPET_UFW', {}), text: ports.map(port => `sudo ufw allow ${port}/tcp`).join('\n') },
    firewalld: { title: says('SNIPPET_FIREWALLD', {}), text: [...ports.map(port => `sudo firewall-cmd --permanent --add-port=${port}/tcp`), 'sudo firewall-cmd --reload'].join('\n') },
    nftables: { title: says('SNIPPET_NFTABLES', {}), text: ports.map(port => `sudo nft add rule inet filter input tcp dport ${port} accept`).join('\n') }
  }
  const shown = container !== undefined || installed.length === 0 ? Object.values(all) : installed.map(name => all[name])
  return shown
}
