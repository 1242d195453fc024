import { h } from './dom.js'
import { go } from './router.js'
import { currentUser, logOut } from './session.js'
import { locale, locales, text } from './texts.js'
import { isDark, setDark } from './theme.js'

/** Fills the header; again whenever somebody logged in or out. */
export function showHeader (header) {
  const user = currentUser()
  const leave = async () => {
    await logOut()
    go('/', { again: true })
  }
  header.replaceChildren(
    h('a', { href: '/', class: 'brand' }, 'Playground'),
    h('nav', { 'aria-label': 'Playground' },
      h('a', { href: '/' }, text('Videos')),
      user?.role.id === 0 && h('a', { href: '/admin/plugins/list-installed' }, text('Plugins'))),
    h('span', { class: 'grow' }),
    languageMenu(),
    h('button', { type: 'button', 'aria-pressed': String(isDark()), onclick: ({ currentTarget }) => { currentTarget.setAttribute('aria-pressed', setDark(!isDark())) } }, text('Dark theme')),
    user
      ? h('span', { class: 'who' }, avatar(user), h('a', { href: '/my-account' }, user.account.displayName), h('button', { type: 'button', onclick: leave }, text('Log out')))
      : h('a', { href: '/login', class: 'primary' }, text('Log in')))
}

/** A page is in one language, as in PeerTube: another one loads it again. */
function languageMenu () {
  const choose = ({ currentTarget }) => {
    localStorage.setItem('language', currentTarget.value)
    location.reload()
  }
  return h('select', { 'aria-label': text('Language'), onchange: choose },
    ...Object.entries(locales).map(([code, name]) => h('option', { value: code, selected: code === locale, lang: code }, name)))
}

const avatar = ({ account }) => h('img', { src: account.avatars[0]?.path, alt: '', width: 24, height: 24 })
