/**
 * Milliseconds to wait before a further attempt, the first being 0. Half of it is chance, so that a crowd that lost its server at the same
 * moment does not come back at the same moment.
 */
export function backoff (attempt: number, random: () => number = Math.random): number {
  const longest = Math.min(60_000, 1500 * 2 ** attempt)
  return Math.round(longest * (0.5 + random() / 2))
}
