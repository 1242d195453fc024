import type { SrvData } from './records.js'

/**
 * The records in the order in which to try them (RFC 2782, "Weight"): lower priorities first, and among equals at random, in proportion to
 * their weights. `random` gives numbers from 0 up to but not including 1. The given list stays as it is.
 */
export function orderTargets<T extends Pick<SrvData, 'priority' | 'weight'>> (records: readonly T[], random: () => number = Math.random): T[] {
  const priorities = [...new Set(records.map(({ priority }) => priority))].sort((a, b) => a - b)
  return priorities.flatMap(wanted => orderByWeight(records.filter(({ priority }) => priority === wanted), random))
}

/** Those of weight 0 stand first, so that a draw of 0 can pick them; whatever the running sum reaches first is next. */
function orderByWeight<T extends Pick<SrvData, 'weight'>> (records: readonly T[], random: () => number): T[] {
  const rest = [...records.filter(({ weight }) => weight === 0), ...records.filter(({ weight }) => weight !== 0)]
  const ordered: T[] = []
  while (rest.length > 0) {
    const total = rest.reduce((sum, { weight }) => sum + weight, 0)
    const drawn = Math.floor(random() * (total + 1))
    let sum = 0
    const index = rest.findIndex(({ weight }) => (sum += weight) >= drawn)
    ordered.push(...rest.splice(index === -1 ? rest.length - 1 : index, 1))
  }
  return ordered
}
