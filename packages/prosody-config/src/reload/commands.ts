import { quote } from '../lua/quote.js'
import type { Target } from '../target.js'
import type { ReloadStep } from './plan.js'

interface Doing {
  readonly step: ReloadStep['step']
  readonly module: string
  readonly hosts: readonly string[]
  readonly isEverywhere: boolean
}

/** The line for the admin shell of that release. None of a restart. */
export function shellCommand ({ step, module, hosts, isEverywhere }: Doing, target: Target): string | undefined {
  const name = quote(module)
  const where = hosts.length === 1 ? quote(hosts[0] as string) : luaList(hosts)
  switch (step) {
    case 'config reload': return 'config:reload()'
    case 'module reload': return isEverywhere ? `module:reload(${name})` : `module:reload(${name}, ${where})`
    case 'module load': return `module:load(${name}, ${where})`
    case 'module unload': return isEverywhere || hosts.includes('*') ? `module:unload(${name})` : unloadFrom(name, hosts, target)
    case 'host activate': return `host:activate(${where})`
    case 'host deactivate': return `host:deactivate(${where})`
    case 'restart': return undefined
  }
}

/** `module:unload` takes the global part too, whichever hosts it is told; the function behind it does not. */
function unloadFrom (name: string, hosts: readonly string[], target: Target): string {
  const manager = target === '0.12' ? 'core.modulemanager' : 'prosody.core.modulemanager'
  return `> for _, host in ipairs(${luaList(hosts)}) do require(${quote(manager)}).unload(host, ${name}) end`
}

const luaList = (hosts: readonly string[]): string => `{ ${hosts.map(host => quote(host)).join(', ')} }`
