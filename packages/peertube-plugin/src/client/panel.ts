/// <reference lib="dom" />
import { text, type WebLanguage } from '../texts/web.js'
import { addressButton } from './address-dialog.js'
import type { ChatInfo } from './answers.js'
import { createChatFrame, type ChatFrame } from './chat-frame.js'
import { h, icon, icons } from './dom.js'
import type { ChatState } from './chat-state.js'
import { pageMemory } from './page-memory.js'
import { addPanelStyles } from './panel-styles.js'
import type { PluginApi } from './plugin-api.js'
import { createStateLine } from './state-line.js'

export interface Panel {
  readonly element: HTMLElement
  remove (): void
}

export interface PanelOptions {
  readonly api: PluginApi
  /** Of the page with the chat. */
  readonly address: string
  readonly video: string
  readonly chat: ChatInfo
  readonly language: WebLanguage
  readonly open: boolean
  /** For a page of its own it is always open. */
  readonly place: 'beside' | 'page'
  /** Shows an owner the room's configuration at once. */
  readonly configure?: boolean
  readonly onWish?: (wish: 'open' | 'closed') => void
}

/** The chat of one video as it stands in PeerTube's page. Nothing of it is loaded before it is open. */
export function createPanel (options: PanelOptions): Panel {
  const { language, place, onWish } = options
  let { chat } = options
  addPanelStyles()
  const element = h('section', { class: place === 'page' ? 'xmpp-chat xmpp-chat-page' : 'xmpp-chat', 'aria-label': text(language, 'chat'), 'data-video': options.video })
  let release: (() => void) | undefined

  const show = (open: boolean): void => {
    release?.()
    release = undefined
    element.dataset.open = String(open)
    if (!open) return element.replaceChildren(openButton(language, () => { choose(true) }))
    if (chat.you.kind === 'guest' && chat.you.may === 'nothing') return element.replaceChildren(bar({ ...options, chat }, () => { choose(false) }), loginNote(language))
    release = showFrame(element, { ...options, chat }, () => { choose(false) }, moved => {
      chat = moved
      show(true)
    })
  }
  const choose = (open: boolean): void => {
    onWish?.(open ? 'open' : 'closed')
    show(open)
    element.querySelector<HTMLElement>('button')?.focus()
  }
  show(options.open)
  return {
    element,
    remove: () => {
      release?.()
      element.remove()
    }
  }
}

function showFrame (element: HTMLElement, options: PanelOptions, onClose: () => void, onMoved: (chat: ChatInfo) => void): () => void {
  const { api, address, video, chat, language, configure = false } = options
  let frame: ChatFrame | undefined
  let isReleased = false
  const follow = async (state: ChatState): Promise<void> => {
    const moved = mayHaveMoved(state) ? await chatElsewhere(options) : undefined
    if (moved !== undefined && !isReleased) onMoved(moved)
  }
  const line = createStateLine(language, () => { frame?.tryNow() })
  line.show({ kind: 'connecting' })
  frame = createChatFrame({ api, address, video, chat, language, configure, title: `${text(language, 'chat')}: ${chat.title}`, onState: state => {
      line.show(state)
      void follow(state)
    }
  })
  element.replaceChildren(bar(options, onClose), line.element, frame.element)
  return () => {
    isReleased = true
    line.stop()
    frame?.close()
  }
}

/** An admin who changes what there is a room for empties the rooms that were. */
const mayHaveMoved = (state: ChatState): boolean => state.kind === 'ended' && (state.why === 'no-chat' || state.why === 'closed')

/** The chat of the same video, where it has another room by now. */
async function chatElsewhere ({ api, video, chat }: PanelOptions): Promise<ChatInfo | undefined> {
  const result = await api.chat(video, pageMemory().videoPasswords.get(video))
  return result.ok && result.value.chat !== null && result.value.chat.room !== chat.room ? result.value.chat : undefined
}

function bar ({ address, language, chat, place, video }: PanelOptions, onClose: () => void): HTMLElement {
  const join = chat.address !== undefined && addressButton({ address: chat.address, language, assets: new URL('assets/', new URL(address, location.href)).href })
  const label = (key: 'fullPage' | 'closeChat' | 'backToVideo') => ({ 'aria-label': text(language, key), title: text(language, key) })
  if (place === 'page') return h('div', { class: 'xmpp-chat-bar' }, h('h1', {}, text(language, 'chat')), join, h('a', { href: `/w/${video}` }, text(language, 'backToVideo')))
  return h('div', { class: 'xmpp-chat-bar' },
    h('h2', {}, text(language, 'chat')), join,
    h('a', { href: chat.fullPage, target: '_blank', rel: 'noopener', onclick: onClose, ...label('fullPage') }, icon(icons.fullPage) as unknown as Node),
    h('button', { type: 'button', onclick: onClose, ...label('closeChat') }, icon(icons.close) as unknown as Node))
}

const openButton = (language: WebLanguage, onclick: () => void): HTMLElement =>
  h('button', { type: 'button', class: 'xmpp-chat-open', onclick }, icon(icons.chat) as unknown as Node, text(language, 'openChat'))

const loginNote = (language: WebLanguage): HTMLElement =>
  h('div', { class: 'xmpp-chat-note' }, h('p', {}, text(language, 'onlyAccountsEnter')), h('a', { class: 'xmpp-chat-button', href: '/login' }, text(language, 'logIn')))
