import { readFileSync } from 'node:fs'

/** Megabytes that a process keeps in memory. */
export const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Seconds of processor time that a process has used. */
export function processorTimeOf (pid: number): number {
  // A process's name may hold what separates the fields; the kernel counts in hundredths.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
