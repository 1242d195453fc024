import { h } from '../dom.js'
import { clientRoute, loadScope } from '../plugins.js'
import { setTitle } from '../title.js'

/** /p/…: a new empty element each time, even if only the query string is another one. */
export function clientPage ({ place, parameter, notFound }) {
  const root = place.appendChild(h('div'))
  return { ready: mount({ parent: '/', scope: 'common', path: parameter, root, notFound }) }
}

/** /my-account/p/…: the element stays, not emptied, and the plugin mounts into it again. */
export function accountClientPage ({ place, parameter, notFound }) {
  const root = place.appendChild(h('div'))
  const update = path => mount({ parent: '/my-account', scope: 'my-account', path, root, notFound })
  return { ready: update(parameter), update }
}

async function mount ({ parent, scope, path, root, notFound }) {
  await loadScope(scope)
  const route = clientRoute(parent, path)
  if (!route) return notFound()
  if (route.title) setTitle(route.title)
  route.onMount({ rootEl: root })
}
