/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { text, type WebLanguage, type WebText } from '../../texts/web.js'

/** What Converse leaves without a name, or with the same one everywhere. */
const labels: ReadonlyArray<readonly [selector: string, label: WebText]> = [
  ['textarea.chat-textarea', 'message'],
  ['.chat-msg__actions > .dropdown-toggle', 'messageActions'],
  ['.chatbox-title__buttons .dropdown-toggle', 'chatMenu'],
  ['.occupant-actions > .dropdown-toggle', 'participantActions']
]

/** Puts right in the page what Converse does to people who do not see it or have no mouse, or who write dates in another order. */
export function refine (document: Document, language: WebLanguage, locale: string): void {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' })
  const name = (): void => {
    for (const [selector, label] of labels) {
      const words = text(language, label)
      for (const element of document.querySelectorAll(selector)) {
        if (element.getAttribute('aria-label') !== words) element.setAttribute('aria-label', words)
      }
    }
    // Between the list and its entries there are elements of Converse.
    for (const [selector, role] of [['ul.occupant-list', 'list'], ['li.occupant', 'listitem']] as const) {
      for (const element of document.querySelectorAll(`${selector}:not([role])`)) element.setAttribute('role', role)
    }
    for (const time of document.querySelectorAll<HTMLTimeElement>('.date-separator time')) writeDay(time, day)
  }
  let isDue = false
  new MutationObserver(() => {
    if (isDue) return
    isDue = true
    requestAnimationFrame(() => {
      isDue = false
      name()
    })
  }).observe(document.body, { childList: true, subtree: true })
  document.addEventListener('keydown', pressEntry, true)
  document.addEventListener('click', ignoreOwnName, true)
  document.addEventListener('click', closeMenu)
}

/** Elements of Converse that do not notice a change: icons the theme, menus of messages what somebody may do now. */
export function drawAgain (document: Document, elements: 'converse-icon' | 'converse-message-actions'): void {
  for (const element of document.querySelectorAll<HTMLElement & { requestUpdate?: () => void }>(elements)) element.requestUpdate?.()
}

/** Changes the text in its place, since Converse goes on writing there. */
function writeDay (time: HTMLTimeElement, format: Intl.DateTimeFormat): void {
  const date = new Date(time.dateTime)
  if (Number.isNaN(date.getTime())) return
  const words = format.format(date)
  const place = time.ownerDocument.createTreeWalker(time, NodeFilter.SHOW_TEXT)
  while (place.nextNode() !== null) {
    const { currentNode } = place
    if (currentNode.nodeValue?.trim() && currentNode.nodeValue !== words) currentNode.nodeValue = words
  }
}

/** A menu stays open behind what was chosen in it. */
function closeMenu ({ target }: MouseEvent): void {
  if (target instanceof Element) target.closest('.dropdown-item')?.closest<HTMLElement & { hide?: () => void }>('converse-dropdown')?.hide?.()
}

/** Enter in a menu: Converse neither opens one with it nor chooses an entry, unless that is a link. */
function pressEntry (event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return
  const menu = event.target.closest('converse-dropdown')
  if (menu === null) return
  event.stopPropagation()
  const entry = (event.target.closest('.dropdown-menu li') ?? menu.querySelector('.dropdown-menu.show li.selected'))?.querySelector<HTMLElement>('button, a')
  if (entry === null || entry === undefined) return
  event.preventDefault()
  entry.click()
}

/** One's own name opens a form for what PeerTube decides. */
function ignoreOwnName (event: MouseEvent): void {
  if (!(event.target instanceof Element)) return
  const message = event.target.closest('.show-msg-author-modal')?.closest('.chat-msg')
  if (message?.querySelector('.chat-msg__content--me') === null || message === undefined || message === null) return
  event.preventDefault()
  event.stopPropagation()
}
