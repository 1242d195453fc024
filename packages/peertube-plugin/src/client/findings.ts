/// <reference lib="dom" />
import { text, type WebLanguage } from '../texts/web.js'
import type { Finding } from './answers.js'
import { h } from './dom.js'

/** What was found, and what to do about it. */
export const findingItem = ({ code, severity, message, hint = '', docs = '' }: Finding, language: WebLanguage): HTMLElement =>
  h('li', { class: `xmpp-chat-finding xmpp-chat-${severity}`, 'data-code': code },
    h('strong', {}, message),
    hint !== '' && h('span', {}, ' ', text(language, 'whatToDo', { hint })),
    ...docs === '' ? [] : [' ', h('a', { href: docs, target: '_blank', rel: 'noopener', 'aria-label': `${text(language, 'moreOnThis')}: ${message}` }, text(language, 'moreOnThis'))])

/** A moment in the words of a language. */
export const formatTime = (iso: string, language: string): string => {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(time)
}
