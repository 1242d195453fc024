/// <reference lib="dom" />
import { text } from '../texts/web.js'
import { ourLanguage, wantedLanguages } from './language.js'
import type * as Pages from './pages.js'
import type { RegisterOptions } from './peertube.js'
import { createPluginApi } from './plugin-api.js'

/** The pages of the chat: a room on a page of its own, and for administrators the status and the way to external accounts. */
export function register ({ registerHook, registerClientRoute, peertubeHelpers }: RegisterOptions): void {
  const api = createPluginApi(peertubeHelpers)
  let room: { readonly place: HTMLElement, readonly end: () => void } | undefined

  const addPage = (route: string, mount: (pages: typeof Pages, rootEl: HTMLElement) => void): void => {
    registerClientRoute({
      route,
      title: 'Chat',
      onMount: ({ rootEl }) => {
        import(`${peertubeHelpers.getBaseRouterRoute()}/assets/pages.js`).then((pages: typeof Pages) => { if (rootEl.isConnected) mount(pages, rootEl) }, error => {
          console.error(error)
          rootEl.textContent = text(ourLanguage(wantedLanguages()), 'cannotLoad')
        })
      }
    })
  }
  addPage('xmpp-chat/room', ({ mountRoomPage }, place) => {
    room?.end()
    room = { place, end: mountRoomPage(place, api, `${peertubeHelpers.getBaseRouterRoute()}/frame`) }
  })
  addPage('xmpp-chat/status', ({ mountStatusPage }, place) => { mountStatusPage(place, api, peertubeHelpers) })
  addPage('xmpp-chat/xmpp', ({ mountAssistantPage }, place) => { mountAssistantPage(place, api, peertubeHelpers) })
  registerHook({
    target: 'action:router.navigation-end',
    handler: () => {
      if (room === undefined || room.place.isConnected) return
      room.end()
      room = undefined
    }
  })
}
