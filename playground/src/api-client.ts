export interface ApiRequest { method?: string, token?: string | undefined, body?: unknown, headers?: Record<string, string> }
export interface ApiAnswer { status: number, headers: Headers, body: unknown }

export interface ApiClient {
  /** A request to `/api/v1/…` (or, with a slash in front, to any address of the site); `body` of the answer is parsed where it is JSON. */
  api: (path: string, request?: ApiRequest) => Promise<ApiAnswer>
  /** An access token; the password of seeded accounts is known. */
  login: (username: string, password?: string) => Promise<string>
  /** As an administrator does it; throws what PeerTube answers. */
  install: (folder: string) => Promise<void>
  update: (folder: string) => Promise<void>
  uninstall: (npmName: string) => Promise<void>
  saveSettings: (npmName: string, settings: Record<string, unknown>) => Promise<void>
}

export function createApiClient (url: string): ApiClient {
  const api = (path: string, request: ApiRequest = {}) => call(new URL(path.startsWith('/') ? path : `/api/v1/${path}`, url), request)
  const tokens = new Map<string, Promise<string>>()
  const asRoot = async (path: string, body: unknown, method = 'POST') => {
    const root = tokens.get('root') ?? login('root')
    tokens.set('root', root)
    const answer = await api(path, { method, body, token: await root })
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  const login = async (username: string, password = `test-${username}`) => {
    const { body: client } = await api('oauth-clients/local')
    const form = new URLSearchParams({ ...client as Record<string, string>, grant_type: 'password', response_type: 'code', username, password })
    const { status, body } = await api('users/token', { method: 'POST', body: form })
    if (status !== 200) throw new Error(`${username} cannot log in: ${status} ${JSON.stringify(body)}`)
    return (body as { access_token: string }).access_token
  }
  return {
    api,
    login,
    install: folder => asRoot('plugins/install', { path: folder }),
    update: folder => asRoot('plugins/update', { path: folder }),
    uninstall: npmName => asRoot('plugins/uninstall', { npmName }),
    saveSettings: (npmName, settings) => asRoot(`plugins/${npmName}/settings`, { settings }, 'PUT')
  }
}

async function call (url: URL, { method = 'GET', token, body, headers = {} }: ApiRequest): Promise<ApiAnswer> {
  const isForm = body instanceof URLSearchParams
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...headers
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) })
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: response.headers.get('content-type')?.includes('json') && text !== '' ? JSON.parse(text) as unknown : text }
}
