/// <reference lib="dom" />
import { text, type WebLanguage } from '../../texts/web.js'
import { h, icon, icons } from '../dom.js'
import type { ConverseApi, Message, Occupant } from './converse-types.js'

const namespace = 'urn:peertube-xmpp-chat'
const uri = `${namespace}#external`
const attribute = 'xmpp_chat_external'

/** A badge beside a nickname (XEP-0317). */
export interface Hat {
  readonly uri: string
  readonly title: string
}

/** For somebody with an account of another server: which one, for those who are told the address. */
export const externalHat = (jid: unknown, language: WebLanguage): Hat =>
  ({ uri, title: typeof jid === 'string' && jid.includes('@') ? jid.replace(/^[^@]*@|\/.*$/gs, '') : text(language, 'external') })

/** The badges of somebody after a message that was marked, or not. */
export function hatsAfter (hats: readonly Hat[], isExternal: boolean, jid: unknown, language: WebLanguage): readonly Hat[] {
  const others = hats.filter(hat => hat.uri !== uri)
  return isExternal ? [...others, externalHat(jid, language)] : others
}

/** What the sign of somebody in the list of people is called; undefined for who is from here. */
export function signOf (hats: readonly Hat[], language: WebLanguage): string | undefined {
  const domain = hats.find(hat => hat.uri === uri)?.title
  if (domain === undefined) return undefined
  return domain === text(language, 'external') ? text(language, 'externalPerson') : text(language, 'externalPersonOf', { domain })
}

/** Shows who is from elsewhere, by what the server says in messages and presences. */
export function showExternal (api: ConverseApi, language: WebLanguage): void {
  api.listen.on('parseMUCPresence', (stanza: Element, attributes: { readonly hats?: readonly Hat[], readonly jid?: string }) =>
    ({ ...attributes, hats: hatsAfter(attributes.hats ?? [], isMarked(stanza), attributes.jid, language) }))
  api.listen.on('parseMUCMessage', (stanza: Element, attributes: object) => isMarked(stanza) ? { ...attributes, [attribute]: true } : attributes)
  api.listen.on('chatRoomMessageInitialized', (message: Message) => {
    const { occupant } = message
    if (occupant === undefined || occupant === null || typeof occupant.set !== 'function') return
    const hats = (occupant.get('hats') ?? []) as readonly Hat[]
    const wanted = hatsAfter(hats, message.get(attribute) === true, occupant.get('jid'), language)
    if (JSON.stringify(wanted) !== JSON.stringify(hats)) occupant.set('hats', wanted)
  })
  void customElements.whenDefined('converse-muc-occupant-list-item').then(({ prototype }) => { signEach(prototype as ListItem, language) })
}

/** An entry of the list of people, an element of Lit: Converse draws no hats there. */
interface ListItem extends HTMLElement {
  readonly model?: Occupant
  updated (changed: unknown): void
}

function signEach (prototype: ListItem, language: WebLanguage): void {
  const { updated } = prototype
  prototype.updated = function (changed) {
    updated.call(this, changed)
    const badges = this.querySelector('.occupant-badges')
    const name = signOf((this.model?.get('hats') ?? []) as readonly Hat[], language)
    const before = badges?.querySelector('.xmpp-chat-external')
    if (before?.getAttribute('aria-label') === name) return
    before?.remove()
    if (name !== undefined) badges?.append(h('span', { class: 'badge xmpp-chat-external', role: 'img', 'aria-label': name, title: name }, icon(icons.globe) as unknown as Node))
  }
}

const isMarked = (stanza: Element): boolean => stanza.getElementsByTagNameNS(namespace, 'external').length > 0
