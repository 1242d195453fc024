/// <reference lib="dom" />
import { text } from '../texts/web.js'
import { backoff } from './backoff.js'
import { h } from './dom.js'
import { ourLanguage, wantedLanguages } from './language.js'
import { pageMemory } from './page-memory.js'
import { createPanel, type Panel } from './panel.js'
import { addPanelStyles } from './panel-styles.js'
import type { PluginApi } from './plugin-api.js'
import { isPassing } from './refusal.js'

/** The chat of the video that the address names, on a page of its own. Returns what ends it. */
export function mountRoomPage (rootEl: HTMLElement, api: PluginApi, address: string): () => void {
  addPanelStyles()
  const query = new URLSearchParams(location.search)
  const video = query.get('v') ?? ''
  const language = ourLanguage(wantedLanguages())
  let panel: Panel | undefined
  let isOver = false
  const note = (...words: readonly string[]): void => {
    rootEl.replaceChildren(h('section', { class: 'xmpp-chat xmpp-chat-page' }, h('div', { class: 'xmpp-chat-note', role: 'status' }, ...words.map(line => h('p', {}, line)))))
  }

  const open = async (): Promise<void> => {
    for (let attempt = 0; !isOver; attempt += 1) {
      const result = await api.chat(video, pageMemory().videoPasswords.get(video))
      if (isOver) return
      if (result.ok && result.value.chat !== null) {
        panel = createPanel({ api, address, video, chat: result.value.chat, language, open: true, place: 'page', configure: query.has('configure') })
        return rootEl.replaceChildren(panel.element)
      }
      if (result.ok || !isPassing(result.refusal)) return note(text(language, 'noChat'), text(language, 'noChatHint'))
      note(text(language, 'serverStarting'))
      await new Promise(resolve => { setTimeout(resolve, backoff(attempt)) })
    }
  }
  const fit = (): void => { rootEl.style.setProperty('--xmpp-chat-top', `${Math.round(rootEl.getBoundingClientRect().top + scrollY)}px`) }
  addEventListener('resize', fit)
  fit()
  note(text(language, 'connecting'))
  void open()
  return () => {
    isOver = true
    removeEventListener('resize', fit)
    panel?.remove()
  }
}
