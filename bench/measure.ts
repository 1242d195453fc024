/** The middle one. */
export function median (values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] as number) + (sorted[Math.ceil((sorted.length - 1) / 2)] as number)) / 2
}

/** Milliseconds that one call takes: the median of `runs`, after a tenth as many to warm up. */
export function timed (work: () => unknown, runs: number): number {
  for (let warmUp = 0; warmUp < runs / 10 && runs > 1; warmUp++) work()
  return median(Array.from({ length: Math.ceil(runs) }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }))
}

/** The same for work that is awaited, one call after the other. */
export async function timedAsync (work: () => Promise<unknown>, runs: number): Promise<number> {
  const times: number[] = []
  await work()
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** A table of times, each as a multiple of what it is compared with. */
export function report (title: string, rows: ReadonlyArray<readonly [name: string, milliseconds: number, base: number]>): void {
  const width = Math.max(...rows.map(([name]) => name.length))
  console.log(`\n${title}`)
  for (const [name, time, base] of rows) console.log(`  ${name.padEnd(width)} ${time.toFixed(3).padStart(10)} ms ${(time / base).toFixed(2).padStart(9)} x`)
}
