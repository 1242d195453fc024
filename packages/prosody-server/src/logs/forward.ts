import type { Logger } from '../keep-logs.js'
import type { LogEntry } from './entry.js'
import { quietly } from './guard.js'
import { redactLine } from './redact.js'

/** Gives entries to a host's logger, without secrets. A logger that throws or rejects harms nobody. */
export function forwardTo (logger: Logger): (entry: LogEntry) => void {
  return ({ level, source, text }) => {
    quietly(() => logger[level](redactLine(source === '' ? text : `${source}: ${text}`)))
  }
}
