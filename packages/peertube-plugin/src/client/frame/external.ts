/// <reference lib="dom" />
import { text, type WebLanguage } from '../../texts/web.js'
import type { ConverseApi, Message } from './converse-types.js'

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
}

const isMarked = (stanza: Element): boolean => stanza.getElementsByTagNameNS(namespace, 'external').length > 0
