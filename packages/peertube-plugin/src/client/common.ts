/// <reference lib="dom" />
import type { RegisterOptions } from './peertube.js'
import { createPluginApi } from './plugin-api.js'
import { mountRoomPage } from './room-page.js'
import { mountStatusPage } from './status-page.js'

/** The pages of the chat: a room on a page of its own, and the status for administrators. */
export function register ({ registerHook, registerClientRoute, peertubeHelpers }: RegisterOptions): void {
  const api = createPluginApi(peertubeHelpers)
  let room: { readonly place: HTMLElement, readonly end: () => void } | undefined
  registerClientRoute({
    route: 'xmpp-chat/room',
    title: 'Chat',
    onMount: ({ rootEl }) => {
      room?.end()
      room = { place: rootEl, end: mountRoomPage(rootEl, api, `${peertubeHelpers.getBaseRouterRoute()}/frame`) }
    }
  })
  registerClientRoute({ route: 'xmpp-chat/status', title: 'Chat', onMount: ({ rootEl }) => { mountStatusPage(rootEl, api, peertubeHelpers) } })
  registerHook({
    target: 'action:router.navigation-end',
    handler: () => {
      if (room === undefined || room.place.isConnected) return
      room.end()
      room = undefined
    }
  })
}
