import { catalog } from '../diagnostics.js'
import { parseServerConfig, type ParseOptions, type ParseResult } from '../parse.js'
import { readProsodyConfig } from '../read.js'
import type { Format } from './formats.js'
import type { CommandIo } from './io.js'

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
  return parseServerConfig(await parseText(bytes, nameOf(path)), options)
}

async function readSource (path: string | undefined, io: CommandIo): Promise<Uint8Array> {
  try {
    return await (path === undefined || path === '-' ? io.readStdin() : io.readFile(path))
  } catch (cause) {
    throw catalog.error('ERR_PROSODY_CONFIG_UNREADABLE', { facts: { file: nameOf(path), problem: problemOf(cause) }, cause })
  }
}

/** JSON is YAML. Messages must not quote the line, nor the library's words, which do: it may hold a secret. */
async function parseText (bytes: Uint8Array, file: string): Promise<unknown> {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const refuse = (problem: string, line: number): Error => catalog.error('ERR_PROSODY_CONFIG_SYNTAX', { facts: { file, line, problem } })
  const document = parseDocument(decode(bytes, () => refuse('not UTF-8', 1)), { lineCounter, prettyErrors: false, merge: true, logLevel: 'error' })
  // A tag that YAML does not know is only a warning there; here it would turn a reference into a text.
  const [error] = [...document.errors, ...document.warnings]
  if (error !== undefined) throw refuse(error.code.toLowerCase().replaceAll('_', ' '), lineCounter.linePos(error.pos[0]).line)
  if (document.contents === null) throw refuse('empty', 1)
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    throw refuse('bad alias', 1)
  }
}

function decode (bytes: Uint8Array, refuse: () => Error): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse()
  }
}

const nameOf = (path: string | undefined): string => path === undefined || path === '-' ? 'stdin' : path

/** `ENOENT` rather than a sentence of the system, which is in no language of ours. */
export const problemOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)
