import { chooseLanguage, exitCodes, formatError, isCodedError, languages, type Language } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { bulk } from './bulk.js'
import { check } from './check.js'
import type { Invocation } from './invocation.js'
import { commands, parseFlags, textOf, type Command } from './flags.js'
import { commandHelp, overview } from './help.js'
import { probeCommand } from './probe.js'
import { records } from './records.js'
import { wantsColour, type Terminal } from './terminal.js'
import { watch } from './watch.js'

const handlers: Record<Command, (invocation: Invocation) => Promise<number>> = { records, check, probe: probeCommand, watch, bulk }

/** Runs one command line and gives its exit code. Never throws. */
export async function run (args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(args, terminal)
  try {
    const [name, ...rest] = args
    const command = commands.find(known => known === name)
    if (command === undefined) return noCommand(name, language, terminal)
    const line = parseFlags(command, rest)
    if (line.values.help === true) return say(terminal, commandHelp(command, language))
    checkLanguage(textOf(line.values, 'lang'))
    return await handlers[command]({ command, ...line, language, terminal, isJson: line.values.json === true })
  } catch (error) {
    return fail(error, language, terminal)
  }
}

function noCommand (name: string | undefined, language: Language, terminal: Terminal): number {
  if (name === '--help' || name === '-h' || name === 'help') return say(terminal, overview(language))
  if (name === undefined) terminal.progress(`${overview(language)}\n`)
  else throw catalog.error('ERR_XMPP_DNS_COMMAND_UNKNOWN', { facts: { command: name, known: [...commands] } })
  return exitCodes.failure
}

function say (terminal: Terminal, text: string): number {
  terminal.out(`${text}\n`)
  return exitCodes.ok
}

function checkLanguage (wanted: string | undefined): void {
  if (wanted !== undefined && !languages.some(known => known === wanted)) throw catalog.error('ERR_XMPP_DNS_FLAG_INVALID', { facts: { flag: 'lang', given: wanted, expected: languages.join('|') } })
}

/** Needed before the rest of the line is understood. POSIX: an empty variable counts as unset. */
function languageOf (args: readonly string[], { env }: Terminal): Language {
  const flag = args.find(arg => arg.startsWith('--lang='))?.slice(7) ?? (args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined)
  const known = languages.find(language => language === flag)
  return chooseLanguage(known ?? ([env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value !== undefined && value !== '')))
}

function fail (error: unknown, language: Language, terminal: Terminal): number {
  if (terminal.signal.aborted) return exitCodes.failure
  const format = { language, catalogs: [catalog], colour: wantsColour(terminal) }
  terminal.progress(isCodedError(error) ? `${formatError(error, format)}\n` : `${error instanceof Error ? error.message : String(error)}\n`)
  return exitCodes.failure
}
