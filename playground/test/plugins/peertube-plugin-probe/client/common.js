export async function register ({ registerHook, registerClientRoute, peertubeHelpers }) {
  const seen = window.probe = { hooks: [], helpers: peertubeHelpers }
  for (const target of ['action:router.navigation-end', 'action:auth-user.logged-in', 'action:auth-user.logged-out', 'action:auth-user.information-loaded']) {
    registerHook({ target, handler: params => { seen.hooks.push(`${target} ${params?.path ?? ''}`.trim()) } })
  }
  registerClientRoute({
    route: '/probe',
    onMount: async ({ rootEl }) => {
      rootEl.innerHTML = `<h1>${await peertubeHelpers.translate('Hello')}</h1><p>${location.search}</p><p><a href="/">Home</a></p>`
    }
  })
}
