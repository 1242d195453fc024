import { api } from './api.js'
import { h } from './dom.js'
import { showHeader } from './header.js'
import { runAction } from './hooks.js'
import { addPlugins, loadScope } from './plugins.js'
import { startRouter } from './router.js'
import { loadUser } from './session.js'
import { locale, text } from './texts.js'
import { isDark, setDark } from './theme.js'

document.documentElement.lang = locale
setDark(isDark())
const header = h('header', { id: 'header' })
const main = h('main', { id: 'content', tabindex: '-1' })
document.getElementById('app').append(h('a', { href: '#content', class: 'skip' }, text('Skip to the content')), header, main)
document.addEventListener('playground:user', ({ detail: { hook, params } }) => {
  showHeader(header)
  runAction(hook, 'common', params)
})

addPlugins((await api('config')).plugin.registered)
await loadUser()
showHeader(header)
await loadScope('common')
runAction('action:application.init', 'common')
await startRouter(main)
