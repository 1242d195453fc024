/// <reference lib="dom" />
import { assistantText } from '../texts/assistant-page.js'
import { text } from '../texts/web.js'
import type { SettingsAnswer } from './answers.js'
import { documentationLink } from './documentation-link.js'
import { h } from './dom.js'
import { isExternal, isHidden } from './hidden-settings.js'
import { ourLanguage, wantedLanguages } from './language.js'
import type { RegisterOptions } from './peertube.js'
import { createPluginApi } from './plugin-api.js'
import { answerContent, followSave } from './settings-answer.js'
import { addStatusStyles } from './status-styles.js'

const npmName = 'peertube-plugin-xmpp-chat'

/** Shows on the settings page itself what the chat made of the settings: PeerTube says "saved" whatever happens. */
export function register ({ registerHook, registerSettingsScript, peertubeHelpers }: RegisterOptions): void {
  const api = createPluginApi(peertubeHelpers)
  const language = ourLanguage(wantedLanguages())
  let last: SettingsAnswer | undefined
  let place: AnswerPlace | undefined
  let external = false

  const read = async (): Promise<SettingsAnswer | undefined> => {
    const result = await api.settingsAnswer(language)
    return result.ok ? result.value : undefined
  }
  const show = (answer: SettingsAnswer | 'missing' | 'unsaved'): void => { place?.show(() => answerContent(answer, language, ...external ? [assistantLink()] : [])) }
  const wait = (milliseconds: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, milliseconds) })

  const assistantLink = (): HTMLElement => h('a', { href: '/p/xmpp-chat/xmpp' }, assistantText(language, 'pageLink'))

  registerSettingsScript({
    isSettingHidden: ({ setting, formValues }) => {
      external = isExternal(formValues)
      return isHidden(setting.name ?? '', formValues)
    }
  })
  registerHook({
    target: 'action:admin-plugin-settings.init',
    handler: async parameters => {
      place = undefined
      if (parameters.npmName !== npmName) return
      addStatusStyles()
      place = makePlace(h('p', { class: 'xmpp-chat-links' }, h('a', { href: '/p/xmpp-chat/status' }, text(language, 'statusPageLink')), assistantLink(), documentationLink(language)))
      last = await read()
      show(last ?? 'missing')
    }
  })
  // PeerTube tells plugins nothing of a save; the form sends it right after this event.
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || place === undefined || !target.contains(place.element)) return
    const { element } = place
    place.showBelow(target)
    void followSave({ read, show, wait, isWanted: () => element.isConnected }, last).then(answer => { last = answer })
  }, true)
}

interface AnswerPlace {
  readonly element: HTMLElement
  show (content: () => HTMLElement): void
  /** From now on also beside the button that saves, where people look then. */
  showBelow (form: HTMLFormElement): void
}

/** In the place that the plugin's setting keeps for it, or else above the form. */
function makePlace (more: HTMLElement): AnswerPlace {
  const element = h('div')
  const below = h('div', { role: 'status', 'aria-live': 'polite' })
  const kept = document.getElementById('settings-answer-wrapper') ?? document.getElementById('settings-answer')
  if (kept !== null) kept.replaceChildren(element, more)
  else document.querySelector('form')?.prepend(element, more)
  return {
    element,
    show: content => {
      element.replaceChildren(content())
      below.replaceChildren(content())
    },
    showBelow: form => {
      if (!form.contains(below)) form.querySelector('[type=submit]')?.before(below)
    }
  }
}
