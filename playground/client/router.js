import { runAction } from './hooks.js'
import { accountPage } from './pages/account.js'
import { adminPage, pluginSettingsPage } from './pages/plugin-settings.js'
import { accountClientPage, clientPage } from './pages/client-page.js'
import { homePage } from './pages/home.js'
import { loginPage } from './pages/login.js'
import { notFoundPage } from './pages/not-found.js'
import { videoEditPage } from './pages/video-edit.js'
import { watchPage } from './pages/watch.js'

const routes = [
  [/^\/(?:videos\/(?:trending|recently-added|local|overview))?$/, homePage],
  [/^\/w\/([^/]+)$/, watchPage],
  [/^\/videos\/watch\/([^/]+)$/, watchPage],
  [/^\/videos\/update\/([^/]+)$/, videoEditPage],
  [/^\/login$/, loginPage],
  [/^\/p(\/.+)$/, clientPage],
  [/^\/my-account\/p(\/.+)$/, accountClientPage],
  [/^\/my-account(?:\/.*)?$/, accountPage],
  [/^\/admin(?:\/plugins(?:\/list-installed)?)?$/, adminPage],
  [/^\/admin\/plugins\/show\/([^/]+)$/, pluginSettingsPage]
]

let place
let current = {}

/** Follows links inside of the page, as PeerTube's client does. */
export function startRouter (element) {
  place = element
  addEventListener('popstate', () => { show() })
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]')
    if (!link || link.target || link.origin !== location.origin || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!routes.some(([pattern]) => pattern.test(link.pathname))) return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  })
  return show()
}

/** `again`: even if the page is there already. */
export function go (path, { again = false } = {}) {
  if (path === location.pathname + location.search + location.hash) return again && show()
  sessionStorage.setItem('previous-page', location.pathname + location.search)
  history.pushState(null, '', path)
  show()
}

/** A page that can `update` stays from one address to another of the same kind, with all that plugins put into it; others are made anew. */
async function show () {
  const path = location.pathname.replace(/(.)\/$/, '$1')
  const [pattern, page] = routes.find(([pattern]) => pattern.test(path)) ?? [/$/, notFoundPage]
  const [, parameter] = pattern.exec(path) ?? []
  const decoded = parameter && decodeURIComponent(parameter)
  if (current.page === page && current.shown?.update) {
    await current.shown.update(decoded)
  } else {
    current.shown?.leave?.()
    current = { page }
    place.replaceChildren()
    const shown = page({ place, parameter: decoded, go, notFound: () => { notFoundPage({ place }) } })
    if (current.page === page) current.shown = shown
    await shown?.ready
  }
  scrollTo(0, 0)
  runAction('action:router.navigation-end', 'common', { path: location.pathname + location.search + location.hash })
}
