import { parseArgs } from 'node:util'
import { chooseLanguage, exitCodes, formatError, isCodedError, type CodedError } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { catalogs, type Command, type Invocation } from './command.js'
import { findCommand } from './find.js'
import { overview } from './help.js'
import { splitPassedOn } from './pass-on.js'
import { prosodyctlCommand } from './prosodyctl.js'
import { runCommand } from './run.js'
import { shellCommand } from './shell.js'
import { statusCommand } from './status.js'
import type { Surroundings } from './surroundings.js'

const commands: Readonly<Record<string, Command>> = {
  run: runCommand, status: statusCommand, prosodyctl: prosodyctlCommand, shell: shellCommand, find: findCommand
}

const common = { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

/** Runs one command line; never rejects. The result is the exit code: 0 well, 1 something to change, 2 not done; of `prosodyctl` it is that program's. */
export async function main (args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = ''] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const { own, passedOn } = command?.passesOn === true ? splitPassedOn(args.slice(1)) : { own: args.slice(1), passedOn: [] }
  const given = /(?:^|\s)--lang[= ](\S+)/.exec((command === undefined ? args : own).join(' '))?.[1]
  const { env, out, err, colour } = surroundings
  const language = chooseLanguage(given, env.LC_ALL || env.LC_MESSAGES || env.LANG)
  const mayColour = env.NO_COLOR === undefined || env.NO_COLOR === ''
  const format = (terminal: boolean) => ({ language, catalogs, colour: terminal && mayColour })
  const fail = (error: CodedError): number => {
    if (own.includes('--json')) out(JSON.stringify({ error: catalog.localize(error.toJSON(), language) }, null, 2))
    else err(formatError(error, format(colour.err)))
    return exitCodes.failure
  }
  if (command === undefined) {
    if (name !== '' && !['--help', '-h', 'help'].includes(name) && !name.startsWith('--lang')) return fail(catalog.error('ERR_PROSODY_SERVER_USAGE', { facts: { command: '', argument: name } }))
    out(overview[language])
    return name === '' ? exitCodes.failure : exitCodes.ok
  }
  try {
    const { values, positionals } = parse(name, command, own)
    if (values.help === true) {
      out(command.help[language])
      return exitCodes.ok
    }
    const words = [...positionals, ...passedOn]
    const invocation: Invocation = { ...surroundings, name, values, positionals: words, language, json: values.json === true, format: format(colour.out) }
    return await command.run(invocation)
  } catch (error) {
    return fail(asCoded(error, name))
  }
}

function parse (name: string, command: Command, args: string[]): Pick<Invocation, 'values' | 'positionals'> {
  try {
    return parseArgs({ args, options: { ...command.options, ...common }, allowPositionals: true })
  } catch (error) {
    const argument = /'([^']+)'/.exec((error as Error).message)?.[1] ?? args.join(' ')
    throw catalog.error('ERR_PROSODY_SERVER_USAGE', { facts: { command: name, argument }, cause: error })
  }
}

function asCoded (error: unknown, command: string): CodedError {
  if (isCodedError(error)) return error
  return catalog.error('ERR_PROSODY_SERVER_FAILED', { facts: { command, reason: (error as Error).message }, cause: error })
}
