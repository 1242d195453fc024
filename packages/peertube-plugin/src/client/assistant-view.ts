/// <reference lib="dom" />
import { assistantText, type AssistantText } from '../texts/assistant-page.js'
import { text, type WebLanguage } from '../texts/web.js'
import type { External, Proof, Result, StepName } from './answers.js'
import { stepItem } from './assistant-step.js'
import { copyButton } from './copy-button.js'
import { documentationLink } from './documentation-link.js'
import { h } from './dom.js'
import { formatTime } from './findings.js'
import { proofForm } from './proof-form.js'

export interface AssistantActions {
  readonly language: WebLanguage
  /** At one step, or at all. */
  readonly onLook: (step?: StepName) => void
  readonly onWatch: (step: StepName) => void
  readonly onStop: (step: StepName) => void
  readonly prove: (domain: string) => Promise<Result<Proof>>
}

export interface AssistantView {
  readonly elements: readonly HTMLElement[]
  show (external: External, watched: ReadonlySet<StepName>): void
  /** The last answer stays in sight. */
  showMissing (): void
}

const settingsPage = '/admin/plugins/show/peertube-plugin-xmpp-chat'

/** The page about external accounts. What did not change stays in its place, with what people do there. */
export function createAssistantView (actions: AssistantActions): AssistantView {
  const { language } = actions
  const say = (key: AssistantText, values: Readonly<Record<string, string>> = {}): string => assistantText(language, key, values)
  let report = ''
  const intro = h('p', {})
  const enabled = h('p', { class: 'xmpp-chat-answer xmpp-chat-answer-warning', hidden: true }, say('notEnabled'), ' ', h('a', { href: settingsPage }, say('settingsLink')))
  const state = h('p', { role: 'status' })
  const time = h('small', {})
  const tools = h('div', { class: 'xmpp-chat-tools', hidden: true },
    h('button', { type: 'button', onclick: () => { actions.onLook() } }, say('lookAgain')),
    copyButton({ language, content: () => report, words: say('copyReport') }), time)
  const list = h('ol', { class: 'xmpp-chat-steps', role: 'list' })
  const links = h('nav', { class: 'xmpp-chat-links', 'aria-label': text(language, 'chat') }, h('a', { href: settingsPage }, say('settingsLink')), h('a', { href: '/p/xmpp-chat/status' }, text(language, 'statusPageLink')), documentationLink(language))
  const form = proofForm(language, actions.prove)
  const shown = new Map<StepName, { readonly key: string, readonly element: HTMLElement }>()

  const write = (element: HTMLElement, words: string): void => { if (element.textContent !== words) element.textContent = words }
  const showSteps = ({ steps }: External, watched: ReadonlySet<StepName>): void => {
    steps.forEach((step, index) => {
      const isWatched = watched.has(step.name)
      const key = JSON.stringify([index, isWatched, step])
      const before = shown.get(step.name)
      if (before?.key === key) return
      const focused = focusIn(before?.element)
      const more = step.name === 'proof' && step.state !== 'off' ? { more: form } : {}
      const element = stepItem(step, { ...actions, ...more, number: index + 1, isWatched })
      if (before === undefined) list.append(element)
      else before.element.replaceWith(element)
      shown.set(step.name, { key, element })
      focusAgain(element, focused)
    })
  }

  return {
    elements: [h('h1', {}, say('title')), links, intro, enabled, state, tools, list],
    showMissing: () => { write(state, say('missing')) },
    show: (external, watched) => {
      ({ report } = external)
      write(intro, say('intro', { domain: external.domain }))
      enabled.hidden = external.enabled
      tools.hidden = false
      write(state, summaryOf(external, language))
      write(time, external.at === undefined ? say('neverLooked') : say('lookedAt', { time: formatTime(external.at, language) }))
      list.setAttribute('aria-busy', String(external.looking))
      showSteps(external, watched)
    }
  }
}

/** In one line how far it is. */
function summaryOf ({ enabled, looking, steps, proven }: External, language: WebLanguage): string {
  if (looking) return assistantText(language, 'looking')
  const rest = steps.filter(({ state }) => state === 'red' || state === 'amber' || state === 'unknown').map(({ title }) => title)
  const words = rest.length > 0 ? assistantText(language, 'toDo', { steps: rest.join(', ') }) : enabled ? assistantText(language, 'allInOrder') : ''
  return proven === undefined ? words : `${words} ${assistantText(language, 'proven', { time: formatTime(proven.at, language), domain: proven.with })}`.trim()
}

/** What has the focus, and how to find what takes its place. */
function focusIn (element: HTMLElement | undefined): { readonly focused: HTMLElement, readonly label: string } | undefined {
  const focused = document.activeElement
  if (element === undefined || !(focused instanceof HTMLElement) || !element.contains(focused)) return undefined
  return { focused, label: focused.getAttribute('aria-label') ?? '' }
}

function focusAgain (element: HTMLElement, before: ReturnType<typeof focusIn>): void {
  if (before === undefined) return
  if (before.focused.isConnected) return before.focused.focus()
  const same = element.querySelector<HTMLElement>(`[aria-label="${CSS.escape(before.label)}"]`)
  const next = same ?? element.querySelector<HTMLElement>('.xmpp-chat-tools button') ?? element.querySelector<HTMLElement>('h2')
  next?.focus()
}
