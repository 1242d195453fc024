import { parseArgs } from 'node:util'
import { catalog } from '../diagnostics.js'
import { similarNames } from '../similar.js'
import { targets, type Target } from '../target.js'
import { formats, type Format } from './formats.js'

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  target: { type: 'string', short: 't' },
  from: { type: 'string' },
  output: { type: 'string', short: 'o' },
  strict: { type: 'boolean' },
  yaml: { type: 'boolean' },
  secrets: { type: 'boolean' },
  resolve: { type: 'boolean' }
} as const

/** Options that every command has. */
const common = ['help', 'json', 'lang'] as const

/** What each command takes: how many files, and which options besides the common ones. */
export const commands = {
  render: { files: 1, options: ['target', 'from', 'output', 'resolve'] },
  check: { files: 1, options: ['target', 'from', 'strict'] },
  diff: { files: 2, options: ['target', 'from'] },
  import: { files: 1, options: ['target', 'yaml', 'secrets', 'output'] },
  schema: { files: 0, options: [] }
} as const satisfies Record<string, { readonly files: number, readonly options: ReadonlyArray<keyof typeof options> }>

export type CommandName = keyof typeof commands

/** A command line that has been understood. */
export interface CommandLine {
  readonly command: CommandName | undefined
  readonly files: readonly string[]
  readonly flags: {
    readonly help?: boolean, readonly version?: boolean, readonly json?: boolean, readonly strict?: boolean, readonly yaml?: boolean
    readonly secrets?: boolean, readonly resolve?: boolean
    readonly target?: Target, readonly from?: Format, readonly output?: string
  }
}

/** Reads the words behind the program's name. Throws `ERR_PROSODY_CONFIG_USAGE`. */
export function readArguments (args: readonly string[]): CommandLine {
  const { values, positionals: [word, ...files] } = parse(args)
  const command = commandOf(word)
  if (command !== undefined && !values.help) checkUse(command, files, Object.keys(values))
  return {
    command,
    files,
    flags: {
      ...values,
      ...(values.target === undefined ? {} : { target: oneOf('--target', values.target, targets) }),
      ...(values.from === undefined ? {} : { from: oneOf('--from', values.from, formats) })
    } as CommandLine['flags']
  }
}

function parse (args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof options, allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    const word = /'([^']+)'/.exec((cause as Error).message)?.[1] ?? ''
    throw usage(word, similarNames(word.replace(/^-+/, ''), Object.keys(options)).map(name => `--${name}`))
  }
}

function commandOf (word: string | undefined): CommandName | undefined {
  if (word === undefined || word === 'help') return undefined
  if (!Object.hasOwn(commands, word)) throw usage(word, similarNames(word, Object.keys(commands)))
  return word as CommandName
}

function checkUse (command: CommandName, files: readonly string[], given: readonly string[]): void {
  const { files: most, options: own } = commands[command]
  const unfit = given.find(name => ![...common, ...own].includes(name as 'help'))
  if (unfit !== undefined) throw usage(`--${unfit}`, own.map(name => `--${name}`))
  const surplus = files[most]
  if (surplus !== undefined) throw usage(surplus, [])
  if (command === 'diff' && files.length < 2) throw usage('diff', ['diff BEFORE AFTER'])
}

function oneOf<T extends string> (option: string, value: string, known: readonly T[]): T {
  const found = known.find(name => name === value)
  if (found === undefined) throw usage(`${option} ${value}`, known.map(name => `${option} ${name}`))
  return found
}

const usage = (word: string, suggestions: readonly string[]): Error =>
  catalog.error('ERR_PROSODY_CONFIG_USAGE', { facts: { word, suggestions: suggestions.length > 0 ? suggestions : ['--help'] } })
