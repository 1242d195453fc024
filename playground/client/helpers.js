import { api } from './api.js'
import { enhancedMarkdown, textMarkdown } from './markdown.js'
import { showModal } from './modal.js'
import { notify } from './notify.js'
import { authHeader, currentUser, isLoggedIn } from './session.js'
import { translateBy } from './translations.js'

/** `peertubeHelpers` in the browser. The base routes end without a slash, unlike those of the server. */
export function helpersFor ({ npmName, name, version }) {
  const base = `/plugins/${name}/${version}`
  return {
    getBaseStaticRoute: () => `${base}/static`,
    getBaseRouterRoute: () => `${base}/router`,
    getBaseWebSocketRoute: () => `${base}/ws`,
    getBasePluginClientPath: () => '/p',
    getSettings: async () => (await api(`plugins/${npmName}/public-settings`)).publicSettings,
    getUser: () => currentUser(),
    getServerConfig: () => api('config'),
    isLoggedIn: () => isLoggedIn(),
    getAuthHeader: () => authHeader(),
    notifier: {
      info: (text, title, timeout) => { notify('info', text, title, timeout) },
      error: (text, title, timeout) => { notify('error', text, title, timeout) },
      success: (text, title, timeout) => { notify('success', text, title, timeout) }
    },
    showModal: input => { showModal(input) },
    markdownRenderer: { textMarkdownToHTML: async text => textMarkdown(text), enhancedMarkdownToHTML: async text => enhancedMarkdown(text) },
    translate: words => translateBy(npmName, words)
  }
}
