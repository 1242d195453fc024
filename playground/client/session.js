const tokenKeys = ['access_token', 'refresh_token', 'token_type']
let user = null

export const currentUser = () => user
export const isLoggedIn = () => localStorage.getItem('access_token') !== null
export const authHeader = () => isLoggedIn() ? { Authorization: `${localStorage.getItem('token_type')} ${localStorage.getItem('access_token')}` } : undefined

/** The rest of the page hears of it as an event. */
const tell = (hook, params) => { document.dispatchEvent(new CustomEvent('playground:user', { detail: { hook, params } })) }

/** Where PeerTube's client keeps who is logged in: the local storage, no cookie. */
function remember (tokens, me) {
  for (const key of tokenKeys) localStorage.setItem(key, tokens[key])
  if (me) for (const [key, value] of Object.entries({ id: me.id, username: me.username, email: me.email, role: me.role.id })) localStorage.setItem(key, value)
}

function forget () {
  for (const key of [...tokenKeys, 'id', 'username', 'email', 'role']) localStorage.removeItem(key)
  user = null
}

async function askForTokens (form) {
  const client = await (await fetch('/api/v1/oauth-clients/local')).json()
  const response = await fetch('/api/v1/users/token', { method: 'POST', body: new URLSearchParams({ ...client, response_type: 'code', ...form }) })
  return response.ok ? response.json() : undefined
}

/** At the start of the page. */
export async function loadUser () {
  if (!isLoggedIn()) return
  const response = await fetchWithToken('/api/v1/users/me')
  if (!response.ok) return forget()
  user = await response.json()
  tell('action:auth-user.information-loaded', { user })
}

export async function logIn (username, password) {
  const tokens = await askForTokens({ grant_type: 'password', username, password })
  if (!tokens) return false
  remember(tokens)
  user = await (await fetchWithToken('/api/v1/users/me')).json()
  remember(tokens, user)
  tell('action:auth-user.logged-in')
  tell('action:auth-user.information-loaded', { user })
  return true
}

export async function logOut () {
  await fetch('/api/v1/users/revoke-token', { method: 'POST', headers: authHeader() })
  forget()
  tell('action:auth-user.logged-out')
}

/** A token that is too old is refreshed once. */
export async function fetchWithToken (url, options = {}) {
  const ask = () => fetch(url, { ...options, headers: { ...options.headers, ...authHeader() } })
  const response = await ask()
  if (response.status !== 401 || !isLoggedIn()) return response
  const tokens = await askForTokens({ grant_type: 'refresh_token', refresh_token: localStorage.getItem('refresh_token') })
  if (!tokens) {
    forget()
    return response
  }
  remember(tokens)
  return ask()
}
