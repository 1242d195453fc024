import { isAssignable } from './lua/names.js'
import { printAssignment, printTable } from './lua/print.js'
import { quote } from './lua/quote.js'
import type { ComponentConfig, HostConfig, ServerConfig } from './model.js'
import { componentOptions, globalOptions, hostOptions, type OptionEntry } from './plain-options.js'
import type { Target } from './target.js'

/** What to render for. */
export interface RenderOptions {
  /** Default: the configuration's own. References are written in the way that this release reads them. */
  readonly target?: Target
}

/** The first line's beginning; the target follows. `readProsodyConfig` takes the target from it. */
export const headerStart = '-- Configuration for Prosody '

/**
 * The text of `prosody.cfg.lua`: the same bytes for the same configuration, whatever the order of its keys, and no value can become code.
 * Secrets are written out: keep the file at mode 0600.
 */
export function renderProsodyConfig (config: ServerConfig, { target = config.target }: RenderOptions = {}): string {
  return [
    `${headerStart}${target}, written by a program: changes made here are lost when it writes again.\n`,
    renderGlobal(globalOptions(config), target),
    ...inOrder(config.hosts).map(([name, host]) => renderHost(name, host, target)),
    ...inOrder(config.components).map(([name, component]) => renderComponent(name, component, target))
  ].filter(section => section !== '').join('\n')
}

function renderGlobal (options: readonly OptionEntry[], target: Target): string {
  const odd = options.filter(([name]) => !isAssignable(name))
  const plain = options.filter(([name]) => isAssignable(name)).map(([name, value]) => printAssignment(name, value, target)).join('')
  // The global section goes by the name "*"; the braces lead back to it.
  return odd.length === 0 ? plain : `${plain}\nVirtualHost "*" ${printTable(odd, target)}\n`
}

function renderHost (name: string, host: HostConfig, target: Target): string {
  return renderSection(`VirtualHost ${quote(name)}`, hostOptions(host), target)
}

function renderComponent (name: string, component: ComponentConfig, target: Target): string {
  const external = component.module === 'component'
  return renderSection(`Component ${quote(name)}${external ? '' : ' ' + quote(component.module)}`, componentOptions(component), target)
}

/** Options below the section's line, or in braces where one of them has a name that cannot be assigned to. */
function renderSection (head: string, options: readonly OptionEntry[], target: Target): string {
  if (options.every(([name]) => isAssignable(name))) {
    return `${head}\n${options.map(([name, value]) => printAssignment(name, value, target, '\t')).join('')}`
  }
  return `${head} ${printTable(options, target)}\n`
}

function inOrder<T> (sections: Readonly<Record<string, T>>): Array<[string, T]> {
  return Object.entries(sections).sort(([a], [b]) => a < b ? -1 : 1)
}
