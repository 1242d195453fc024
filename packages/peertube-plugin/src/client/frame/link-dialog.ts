/// <reference lib="dom" />
import { text, type WebLanguage } from '../../texts/web.js'
import type { LinkCode, Result } from '../answers.js'
import { h } from '../dom.js'
import type { PeopleCall } from '../people-calls.js'
import { showDialog } from './show-dialog.js'

export interface LinkDialogOptions {
  readonly language: WebLanguage
  readonly call: (call: PeopleCall) => Promise<Result<unknown>>
}

/** Shows which XMPP accounts have one's rights, takes them back, and gives a code for another one. */
export function openLinkDialog ({ language, call }: LinkDialogOptions): void {
  const say = text.bind(undefined, language)
  const problem = h('p', { role: 'alert' })
  const linked = h('ul', { class: 'xmpp-chat-links' })
  const code = h('div', { class: 'xmpp-chat-code', 'aria-live': 'polite' })
  const dialog = h('dialog', { class: 'xmpp-chat-dialog', 'aria-labelledby': 'link-title' },
    h('h2', { id: 'link-title' }, say('linkAccount')),
    h('p', {}, say('linkExplained')),
    linked, code, problem,
    h('div', { class: 'row-of-fields' },
      h('button', { type: 'button', class: 'xmpp-chat-new-code', onclick: () => { void showCode() } }, say('linkNewCode')),
      h('button', { type: 'button', class: 'quiet', onclick: () => { dialog.close() } }, say('close'))))

  const fail = (result: Result<unknown>): void => {
    if (!result.ok) problem.textContent = say(result.refusal.status === 429 ? 'linkTooManyCodes' : 'linkFailed')
  }
  const showLinks = async (): Promise<void> => {
    const result = await call({ name: 'links' })
    if (!result.ok) return fail(result)
    const { links } = result.value as { readonly links: readonly string[] }
    linked.replaceChildren(...links.map(jid => h('li', {}, h('span', {}, jid), h('button', { type: 'button', class: 'quiet', 'aria-label': say('linkRemoveOf', { jid }), onclick: () => { void remove(jid) } }, say('linkRemove')))))
  }
  const remove = async (jid: string): Promise<void> => {
    fail(await call({ name: 'unlink', jid }))
    await showLinks()
  }
  const showCode = async (): Promise<void> => {
    problem.textContent = ''
    const result = await call({ name: 'link' })
    if (!result.ok) return fail(result)
    const { code: letters, jid, minutes } = result.value as LinkCode
    code.replaceChildren(h('p', {}, say('linkSend', { minutes })), h('dl', {}, h('dt', {}, say('linkTo')), h('dd', {}, jid), h('dt', {}, say('linkCode')), h('dd', {}, letters)), h('p', {}, say('linkNobodyElse')))
  }
  showDialog(dialog)
  void showLinks()
}
