import { h } from '../dom.js'
import { clientRoutesOf, loadScope } from '../plugins.js'
import { currentUser } from '../session.js'
import { text } from '../texts.js'
import { setTitle } from '../title.js'

export function accountPage ({ place, go }) {
  setTitle(text('My account'))
  if (!currentUser()) {
    setTimeout(() => { go('/login') })
    return {}
  }
  return { ready: fill(place) }
}

async function fill (place) {
  await loadScope('my-account')
  const { username, email, account } = currentUser()
  place.replaceChildren(h('div', { class: 'margin-content' },
    h('h1', {}, text('My account')),
    h('p', {}, `${account.displayName} (${username}, ${email})`),
    h('ul', {}, ...clientRoutesOf('/my-account').filter(([, { menuItem }]) => menuItem).map(([path, { menuItem }]) =>
      h('li', {}, h('a', { href: `/my-account/p${path}` }, menuItem.label))))))
}
