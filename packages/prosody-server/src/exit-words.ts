import { redactLine } from './logs/redact.js'
import type { Exit } from './process.js'

/** The last lines that it left, without secrets. */
export const lastWords = ({ output }: Exit, lines: number): string => redactLine(output.trim().split('\n').slice(-lines).join('\n'))

/** Why a process ended, in a word. */
export const describeEnd = (exit: Exit): string => exit.signal ?? (exit.code === null ? lastWords(exit, 1) : `exit code ${exit.code}`)
