/// <reference lib="dom" />
import { text, type WebLanguage, type WebText } from '../texts/web.js'
import type { SettingsAnswer, SettingsStep } from './answers.js'
import { h } from './dom.js'
import { findingItem, formatTime } from './findings.js'

/** What the chat made of the settings, in words, and where to go on from there. */
export function answerContent (answer: SettingsAnswer | 'missing' | 'unsaved', language: WebLanguage, ...links: readonly HTMLElement[]): HTMLElement {
  if (typeof answer === 'string') return box('error', text(language, answer === 'missing' ? 'answerMissing' : 'answerUnsaved'))
  const { state, steps, disconnects, findings, savedAt } = answer
  const words = text(language, ({ working: 'answerWorking', applied: 'answerApplied', refused: 'answerRefused' } as const)[state])
  const kind = state === 'refused' ? 'error' : state === 'applied' && findings.length > 0 ? 'warning' : state
  return box(kind, words,
    savedAt !== undefined && state !== 'working' && h('small', {}, text(language, 'savedAt', { time: formatTime(savedAt, language) })),
    steps.length > 0 && state !== 'working' && h('p', {}, whatWasDone(steps, disconnects, language)),
    findings.length > 0 && h('ul', {}, ...findings.map(finding => findingItem(finding, language))),
    state !== 'working' && links.length > 0 && h('p', {}, ...links))
}

const stepTexts = {
  start: 'stepStart', 'config reload': 'stepConfigReload', 'module reload': 'stepModuleReload', 'module load': 'stepModuleLoad', 'module unload': 'stepModuleUnload',
  'host activate': 'stepHostActivate', 'host deactivate': 'stepHostDeactivate', restart: 'stepRestart'
} as const satisfies Record<SettingsStep, WebText>

const disconnectTexts = {
  nobody: 'disconnectsNobody', 'this host': 'disconnectsHost', everybody: 'disconnectsEverybody'
} as const satisfies Record<NonNullable<SettingsAnswer['disconnects']>, WebText>

/** Each kind of step once, in order, and whose connections ended. */
export function whatWasDone (steps: readonly SettingsStep[], disconnects: SettingsAnswer['disconnects'], language: WebLanguage): string {
  const words = [...new Set(steps)].map(step => text(language, stepTexts[step])).join(', ')
  const done = `${text(language, 'whatWasDone', { steps: words })}.`
  return disconnects === undefined ? done : `${done} ${text(language, disconnectTexts[disconnects])}`
}

const box = (kind: string, words: string, ...more: ReadonlyArray<HTMLElement | false>): HTMLElement =>
  h('div', { class: `xmpp-chat-answer xmpp-chat-answer-${kind}` }, h('p', {}, h('strong', {}, words)), ...more)

export interface AnswerPoll {
  readonly read: () => Promise<SettingsAnswer | undefined>
  readonly show: (answer: SettingsAnswer | 'missing' | 'unsaved') => void
  readonly wait: (milliseconds: number) => Promise<void>
  /** Whether the page is still there. */
  readonly isWanted: () => boolean
}

const everyMilliseconds = 500
/** A save that the plugin has not heard of by then did not take place. */
const unheardAfter = 30

/** After a save: shows the answer to it, not to the one before. */
export async function followSave ({ read, show, wait, isWanted }: AnswerPoll, before: SettingsAnswer | undefined): Promise<SettingsAnswer | undefined> {
  show({ state: 'working', steps: [], findings: [] })
  for (let asked = 0; isWanted(); asked += 1) {
    await wait(everyMilliseconds)
    const answer = await read()
    const isNew = answer !== undefined && (before === undefined || answer.savedAt !== before.savedAt)
    if (isNew && answer.state !== 'working') {
      show(answer)
      return answer
    }
    if (asked >= unheardAfter && answer?.state !== 'working') {
      show(answer === undefined ? 'missing' : 'unsaved')
      return answer
    }
  }
  return before
}
