export const logLevels = ['debug', 'info', 'warn', 'error'] as const

export type LogLevel = (typeof logLevels)[number]

/** One message of Prosody's log. */
export interface LogEntry {
  /** As Prosody wrote it, in local time and without a year: `Nov 22 23:05:12`. */
  readonly time?: string
  readonly level: LogLevel
  /** Which part of Prosody speaks, such as `mod_s2s` or `videos.example:muc`; empty for lines of unknown form. */
  readonly source: string
  /** Without the final line break. What follows the first line, such as a traceback, belongs to it. */
  readonly text: string
}

/** Longest text of an entry, in characters. */
export const longestText = 65_536

/** Reads one line as Prosody's file sink writes it; undefined when it is the continuation of the one before. */
export function parseLogLine (line: string): LogEntry | undefined {
  const match = /^(?:([A-Z]\p{L}{1,5}\.? [ \d]\d [\d:]{8}(?: [AP]M)?) )?(\S[^\t]*)\t(debug|info|warn|error)\t(.*)$/su.exec(line)
  if (match === null) return undefined
  const [, time, source = '', level, text = ''] = match
  return { ...time === undefined ? {} : { time }, level: level as LogLevel, source: source.trim(), text }
}

/** An entry with a further line; beyond `longestText` the rest is dropped. */
export function continueEntry (entry: LogEntry | undefined, line: string): LogEntry {
  if (entry === undefined) return { level: 'info', source: '', text: line }
  if (entry.text.length >= longestText) return entry
  return { ...entry, text: `${entry.text}\n${line}`.slice(0, longestText) }
}
