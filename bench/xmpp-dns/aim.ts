/** Says whether an aim was reached; the benchmark fails where it was not. */
export function aim (what: string, isReached: boolean): void {
  console.log(`aim: ${what}: ${isReached ? 'reached' : 'MISSED'}`)
  if (!isReached) process.exitCode = 1
}
