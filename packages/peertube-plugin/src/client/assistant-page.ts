/// <reference lib="dom" />
import { assistantText } from '../texts/assistant-page.js'
import { text } from '../texts/web.js'
import type { External, StepName } from './answers.js'
import { addAssistantStyles } from './assistant-styles.js'
import { createAssistantView } from './assistant-view.js'
import { h } from './dom.js'
import { ourLanguage, wantedLanguages } from './language.js'
import type { ClientHelpers } from './peertube.js'
import type { PluginApi } from './plugin-api.js'

const whileLooking = 2000
const otherwise = 15_000
const watchEvery = 15_000

/** For administrators: how far this instance is with accounts of other XMPP servers, step by step; up to date as long as it is looked at. */
export function mountAssistantPage (rootEl: HTMLElement, api: PluginApi, { notifier }: ClientHelpers): void {
  addAssistantStyles()
  const language = ourLanguage(wantedLanguages())
  const watched = new Map<StepName, ReturnType<typeof setInterval>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest = 0
  let last: External | undefined

  const end = (): void => {
    clearTimeout(timer)
    for (const watch of watched.values()) clearInterval(watch)
    watched.clear()
    document.removeEventListener('visibilitychange', onVisible)
  }
  const show = (): void => { if (last !== undefined) view.show(last, new Set(watched.keys())) }
  const look = async (step?: StepName): Promise<void> => {
    const result = await api.look(step)
    if (!result.ok) notifier.error(assistantText(language, 'lookFailed'))
    await refresh()
  }
  const stop = (step: StepName): void => {
    clearInterval(watched.get(step))
    watched.delete(step)
    show()
  }
  const watch = (step: StepName): void => {
    watched.set(step, setInterval(() => { if (element.isConnected) void look(step); else end() }, watchEvery))
    show()
    void look(step)
  }
  const endWatches = ({ steps }: External): void => {
    for (const { name, state, title } of steps) {
      if (state !== 'green' || !watched.has(name)) continue
      stop(name)
      notifier.success(assistantText(language, 'nowInOrder', { step: title }))
    }
  }

  const refresh = async (): Promise<void> => {
    clearTimeout(timer)
    newest += 1
    const number = newest
    const result = await api.external(language)
    if (!element.isConnected) return end()
    if (number !== newest) return
    if (!result.ok && [401, 403].includes(result.refusal.status)) {
      end()
      return element.replaceChildren(h('h1', {}, assistantText(language, 'title')), h('p', { role: 'status' }, text(language, 'forAdmins')), h('a', { href: '/login' }, text(language, 'logIn')))
    }
    timer = setTimeout(() => { if (document.visibilityState === 'visible' || watched.size > 0) void refresh() }, result.ok && result.value.looking ? whileLooking : otherwise)
    if (!result.ok) return view.showMissing()
    const isFirst = last === undefined
    last = result.value
    if (!last.looking) endWatches(last)
    show()
    if (isFirst && last.enabled && !last.looking && last.at === undefined) await look()
  }
  const onVisible = (): void => {
    if (!element.isConnected) end()
    else if (document.visibilityState === 'visible') void refresh()
  }

  const view = createAssistantView({
    language, onWatch: watch, onStop: stop,
    onLook: step => { void look(step) },
    prove: async domain => {
      const result = await api.prove(domain, language)
      if (result.ok && result.value.ok) void refresh()
      return result
    }
  })
  const element = h('div', { class: 'xmpp-chat-status xmpp-chat-assistant' }, ...view.elements)
  rootEl.replaceChildren(element)
  document.addEventListener('visibilitychange', onVisible)
  void refresh()
}
