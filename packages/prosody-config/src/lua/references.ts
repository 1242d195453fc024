import type { Target } from '../target.js'
import type { Reference } from '../value.js'
import { quote } from './quote.js'

/** How one kind of reference is written for one target: code with `$` where its name or path stands, quoted. */
export interface ReferenceForm {
  readonly target: Target
  readonly kind: string
  readonly code: string
}

const linesOf = '(function () local lines = {}; for line in io.lines($) do lines[#lines + 1] = line; end return lines; end)()'

/**
 * 13.0 has functions for files and credentials. 0.12 has the Lua library instead; a missing file stops it in the same way. There a relative
 * path is relative to the working directory, not to the configuration, so `checkServerConfig` refuses it.
 */
export const referenceForms: readonly ReferenceForm[] = [
  { target: '13.0', kind: 'line', code: 'FileLine($)' },
  { target: '13.0', kind: 'contents', code: 'FileContents($)' },
  { target: '13.0', kind: 'lines', code: 'FileLines($)' },
  { target: '13.0', kind: 'credential', code: 'Credential($)' },
  { target: '0.12', kind: 'line', code: 'io.lines($)()' },
  { target: '0.12', kind: 'contents', code: 'assert(io.open($)):read("*a")' },
  { target: '0.12', kind: 'lines', code: linesOf },
  { target: '0.12', kind: 'credential', code: 'assert(io.open(os.getenv("CREDENTIALS_DIRECTORY").."/"..$)):read("*a")' }
]

/** The Lua expression for a reference. */
export function printReference (reference: Reference, target: Target): string {
  if ('$env' in reference) return `ENV_${reference.$env.replace(/\W/g, '_')}`
  const [kind, argument] = '$file' in reference ? [reference.read, reference.$file] : ['credential', reference.$credential]
  const form = referenceForms.find(form => form.target === target && form.kind === kind)
  return (form as ReferenceForm).code.replace('$', () => quote(argument))
}

/** The reference of the given kind with its name or path. */
export function referenceOf (kind: string, argument: string): Reference {
  if (kind === 'env') return { $env: argument }
  return kind === 'credential' ? { $credential: argument } : { $file: argument, read: kind as 'line' | 'contents' | 'lines' }
}
