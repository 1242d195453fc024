import { api } from '../api.js'
import { h } from '../dom.js'
import { currentUser } from '../session.js'
import { text } from '../texts.js'
import { setTitle } from '../title.js'
import { videoList } from '../video-list.js'

export function homePage ({ place }) {
  setTitle()
  return { ready: fill(place) }
}

async function fill (place) {
  const { data } = await api('videos')
  const mine = currentUser() ? (await api('users/me/videos')).data : []
  place.replaceChildren(h('div', { class: 'margin-content' },
    h('h1', {}, text('Videos')), videoList(data),
    ...mine.length > 0 ? [h('h2', {}, text('My videos')), videoList(mine)] : []))
}
