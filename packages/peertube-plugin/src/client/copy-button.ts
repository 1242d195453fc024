/// <reference lib="dom" />
import { text, type WebLanguage } from '../texts/web.js'
import { h } from './dom.js'

export interface CopyButtonOptions {
  readonly language: WebLanguage
  /** What is copied, at the moment of the click. */
  readonly content: () => string
  /** What it says; "Copy" by default. */
  readonly words?: string
  /** What it is called, where its words alone do not say what is copied. */
  readonly name?: string
}

const shownMilliseconds = 2500

/** A button that copies a text and says that it did. */
export function copyButton ({ language, content, words = text(language, 'copy'), name }: CopyButtonOptions): HTMLElement {
  const said = h('span', { class: 'xmpp-chat-said', role: 'status' })
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (key: 'copied' | 'notCopied'): void => {
    clearTimeout(timer)
    said.textContent = text(language, key)
    timer = setTimeout(() => { said.textContent = '' }, shownMilliseconds)
  }
  const button = h('button', {
    type: 'button', class: 'xmpp-chat-copy', 'aria-label': name,
    onclick: () => { copy(content(), place).then(() => { say('copied') }, () => { say('notCopied') }) }
  }, words)
  const place = h('span', { class: 'xmpp-chat-copying' }, button, said)
  return place
}

/** Without TLS browsers have no clipboard to write to, but still what they had before it; the field must stand where it can have the focus. */
async function copy (content: string, place: HTMLElement): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(content)
  const focused = document.activeElement
  const field = h('textarea', { style: 'position:fixed;opacity:0', 'aria-hidden': 'true' }, content)
  place.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  if (!isCopied) throw new Error('not copied')
}
