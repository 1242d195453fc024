/// <reference lib="dom" />
import { text } from '../texts/web.js'
import type { RoomStatus } from './answers.js'
import { h } from './dom.js'
import { ourLanguage, wantedLanguages } from './language.js'
import type { ClientHelpers } from './peertube.js'
import type { PluginApi } from './plugin-api.js'
import { statusContent } from './status-content.js'
import { addStatusStyles } from './status-styles.js'

const everyMilliseconds = 5000

/** For administrators: how the chat is, its rooms and its problems; up to date as long as it is looked at. */
export function mountStatusPage (rootEl: HTMLElement, api: PluginApi, { notifier, showModal }: ClientHelpers): void {
  addStatusStyles()
  const language = ourLanguage(wantedLanguages())
  const element = h('div', { class: 'xmpp-chat-status' })
  rootEl.replaceChildren(element)
  let last = ''

  const refresh = async (): Promise<void> => {
    const result = await api.status(language)
    if (!element.isConnected) return
    const now = JSON.stringify(result)
    if (now === last) return
    last = now
    if (!result.ok && [401, 403].includes(result.refusal.status)) clearInterval(timer)
    const focused = document.activeElement?.getAttribute('aria-label')
    if (result.ok) element.replaceChildren(...statusContent(result.value, { language, onDestroy: destroy }))
    else element.replaceChildren(h('h1', {}, text(language, 'statusTitle')), h('p', { role: 'status' }, text(language, [401, 403].includes(result.refusal.status) ? 'forAdmins' : 'statusMissing')))
    if (element.contains(document.activeElement) || focused === null || focused === undefined) return
    element.querySelector<HTMLElement>(`[aria-label="${CSS.escape(focused)}"]`)?.focus()
  }
  const destroy = ({ room, title }: RoomStatus): void => {
    const name = title === '' ? room : title
    const action = async (): Promise<void> => {
      const result = await api.destroyRoom(room)
      if (result.ok) notifier.success(text(language, 'destroyed', { room: name }))
      else notifier.error(text(language, 'destroyFailed'))
      await refresh()
    }
    showModal({
      title: text(language, 'destroyTitle', { room: plain(name) }),
      content: `<p>${text(language, 'destroyExplained')}</p>`,
      close: true,
      cancel: { value: text(language, 'cancel') },
      confirm: { value: text(language, 'destroyRoom'), action: () => { void action() } }
    })
  }
  const look = (): void => {
    if (!element.isConnected) {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    } else if (document.visibilityState === 'visible') {
      void refresh()
    }
  }
  const timer = setInterval(look, everyMilliseconds)
  document.addEventListener('visibilitychange', look)
  void refresh()
}

/** What PeerTube may take for HTML is made of letters that cannot be. */
const plain = (name: string): string => name.replace(/[<>&"]/g, ' ')
