export async function register ({ registerClientRoute }) {
  registerClientRoute({ route: '/probe', parentRoute: '/my-account', menuItem: { label: 'Probe' }, onMount: ({ rootEl }) => { rootEl.innerHTML = '<h1>The probe in the account</h1>' } })
}
