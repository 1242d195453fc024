import type { BanRefusal } from '../core/banning.js'
import type { Chat } from '../core/chat.js'
import type { AuthUser, Request, Response, Router } from './types.js'

type Work = (chat: Chat, request: Request, response: Response) => Promise<void>

export interface PeopleRouteOptions {
  readonly router: Router
  /** Makes a handler that answers even when the work fails. */
  readonly answer: (work: Work) => (request: Request, response: Response) => void
  readonly getAuthUser: (response: Response) => Promise<AuthUser | undefined>
}

const statuses: Readonly<Record<BanRefusal, number>> = {
  'no-chat': 404, 'no-ban': 404, 'not-allowed': 403, 'bad-scope': 400, 'bad-target': 400, 'own-domain': 400, moderator: 403, 'too-many': 429
}

/** Links of accounts of other servers, and bans; see PROTOCOL.md. */
export function addPeopleRoutes ({ router, answer, getAuthUser }: PeopleRouteOptions): void {
  const forUsers = (work: (chat: Chat, username: string, request: Request, response: Response) => Promise<void>) => answer(async (chat, request, response) => {
    const user = await getAuthUser(response)
    if (user === undefined || user.blocked) response.status(401).json({ error: 'log-in' })
    else await work(chat, user.username, request, response)
  })
  const tell = (response: Response, result: object | BanRefusal): void => {
    if (typeof result === 'string') response.status(statuses[result]).json({ error: result })
    else response.json(result)
  }

  router.post('/link', forUsers(async (chat, username, _request, response) => {
    const code = chat.linking.codeFor(username)
    if (typeof code === 'string') response.status(code === 'too-often' ? 429 : 403).json({ error: code })
    else response.json(code)
  }))
  router.get('/links', forUsers(async (chat, username, _request, response) => {
    response.json({ links: chat.linking.jidsOf(username) })
  }))
  router.post('/links/remove', forUsers(async (chat, username, request, response) => {
    const { jid } = bodyOf(request)
    if (typeof jid === 'string' && await chat.linking.remove(jid, username)) response.json({ ok: true })
    else response.status(404).json({ error: 'no-link' })
  }))

  router.get('/bans', forUsers(async (chat, username, request, response) => { tell(response, await chat.banning.list(request.query.video, username)) }))
  router.post('/bans', forUsers(async (chat, username, request, response) => { tell(response, await chat.banning.ban(bodyOf(request), username)) }))
  router.post('/bans/remove', forUsers(async (chat, username, request, response) => { tell(response, await chat.banning.lift(bodyOf(request), username)) }))
}

const bodyOf = ({ body }: Request): Readonly<Record<string, unknown>> => Object(body) as Record<string, unknown>
