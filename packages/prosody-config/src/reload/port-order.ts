import { services, type NetworkService } from '../options/services.js'
import type { ConfigChange } from './change.js'

/**
 * The order in which modules can be reloaded so that a port is given up before another module takes it. Modules that swap ports cannot all be
 * first: one of them comes twice.
 */
export function portOrder (modules: readonly string[], changes: readonly ConfigChange[]): string[] {
  const moves = changes.filter(({ kind, path }) => kind === 'service' && path.endsWith('/ports')).map(moveOf)
  const order: string[] = []
  const late = new Set<string>()
  const begun = new Set<string>()
  const visit = (module: string): void => {
    begun.add(module)
    for (const giver of giversTo(module)) {
      if (!begun.has(giver)) visit(giver)
      else if (!order.includes(giver)) late.add(module)
    }
    order.push(module)
  }
  const giversTo = (module: string): string[] => {
    const taken = new Set(moves.filter(move => move.module === module).flatMap(({ takes }) => takes))
    return moves.filter(move => move.module !== module && modules.includes(move.module) && move.gives.some(port => taken.has(port))).map(move => move.module)
  }
  for (const module of modules) if (!begun.has(module)) visit(module)
  return [...order, ...late]
}

interface Move { readonly module: string, readonly takes: readonly number[], readonly gives: readonly number[] }

function moveOf ({ subject, before, after }: ConfigChange): Move {
  const service = (services as readonly NetworkService[]).find(({ name }) => name === subject)
  const [old, young] = [before, after].map(ports => Array.isArray(ports) ? ports as number[] : service?.defaultPorts ?? []) as [readonly number[], readonly number[]]
  return {
    module: service?.module ?? subject,
    takes: young.filter(port => !old.includes(port)),
    gives: old.filter(port => !young.includes(port))
  }
}
