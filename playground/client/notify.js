import { h } from './dom.js'
import { text } from './texts.js'

const titles = { success: 'Success', error: 'Error', info: 'Information' }
const shownFor = 5000

/** A message at the bottom right that goes away by itself; the elements have the names of PeerTube's. */
export function notify (severity, words, title = text(titles[severity]), timeout = shownFor) {
  const box = document.querySelector('p-toast') ?? document.body.appendChild(h('p-toast', { role: 'region', 'aria-label': text('Notifications'), 'aria-live': 'polite' }))
  const item = h('p-toastitem', {}, h('div', { class: `p-toast-message p-toast-message-${severity}` }, h('strong', {}, title), h('p', {}, words)))
  box.append(item)
  setTimeout(() => { item.remove() }, timeout)
}
