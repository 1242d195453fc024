import { parseArgs } from 'node:util'
import { chooseLanguage, exitCodes, formatError, isCodedError, type CodedError } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { checkCommand } from './check.js'
import type { Command, Invocation } from './command.js'
import { createCommand } from './create.js'
import { findCommand } from './find.js'
import { overview } from './help.js'
import { importCommand } from './import.js'
import type { Surroundings } from './surroundings.js'
import { tlsaCommand } from './tlsa.js'
import { watchCommand } from './watch.js'

const commands: Readonly<Record<string, Command>> = {
  create: createCommand, check: checkCommand, find: findCommand, import: importCommand, watch: watchCommand, tlsa: tlsaCommand
}

const common = { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

/** Runs one command line; never rejects. The result is the exit code: 0 well, 1 something to change, 2 not done. */
export async function main (args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = ''] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const given = /(?:^|\s)--lang[= ](\S+)/.exec(args.join(' '))?.[1]
  const { env, out, err, colour } = surroundings
  const language = chooseLanguage(given, env.LC_ALL || env.LC_MESSAGES || env.LANG)
  const mayColour = env.NO_COLOR === undefined || env.NO_COLOR === ''
  const format = (terminal: boolean) => ({ language, catalogs: [catalog], colour: terminal && mayColour })
  const fail = (error: CodedError): number => {
    if (args.includes('--json')) out(JSON.stringify({ error: catalog.localize(error.toJSON(), language) }, null, 2))
    else err(formatError(error, format(colour.err)))
    return exitCodes.failure
  }
  if (command === undefined) {
    if (name !== '' && !['--help', '-h', 'help'].includes(name) && !name.startsWith('--lang')) return fail(catalog.error('ERR_CERTS_USAGE', { facts: { command: 'xmpp-certs', argument: name } }))
    out(overview[language])
    return name === '' ? exitCodes.failure : exitCodes.ok
  }
  try {
    const { values, positionals } = parse(name, command, args.slice(1))
    if (values.help === true) {
      out(command.help[language])
      return exitCodes.ok
    }
    const invocation: Invocation = { ...surroundings, name, values, positionals, language, json: values.json === true, format: format(colour.out) }
    return await command.run(invocation)
  } catch (error) {
    return fail(asCoded(error, name, args))
  }
}

function parse (name: string, command: Command, args: string[]): Pick<Invocation, 'values' | 'positionals'> {
  try {
    return parseArgs({ args, options: { ...command.options, ...common }, allowPositionals: true })
  } catch (error) {
    const argument = /'([^']+)'/.exec((error as Error).message)?.[1] ?? args.join(' ')
    throw catalog.error('ERR_CERTS_USAGE', { facts: { command: `xmpp-certs ${name}`, argument }, cause: error })
  }
}

/** What a library function refuses as misuse is a misuse of the command line here. */
function asCoded (error: unknown, command: string, args: readonly string[]): CodedError {
  if (isCodedError(error)) return error
  const { message } = error as Error
  return catalog.error('ERR_CERTS_USAGE', { facts: { command: `xmpp-certs ${command}`, argument: /"([^"]+)"/.exec(message)?.[1] ?? typedOption(message, args) ?? message }, cause: error })
}

/** "host must be …" as it was typed: `--host x y`. */
function typedOption (message: string, args: readonly string[]): string | undefined {
  const name = `--${/^\w+(?= must )/.exec(message)?.[0] ?? ''}`
  const at = args.findIndex(arg => arg === name || arg.startsWith(`${name}=`))
  return name === '--' || at < 0 ? undefined : args.slice(at, args[at] === name ? at + 2 : at + 1).join(' ')
}
