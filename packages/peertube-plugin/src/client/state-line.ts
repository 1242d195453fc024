/// <reference lib="dom" />
import { text, type WebLanguage } from '../texts/web.js'
import { describeState, wayOut, type ChatState } from './chat-state.js'
import { h } from './dom.js'

export interface StateLine {
  readonly element: HTMLElement
  show (state: ChatState): void
  /** Ends the countdown. */
  stop (): void
}

/** Says in words how the chat is, with a button where there is something to do. */
export function createStateLine (language: WebLanguage, onTry: () => void): StateLine {
  const words = h('span', { class: 'xmpp-chat-words', role: 'status', 'aria-live': 'polite' })
  const countdown = h('span', { 'aria-hidden': 'true' })
  const button = h('button', { type: 'button', class: 'xmpp-chat-try', onclick: onTry })
  const element = h('div', { class: 'xmpp-chat-state' }, h('p', {}, words, ' ', countdown), button)
  let timer: ReturnType<typeof setInterval> | undefined

  const write = (state: ChatState): void => {
    const described = describeState(state, language)
    if (words.textContent !== described.words) words.textContent = described.words
    countdown.textContent = described.countdown ?? ''
  }
  const show = (state: ChatState): void => {
    clearInterval(timer)
    write(state)
    const way = wayOut(state)
    button.hidden = way === undefined
    if (way !== undefined) button.textContent = text(language, way)
    element.dataset.kind = state.kind
    if (state.kind !== 'waiting' || state.seconds === 0) return
    let { seconds } = state
    timer = setInterval(() => {
      seconds = Math.max(0, seconds - 1)
      write({ ...state, seconds })
    }, 1000)
  }
  return { element, show, stop: () => { clearInterval(timer) } }
}
