/// <reference lib="dom" />
import { assistantText, type AssistantText } from '../texts/assistant-page.js'
import type { WebLanguage } from '../texts/web.js'
import type { ExternalStep, StepName } from './answers.js'
import { copyButton } from './copy-button.js'
import { h, icon, icons } from './dom.js'
import { findingItem } from './findings.js'

export interface StepOptions {
  readonly language: WebLanguage
  /** From 1. */
  readonly number: number
  /** Whether it is looked at again and again. */
  readonly isWatched: boolean
  readonly onLook: (step: StepName) => void
  readonly onWatch: (step: StepName) => void
  readonly onStop: (step: StepName) => void
  /** What belongs to it besides, below its findings. */
  readonly more?: HTMLElement
}

const stateIcons = { green: icons.check, amber: icons.warning, red: icons.close, unknown: icons.question, off: icons.dash } as const satisfies Record<ExternalStep['state'], string>

/** Of these a look tells nothing new: what people do there is elsewhere. */
const notLookedAt: readonly StepName[] = ['settings', 'proof', 'prosodyctl']

/** One step with its state in words, what was found, and what is to be copied. */
export function stepItem (step: ExternalStep, options: StepOptions): HTMLElement {
  const { name, state, title, summary, findings } = step
  const { language, number, more } = options
  return h('li', { class: `xmpp-chat-step xmpp-chat-is-${state}`, 'data-step': name, 'data-state': state },
    h('div', { class: 'xmpp-chat-step-head' },
      h('h2', { tabindex: '-1' }, `${number}. ${title}`),
      h('span', { class: 'xmpp-chat-badge' }, icon(stateIcons[state]) as unknown as Node, assistantText(language, state))),
    summary !== '' && h('p', {}, summary),
    findings.length > 0 && h('ul', {}, ...findings.map(finding => findingItem(finding, language))),
    snippetsOf(step, language),
    more,
    state !== 'off' && state !== 'green' && !notLookedAt.includes(name) && h('div', { class: 'xmpp-chat-tools' }, ...toolsOf(step, options)))
}

function toolsOf ({ name, title }: ExternalStep, { language, isWatched, onLook, onWatch, onStop }: StepOptions): HTMLElement[] {
  const button = (key: AssistantText, onclick: () => void, label?: string): HTMLElement => h('button', { type: 'button', 'aria-label': label, onclick }, assistantText(language, key))
  const named = (key: AssistantText): string => `${assistantText(language, key)}: ${title}`
  const watch: AssistantText = name === 'dns' ? 'watchUntilVisible' : 'watchUntilInOrder'
  if (isWatched) return [h('span', {}, assistantText(language, 'watching')), button('stopWatching', () => { onStop(name) }, named('stopWatching'))]
  return [
    button('lookAgain', () => { onLook(name) }, assistantText(language, 'lookAgainAt', { step: title })),
    button(watch, () => { onWatch(name) }, named(watch))
  ]
}

/** Folded up where there is nothing to do any more. */
function snippetsOf ({ name, state, snippets, title: step }: ExternalStep, language: WebLanguage): HTMLElement | false {
  if (snippets.length === 0) return false
  const all = snippets.map(({ title, text }) => h('div', { class: 'xmpp-chat-snippet' },
    h('div', { class: 'xmpp-chat-snippet-head' }, h('strong', {}, title), copyButton({ language, content: () => text, name: assistantText(language, 'copySnippet', { title }) })),
    h('pre', { tabindex: '0', role: 'region', 'aria-label': `${step}: ${title}` }, h('code', {}, text))))
  if (state !== 'green' || name === 'prosodyctl') return h('div', {}, ...all)
  return h('details', {}, h('summary', {}, assistantText(language, 'showDetails')), ...all)
}
