/// <reference lib="dom" />
import type { WebLanguage } from '../texts/web.js'
import type { ChatInfo } from './answers.js'
import type { ChatState } from './chat-state.js'
import { h } from './dom.js'
import { converseLanguage, wantedLanguages } from './language.js'
import { storedNickname, storeNickname } from './nickname-store.js'
import { fontFacesOf } from './page-fonts.js'
import { pageMemory } from './page-memory.js'
import { readPageTheme, watchPageTheme } from './page-theme.js'
import type { PluginApi } from './plugin-api.js'
import { handover, type ToFrame, type ToPage } from './port-messages.js'

export interface ChatFrame {
  readonly element: HTMLIFrameElement
  /** Does not wait any longer; after an end it starts anew. */
  tryNow (): void
  /** Leaves the room and frees everything. */
  close (): void
}

export interface ChatFrameOptions {
  readonly api: PluginApi
  /** Of the page with the chat. */
  readonly address: string
  readonly video: string
  readonly chat: ChatInfo
  readonly language: WebLanguage
  readonly title: string
  readonly configure: boolean
  readonly onState: (state: ChatState) => void
}

/** A chat in a frame of its own: what it is made of stays in there, and goes with it. */
export function createChatFrame ({ api, address, video, chat, language, title, configure, onState }: ChatFrameOptions): ChatFrame {
  const element = h('iframe', { class: 'xmpp-chat-frame', src: address, title, allow: 'clipboard-write' })
  const memory = pageMemory()
  let port: MessagePort | undefined
  let ended = false
  const send = (message: ToFrame): void => { port?.postMessage(message) }

  const fetchTicket = async (number: number, nickname: string | undefined): Promise<void> => {
    const asked = { video, language, ...memory.guest === undefined ? {} : { guest: memory.guest }, ...nickname === undefined ? {} : { nickname } }
    const result = await api.ticket(asked, memory.videoPasswords.get(video))
    if (!result.ok) return send({ type: 'no-ticket', number, refusal: result.refusal })
    const { jid, password, nickname: called, guest } = result.value
    if (guest !== undefined) memory.guest = guest
    send({ type: 'ticket', number, ticket: { jid, password, nickname: called } })
  }

  const take = (message: ToPage): void => {
    if (message.type === 'ask-ticket') void fetchTicket(message.number, message.nickname)
    if (message.type === 'call') void api.people(message.call, video).then(result => { send({ type: 'called', number: message.number, result }) })
    if (message.type === 'nickname') storeNickname(message.nickname)
    if (message.type === 'state') {
      ended = message.state.kind === 'ended'
      onState(message.state)
    }
  }

  element.addEventListener('load', () => {
    const target = element.contentWindow
    if (target === null) return
    port?.close()
    const channel = new MessageChannel()
    port = channel.port1
    port.addEventListener('message', ({ data }: MessageEvent<ToPage>) => { take(data) })
    port.start()
    target.postMessage(handover, location.origin, [channel.port2])
    const nickname = storedNickname()
    const theme = readPageTheme()
    const start = { chat, language, configure, converseLanguage: converseLanguage(wantedLanguages()), theme, fontFaces: fontFacesOf(theme.font), ...nickname === undefined ? {} : { nickname } }
    send({ type: 'start', start })
  })
  const stopWatching = watchPageTheme(theme => { send({ type: 'theme', theme }) })

  return {
    element,
    tryNow: () => {
      if (!ended) return send({ type: 'try-now' })
      ended = false
      onState({ kind: 'connecting' })
      element.contentWindow?.location.reload()
    },
    close: () => {
      stopWatching()
      send({ type: 'leave' })
      // Its sockets end with it; the message only lets others see at once that somebody left.
      element.remove()
      port?.close()
      port = undefined
    }
  }
}
