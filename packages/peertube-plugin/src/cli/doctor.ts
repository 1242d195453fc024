import { exitCodes, type Diagnostic, type Language } from '@xmpp-chat/diagnostics'
import type { ToldState } from '../core/assistant/tell.js'
import type { WordedStep } from '../core/assistant/wording.js'
import { cliTexts } from '../texts/cli.js'
import type { Surroundings } from './main.js'
import type { RunningChat } from './running-chat.js'

export interface DoctorOptions extends Surroundings {
  readonly language: Language
  readonly values: { readonly json?: boolean | undefined, readonly prove?: string | undefined, readonly report?: boolean | undefined }
}

const colours = { green: 32, amber: 33, red: 31, unknown: 36, off: 2 } as const
const signs = { green: '✓', amber: '!', red: '✗', unknown: '?', off: '-' } as const

/** The assistant for external accounts in a shell; 1 when something is red. */
export async function doctor (chat: RunningChat, { out, err, language, colour, values }: DoctorOptions): Promise<number> {
  if (values.json !== true && values.report !== true) err(`${cliTexts.looking[language]}\n`)
  const state = await chat.ask('doctor', { lang: language, ...values.prove === undefined ? {} : { prove: values.prove } }) as unknown as ToldState & { readonly now: readonly Diagnostic[], readonly proof?: Diagnostic }
  if (values.json === true) out(`${JSON.stringify(state, null, 2)}\n`)
  else if (values.report === true) out(state.report)
  else out(`${keptAsText(state.now, language, colour)}${state.steps.map(step => stepAsText(step, language, colour)).join('\n\n')}\n`)
  return state.steps.some(({ state: one }) => one === 'red') || state.now.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.ok
}

/** What keeps things from being kept comes first; nothing is said when all is well. */
function keptAsText (findings: readonly Diagnostic[], language: Language, colour: boolean): string {
  if (findings.length === 0) return ''
  const state = findings.some(({ severity }) => severity === 'error') ? 'red' : 'amber'
  return `${paint(`${signs[state]} ${cliTexts.kept[language]}`, colours[state], colour)}\n${findings.flatMap(finding => findingAsText(finding, colour)).join('\n')}\n\n`
}

const findingAsText = ({ severity, code, message, hint }: Diagnostic, colour: boolean): string[] => [
  indent(`${paint(code, severity === 'error' ? 31 : severity === 'warning' ? 33 : 36, colour)} ${message}`, 4), ...hint === '' ? [] : [indent(`→ ${hint}`, 4)]
]

function stepAsText ({ state, title, summary, findings, snippets }: WordedStep, language: Language, colour: boolean): string {
  const head = `${paint(`${signs[state]} ${title}`, colours[state], colour)} (${cliTexts.states[state][language]})`
  return [
    head, indent(summary, 2),
    ...findings.flatMap(finding => findingAsText(finding, colour)),
    ...state === 'green' && title !== '' && findings.length === 0 && !isAlwaysShown(snippets) ? [] : snippets.flatMap(snippet => [indent(`${snippet.title}:`, 4), indent(snippet.text, 6)])
  ].join('\n')
}

/** What is right needs no recipe; commands are not recipes. */
const isAlwaysShown = (snippets: WordedStep['snippets']): boolean => snippets.some(({ text }) => text.endsWith(' doctor'))

const indent = (text: string, by: number): string => text.split('\n').map(line => ' '.repeat(by) + line).join('\n')
const paint = (text: string, code: number, colour: boolean): string => colour ? `\u001B[${code}m${text}\u001B[0m` : text
