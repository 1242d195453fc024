/// <reference lib="dom" />
import { assistantText, type AssistantText } from '../texts/assistant-page.js'
import type { WebLanguage } from '../texts/web.js'
import type { Proof, Result } from './answers.js'
import { h } from './dom.js'
import { findingItem } from './findings.js'

/** A form that has another server asked, and shows what it answered. */
export function proofForm (language: WebLanguage, prove: (domain: string) => Promise<Result<Proof>>): HTMLElement {
  const say = (key: AssistantText, values: Readonly<Record<string, string | number>> = {}): string => assistantText(language, key, values)
  const input = h('input', {
    id: 'xmpp-chat-proof', type: 'text', name: 'domain', placeholder: 'jabber.example', inputmode: 'url', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
    'aria-describedby': 'xmpp-chat-proof-explained'
  })
  const button = h('button', { type: 'submit', class: 'xmpp-chat-button' }, say('prove'))
  const answer = h('div', { role: 'status', class: 'xmpp-chat-proof-answer' })
  const ask = async (domain: string): Promise<HTMLElement[]> => {
    const result = await prove(domain)
    if (!result.ok) return [h('p', { class: 'xmpp-chat-bad' }, say(result.refusal.error === 'no-domain' ? 'proofNoDomain' : 'proofNoAnswer'))]
    if (result.value.ok) return [h('p', { class: 'xmpp-chat-good' }, say('proofGood', { domain, milliseconds: Math.round(result.value.milliseconds) }))]
    return [h('p', { class: 'xmpp-chat-bad' }, say('proofBad', { domain })), h('ul', {}, findingItem(result.value.finding, language))]
  }
  return h('form', {
    class: 'xmpp-chat-proof',
    onsubmit: event => {
      event.preventDefault()
      const domain = input.value.trim()
      if (domain === '') {
        answer.replaceChildren(h('p', { class: 'xmpp-chat-bad' }, say('proofNoDomain')))
        input.focus()
        return
      }
      button.disabled = true
      answer.replaceChildren(h('p', {}, say('proving', { domain })))
      void ask(domain).then(content => {
        answer.replaceChildren(...content)
        button.disabled = false
      })
    }
  },
  h('label', { for: 'xmpp-chat-proof' }, say('proofDomain')),
  h('div', { class: 'xmpp-chat-fields' }, input, button),
  h('p', { id: 'xmpp-chat-proof-explained' }, say('proofExplained')),
  answer)
}
