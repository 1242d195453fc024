/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ChatInfo } from './answers.js'
import { backoff } from './backoff.js'
import { ourLanguage, wantedLanguages } from './language.js'
import { pageMemory } from './page-memory.js'
import { createPanel, type Panel } from './panel.js'
import type { LoadedVideo, RegisterOptions } from './peertube.js'
import { createPluginApi, type PluginApi } from './plugin-api.js'
import { isPassing } from './refusal.js'

const placeholder = 'plugin-placeholder-player-next'

/** Keeps exactly the chat of the present video beside the player. */
export function register ({ registerHook, peertubeHelpers }: RegisterOptions): void {
  const api = createPluginApi(peertubeHelpers)
  const address = `${peertubeHelpers.getBaseRouterRoute()}/frame`
  const memory = pageMemory()
  let present: { readonly video: string, readonly panel: Panel | undefined } | undefined
  /** A password that was typed for a video whose UUID is not known yet. */
  let typed: string | undefined

  const clear = (): void => {
    present?.panel?.remove()
    present = undefined
  }

  const show = async ({ video }: { readonly video: LoadedVideo }): Promise<void> => {
    const { uuid } = video
    if (typed !== undefined) memory.videoPasswords.set(uuid, typed)
    const isShown = present?.video === uuid && (present.panel === undefined || present.panel.element.isConnected)
    if (isShown && present?.panel !== undefined) return
    if (!isShown) {
      clear()
      present = { video: uuid, panel: undefined }
    }
    const asked = present
    const chat = await chatBeside(api, uuid, () => present === asked)
    const place = document.getElementById(placeholder)
    if (present !== asked || place === null || chat === null) return
    const wish = memory.wishes.get(uuid)
    const open = wish === undefined ? chat.autoOpen : wish === 'open'
    const onWish = (wished: 'open' | 'closed'): void => { memory.wishes.set(uuid, wished) }
    const panel = createPanel({ api, address, video: uuid, chat, language: ourLanguage(wantedLanguages()), open, place: 'beside', onWish })
    for (const old of place.querySelectorAll(':scope > .xmpp-chat')) old.remove()
    place.append(panel.element)
    present = { video: uuid, panel }
  }

  registerHook({
    target: 'filter:api.video-watch.video.get.params',
    handler: parameters => {
      typed = parameters.videoPassword
      return parameters
    }
  })
  registerHook({ target: 'action:video-watch.video.loaded', handler: show })
  registerHook({
    target: 'action:router.navigation-end',
    handler: () => {
      if (document.getElementById(placeholder) === null) clear()
    }
  })
}

/** Asks until the plugin answers, or nobody wants to know any more. */
async function chatBeside (api: PluginApi, video: string, isWanted: () => boolean): Promise<ChatInfo | null> {
  for (let attempt = 0; isWanted(); attempt += 1) {
    const result = await api.chat(video, pageMemory().videoPasswords.get(video))
    if (result.ok) return result.value.chat
    if (!isPassing(result.refusal)) return null
    await new Promise(resolve => { setTimeout(resolve, backoff(attempt)) })
  }
  return null
}
