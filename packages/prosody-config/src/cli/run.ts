import { chooseLanguage, exitCodes, formatError, isCodedError, type FormatOptions } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { commands, readArguments, type CommandName } from './arguments.js'
import { helpText } from './help.js'
import type { Invocation } from './invocation.js'
import type { CommandIo } from './io.js'

type Command = (invocation: Invocation) => Promise<number>

/** What a command needs is loaded when it runs: help needs nothing of it. */
const runners: Readonly<Record<CommandName, () => Promise<Command>>> = {
  render: async () => (await import('./render-command.js')).renderCommand,
  check: async () => (await import('./check-command.js')).checkCommand,
  diff: async () => (await import('./diff-command.js')).diffCommand,
  import: async () => (await import('./import-command.js')).importCommand,
  schema: async () => (await import('./schema-command.js')).schemaCommand
}

/** Runs `prosody-config` with the words behind its name, and gives its exit code. Never throws. */
export async function run (args: readonly string[], io: CommandIo, version: string): Promise<number> {
  const language = chooseLanguage(languageIn(args), io.env['LC_ALL'], io.env['LC_MESSAGES'], io.env['LANG'])
  const look = (stream: 'stdout' | 'stderr'): FormatOptions =>
    ({ language, catalogs: [catalog], colour: io.isTerminal[stream] && (io.env['NO_COLOR'] ?? '') === '' })
  try {
    const line = readArguments(args)
    if (line.flags.version) return print(io, `${version}\n`)
    if (line.flags.help || args[0] === 'help') return print(io, helpText(line.command ?? helpedCommand(args), language))
    const isWaiting = line.command !== undefined && commands[line.command].files > 0 && line.files.length === 0 && io.isTerminal.stdin
    if (line.command === undefined || isWaiting) {
      io.err(helpText(line.command, language))
      return exitCodes.failure
    }
    const command = await runners[line.command]()
    return await command({ line, io, show: look('stdout'), showError: look('stderr') })
  } catch (error) {
    const shown = isCodedError(error) ? error : catalog.error('ERR_PROSODY_CONFIG_BUG', { facts: { problem: String(error) }, cause: error })
    io.err(args.includes('--json') ? `${JSON.stringify({ error: shown })}\n` : `${formatError(shown, look('stderr'))}\n`)
    return exitCodes.failure
  }
}

/** `help render` is about `render`. */
const helpedCommand = ([first, second = '']: readonly string[]): CommandName | undefined =>
  first === 'help' && Object.hasOwn(commands, second) ? second as CommandName : undefined

function print (io: CommandIo, text: string): number {
  io.out(text)
  return exitCodes.ok
}

/** The language is needed before the arguments are known to be right. */
function languageIn (args: readonly string[]): string | undefined {
  const index = args.indexOf('--lang')
  return index === -1 ? args.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length) : args[index + 1]
}
