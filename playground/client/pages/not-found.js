import { h } from '../dom.js'
import { text } from '../texts.js'
import { setTitle } from '../title.js'

export function notFoundPage ({ place }) {
  setTitle(text('Page not found'))
  place.replaceChildren(h('div', { class: 'margin-content' }, h('h1', {}, text('Page not found')), h('p', {}, text('We could not find this page.'))))
  return {}
}
