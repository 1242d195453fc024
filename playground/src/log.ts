import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { format, inspect } from 'node:util'

export type Level = 'error' | 'warn' | 'info' | 'debug'
export type Log = Record<Level, (message: string, ...details: unknown[]) => void> & { labelled: (label: string) => Log }

/** Like PeerTube's log: `%s` takes the next detail, an object at the end is data (`{ err }` with its stack). */
export function openLog (folder: string, print: (line: string, level: Level) => void, label = ''): Log {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'peertube.log')
  const write = (level: Level, message: string, details: unknown[]) => {
    const line = `[${new Date().toISOString().replace('T', ' ').replace('Z', '')}${label}] ${level}: ${worded(message, details)}`
    appendFileSync(file, `${line}\n`)
    if (level !== 'debug') print(line, level)
  }
  const at = (level: Level) => (message: string, ...details: unknown[]) => { write(level, message, details) }
  return {
    error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug'),
    labelled: name => openLog(folder, print, ` ${name}`)
  }
}

function worded (message: string, details: unknown[]): string {
  const data = typeof details.at(-1) === 'object' && details.at(-1) !== null ? details.at(-1) : undefined
  const text = format(message, ...(data === undefined ? details : details.slice(0, -1)))
  if (data === undefined) return text
  const error = (data as { err?: unknown }).err ?? data
  return `${text}\n${error instanceof Error ? error.stack ?? error.message : inspect(data, { depth: 4 })}`
}
