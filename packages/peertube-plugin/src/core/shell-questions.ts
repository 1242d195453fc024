import { chooseLanguage, type Diagnostic } from '@xmpp-chat/diagnostics'
import type { ProsodyctlResult } from '@xmpp-chat/prosody-server'
import type { Answerer } from './answers.js'
import type { Assistant } from './assistant/assistant.js'
import { tellState, type Teller } from './assistant/tell.js'
import { inWords } from './catalogs.js'

export interface ShellQuestionsOptions {
  /** It is there before anybody asks. */
  readonly assistant: () => Assistant
  /** What is wrong with what is kept, looked at anew. */
  readonly health: () => Promise<readonly Diagnostic[]>
  readonly teller: () => Promise<Teller>
  readonly prosodyctl: (args: readonly string[]) => Promise<ProsodyctlResult | undefined>
}

/** What the command `xmpp-chat` asks of the chat that runs; it finds its way by a file that only PeerTube's user and root can read. */
export function answerShell ({ assistant, health, teller, prosodyctl }: ShellQuestionsOptions): Readonly<Record<'doctor' | 'prosodyctl', Answerer>> {
  return {
    doctor: async ({ lang, prove }) => {
      const language = chooseLanguage(String(lang))
      await assistant().look()
      const outcome = typeof prove === 'string' ? await assistant().prove(prove) : undefined
      const state = await tellState(await teller(), language)
      return { ...state, now: inWords(await health(), language), ...outcome?.finding === undefined ? {} : { proof: inWords([outcome.finding], language)[0] } }
    },
    prosodyctl: async ({ args }) => await prosodyctl(Array.isArray(args) ? args.map(String) : []) ?? { code: null, stdout: '', stderr: 'There is no Prosody yet.\n' }
  }
}
