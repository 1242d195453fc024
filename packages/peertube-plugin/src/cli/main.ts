import { parseArgs } from 'node:util'
import { chooseLanguage, exitCodes, formatError, isCodedError, type CodedError, type Language } from '@xmpp-chat/diagnostics'
import { catalog } from '../core/diagnostics.js'
import { reasonOf } from '../core/reason.js'
import { help } from '../texts/cli.js'
import { doctor } from './doctor.js'
import { findChat } from './running-chat.js'

/** What a command line lives in. */
export interface Surroundings {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** The path of this program. */
  readonly program: string
  /** Whether colours are shown. */
  readonly colour: boolean
}

const options = {
  data: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' }, prove: { type: 'string' }, report: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }
} as const

/** Runs one command line; never rejects. The result is the exit code: 0 well, 1 something to change, 2 not done; of `prosodyctl` it is that program's. */
export async function main (args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env, out, err } = surroundings
  // What follows "prosodyctl" is for that program.
  const [own, passedOn] = split(args)
  const language = chooseLanguage(/(?:^|\s)--lang[= ](\S+)/.exec(own.join(' '))?.[1], env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'])
  try {
    const { values, positionals: [command = '', ...surplus] } = parse(own)
    if (values.help === true || command === 'help') {
      out(help[language])
      return exitCodes.ok
    }
    if (command === '') {
      err(help[language])
      return exitCodes.failure
    }
    if (surplus[0] !== undefined || !['doctor', 'prosodyctl'].includes(command)) throw usage(surplus[0] ?? command)
    const chat = await findChat(values.data ?? env['XMPP_CHAT_DATA'], surroundings)
    return command === 'doctor' ? await doctor(chat, { ...surroundings, language, values }) : await prosodyctl(chat, passedOn, surroundings)
  } catch (error) {
    tellError(asCoded(error), own.includes('--json'), language, surroundings)
    return exitCodes.failure
  }
}

function split (args: readonly string[]): [string[], string[]] {
  const place = args.indexOf('prosodyctl')
  return place < 0 ? [[...args], []] : [args.slice(0, place + 1), args.slice(place + 1)]
}

async function prosodyctl (chat: Awaited<ReturnType<typeof findChat>>, args: readonly string[], { out, err }: Surroundings): Promise<number> {
  const { code, stdout, stderr } = await chat.ask('prosodyctl', { args }) as { code: number | null, stdout: string, stderr: string }
  out(stdout)
  err(stderr)
  return code ?? exitCodes.failure
}

function parse (args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw usage(/'([^']+)'/.exec(reasonOf(error))?.[1] ?? args.join(' '))
  }
}

const usage = (argument: string): CodedError => catalog.error('ERR_XMPP_CHAT_USAGE', { facts: { argument } })
const asCoded = (error: unknown): CodedError => isCodedError(error) ? error : catalog.error('ERR_XMPP_CHAT_FAILED', { facts: { reason: reasonOf(error) }, cause: error })

function tellError (error: CodedError, isJson: boolean, language: Language, { out, err, colour }: Surroundings): void {
  if (isJson) out(`${JSON.stringify({ error: catalog.localize(error.toJSON(), language) }, null, 2)}\n`)
  else err(`${formatError(error, { language, catalogs: [catalog], colour })}\n`)
}
