/// <reference lib="dom" />
import { text, type WebLanguage } from '../../texts/web.js'
import { h } from '../dom.js'
import { tidyNickname } from './nickname.js'

/** What stands below the messages in the place of Converse's field for writing. */
export interface Foot {
  /** Somebody without a nickname of their own may choose one; with `cancel`, somebody who has one may choose another. */
  askNickname (options: { readonly nickname: string, readonly cancel: boolean, readonly problem?: string }): void
  /** Why the last choice was not accepted. */
  refuse (problem: string): void
  /** Only accounts write here. */
  sendToLogin (): void
  /** Converse's field for writing is there. */
  hide (): void
  readonly isAsking: boolean
}

const limit = 10_000

/** `onChoose` sends the choice; `hide` or `refuse` follow, or else there was no answer. */
export function createFoot (element: HTMLElement, language: WebLanguage, onChoose: (nickname: string) => void): Foot {
  const say = text.bind(undefined, language)
  let problemPlace: HTMLElement | undefined
  let button: HTMLButtonElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const login = (words: string): HTMLElement => h('a', { href: '/login', target: '_top' }, words)

  const show = (...content: readonly HTMLElement[]): void => {
    element.replaceChildren(...content)
    element.hidden = false
    document.body.classList.add('without-composer')
  }
  const hide = (): void => {
    clearTimeout(timer)
    problemPlace = undefined
    element.replaceChildren()
    element.hidden = true
    document.body.classList.remove('without-composer')
  }
  const refuse = (problem: string): void => {
    clearTimeout(timer)
    if (button !== undefined) button.disabled = false
    if (problemPlace !== undefined) problemPlace.textContent = problem
    element.querySelector('input')?.setAttribute('aria-invalid', 'true')
    element.querySelector('input')?.focus()
  }

  return {
    get isAsking () { return problemPlace !== undefined },
    hide, refuse,
    sendToLogin: () => { show(h('p', {}, say('onlyAccountsWrite'), ' ', login(say('logIn')))) },
    askNickname: ({ nickname, cancel, problem = '' }) => {
      clearTimeout(timer)
      const input = h('input', { id: 'nickname', name: 'nickname', type: 'text', maxlength: '60', autocomplete: 'nickname', value: nickname, placeholder: say('nickname'), 'aria-describedby': 'nickname-problem' })
      button = h('button', { type: 'submit' }, say('useNickname'))
      problemPlace = h('p', { id: 'nickname-problem', role: 'alert' }, problem)
      const form = h('form', {
        onsubmit: event => {
          event.preventDefault()
          const chosen = tidyNickname(input.value)
          if (chosen === '') return refuse(say('nicknameEmpty'))
          if (button !== undefined) button.disabled = true
          if (problemPlace !== undefined) problemPlace.textContent = ''
          timer = setTimeout(() => { refuse(say('noAnswer')) }, limit)
          onChoose(chosen)
        }
      },
      h('label', { for: 'nickname' }, say(cancel ? 'changeYourNickname' : 'chooseNickname')),
      h('div', { class: 'row-of-fields' }, input, button, cancel && h('button', { type: 'button', class: 'quiet', onclick: hide }, say('cancel'))),
      problemPlace,
      h('p', { class: 'quiet-text' }, login(say('orLogIn'))))
      show(form)
    }
  }
}
