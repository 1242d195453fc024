import { h } from '../dom.js'
import { logIn } from '../session.js'
import { text } from '../texts.js'
import { runAction } from '../hooks.js'
import { setTitle } from '../title.js'

const seeded = ['root', 'streamer', 'viewer', 'moderator']

export function loginPage ({ place, go }) {
  setTitle(text('Log in'))
  runAction('action:login.init', 'login')
  const username = h('input', { id: 'username', name: 'username', autocomplete: 'username', required: true })
  const password = h('input', { id: 'password', name: 'password', type: 'password', autocomplete: 'current-password', required: true })
  const alert = h('p', { role: 'alert', class: 'form-error' })
  const submit = async event => {
    event.preventDefault()
    if (!await logIn(username.value.trim(), password.value)) return alert.replaceChildren(text('Wrong username or password.'))
    go(cameFrom())
  }
  place.append(h('div', { class: 'margin-content' },
    h('h1', {}, text('Log in')),
    h('form', { onsubmit: submit }, alert,
      h('label', { for: 'username' }, text('Username')), username,
      h('label', { for: 'password' }, text('Password')), password,
      h('button', { class: 'primary' }, text('Log in'))),
    h('h2', {}, text('Accounts to try')),
    h('ul', {}, ...seeded.map(name => h('li', {}, h('code', {}, name), ` (${text('the password is')} `, h('code', {}, `test-${name}`), ')')))))
  return {}
}

/** The page before this one, where a click led here. */
function cameFrom () {
  const from = sessionStorage.getItem('previous-page')
  return from && from !== '/login' ? from : '/'
}
