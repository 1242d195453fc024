import { catalog } from '../diagnostics.js'
import { LineCounter, parseDocument } from 'yaml'
import { parseServerConfig, type ParseOptions, type ParseResult } from '../parse.js'
import { readProsodyConfig } from '../read.js'
import type { CommandIo } from './io.js'

/** What a configuration may be written in. `lua` is Prosody's own language. */
export const formats = ['json', 'yaml', 'lua'] as const

export type Format = (typeof formats)[number]

/** Where a configuration comes from; `-` or nothing is standard input. */
export interface Source {
  readonly path: string | undefined
  /** Default: by the ending of the path; YAML, which JSON is part of, where that does not tell. */
  readonly format: Format | undefined
}

/** The configuration in a file or on standard input. Throws `ERR_PROSODY_CONFIG_UNREADABLE` and `ERR_PROSODY_CONFIG_SYNTAX`. */
export async function loadInput ({ path, format }: Source, options: ParseOptions, io: CommandIo): Promise<ParseResult> {
  const bytes = await readSource(path, io)
  const written = format ?? (path?.endsWith('.lua') ? 'lua' : path?.endsWith('.json') ? 'json' : 'yaml')
  if (written === 'lua') return readProsodyConfig(bytes, options)
  return parseServerConfig(parseText(new TextDecoder().decode(bytes), nameOf(path)), options)
}

async function readSource (path: string | undefined, io: CommandIo): Promise<Uint8Array> {
  try {
    return await (path === undefined || path === '-' ? io.readStdin() : io.readFile(path))
  } catch (cause) {
    throw catalog.error('ERR_PROSODY_CONFIG_UNREADABLE', { facts: { file: nameOf(path), problem: problemOf(cause) }, cause })
  }
}

/** JSON is YAML. Messages must not quote the line: it may hold a secret. */
function parseText (text: string, file: string): unknown {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, merge: true })
  const [error] = document.errors
  if (error !== undefined) {
    const { line } = lineCounter.linePos(error.pos[0])
    throw catalog.error('ERR_PROSODY_CONFIG_SYNTAX', { facts: { file, line, problem: error.code.toLowerCase().replaceAll('_', ' ') } })
  }
  return document.toJS({ maxAliasCount: 100 })
}

const nameOf = (path: string | undefined): string => path === undefined || path === '-' ? 'stdin' : path

/** `ENOENT` rather than a sentence of the system, which is in no language of ours. */
export const problemOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)
