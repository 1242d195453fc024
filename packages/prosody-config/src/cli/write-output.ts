import { catalog } from '../diagnostics.js'
import type { Invocation } from './invocation.js'
import { problemOf } from './load-input.js'

/** The result to standard output or into the file of `--output`. Throws `ERR_PROSODY_CONFIG_UNWRITABLE`. */
export async function writeOutput (text: string, { line, io }: Invocation): Promise<void> {
  const { output } = line.flags
  if (output === undefined || output === '-') return io.out(text)
  try {
    await io.replaceFile(output, text)
  } catch (cause) {
    throw catalog.error('ERR_PROSODY_CONFIG_UNWRITABLE', { facts: { file: output, problem: problemOf(cause) }, cause })
  }
}
