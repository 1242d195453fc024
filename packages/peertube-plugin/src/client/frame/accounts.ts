/// <reference lib="dom" />
import { text, type WebLanguage } from '../../texts/web.js'
import { h, icon, icons } from '../dom.js'
import type { ConverseApi, Message } from './converse-types.js'

const namespace = 'urn:peertube-xmpp-chat'
const attribute = 'xmpp_chat_account'

/** A message as Converse draws it, an element of Lit. */
interface MessageElement extends HTMLElement {
  readonly model?: Message
  updated (changed: unknown): void
}

/** Signs what people with an account of the instance wrote, by what the server says: nicknames can be chosen. */
export function showAccounts (api: ConverseApi, language: WebLanguage): void {
  api.listen.on('parseMUCMessage', (stanza: Element, attributes: object) =>
    stanza.getElementsByTagNameNS(namespace, 'account').length > 0 ? { ...attributes, [attribute]: true } : attributes)
  void customElements.whenDefined('converse-chat-message').then(({ prototype }) => {
    const element = prototype as MessageElement
    const { updated } = element
    element.updated = function (changed) {
      updated.call(this, changed)
      const author = this.querySelector('.chat-msg__author')
      if (this.model?.get(attribute) !== true || author === null || author.nextElementSibling?.classList.contains('xmpp-chat-account') === true) return
      const name = text(language, 'accountPerson')
      author.after(h('span', { class: 'xmpp-chat-account', role: 'img', 'aria-label': name, title: name }, icon(icons.check) as unknown as Node))
    }
  })
}
