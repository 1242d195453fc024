import type { Language } from '@xmpp-chat/diagnostics'
import type { ServerStatus } from '@xmpp-chat/prosody-server'
import type { Settings } from '../settings.js'
import type { Assistant, AssistantState } from './assistant.js'
import { wordStep, writeReport, type WordedStep } from './wording.js'

/** The whole state in words, with a report to be copied. */
export interface ToldState extends Omit<AssistantState, 'steps'> {
  readonly steps: readonly WordedStep[]
  readonly report: string
}

export interface Teller {
  readonly assistant: Assistant
  readonly settings: Settings
  /** Of this plugin. */
  readonly version: string
  readonly server: ServerStatus | undefined
}

export async function tellState ({ assistant, settings, version, server }: Teller, language: Language): Promise<ToldState> {
  const state = await assistant.state()
  const prosody = server === undefined ? 'no Prosody yet' : `Prosody ${server.prosody.release ?? server.prosody.version} (${server.prosody.kind})`
  const report = writeReport({ state, versions: [`xmpp-chat ${version}`, prosody, `Node ${process.version}`, `${process.platform}-${process.arch}`], settings })
  return { ...state, steps: state.steps.map(step => wordStep(step, language)), report }
}
