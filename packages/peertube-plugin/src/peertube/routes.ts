import { chooseLanguage, type Language } from '@xmpp-chat/diagnostics'
import { inWords } from '../core/catalogs.js'
import type { Chat } from '../core/chat.js'
import type { Logger } from '../core/host.js'
import type { Visitor } from '../core/web.js'
import { addAssistantRoutes } from './assistant-routes.js'
import { route } from './guard.js'
import { serveAsset, type Assets } from './assets.js'
import { addPeopleRoutes } from './routes-people.js'
import type { AuthUser, RegisterOptions, Request, Response, Router } from './types.js'

export interface RouteOptions {
  readonly router: Router
  readonly logger: Logger
  readonly chat: () => Chat | undefined
  readonly getAuthUser: RegisterOptions['peertubeHelpers']['user']['getAuthUser']
  readonly assets: Assets
  readonly version: string
  /** Of this plugin, with a slash before it and none behind, such as `/plugins/xmpp-chat/1.0.0`. */
  readonly base: string
}

const refusals = { 'no-chat': 404, 'log-in': 403, nickname: 400 } as const

/** What browsers ask of the plugin; see PROTOCOL.md. */
export function addRoutes ({ router, logger, chat, getAuthUser, assets, version, base }: RouteOptions): void {
  const answer = (work: (chat: Chat, request: Request, response: Response) => Promise<void>) => route(logger, async (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    const running = chat()
    if (running === undefined) response.status(503).json({ error: 'starting' })
    else await work(running, request, response)
  })
  const forAdmins = (work: (chat: Chat, request: Request, response: Response) => Promise<void>) => answer(async (running, request, response) => {
    const user = await getAuthUser(response)
    if (user === undefined) response.status(401).json({ error: 'log-in' })
    else if (user.role !== 0) response.status(403).json({ error: 'admins-only' })
    else await work(running, request, response)
  })

  router.post('/chat', answer(async (running, request, response) => {
    const info = await running.web.chatBeside(bodyOf(request).video, visitorOf(request, await getAuthUser(response)))
    response.json({ chat: info === null ? null : { ...info, websocket: `${base}/ws/xmpp`, fullPage: `/p/xmpp-chat/room?v=${String(bodyOf(request).video)}` } })
  }))
  router.post('/ticket', answer(async (running, request, response) => {
    const ticket = await running.web.ticketFor(bodyOf(request), visitorOf(request, await getAuthUser(response)))
    if ('refused' in ticket) response.status(refusals[ticket.refused]).json({ error: ticket.refused, ...ticket.text === undefined ? {} : { text: ticket.text } })
    else response.json(ticket)
  }))
  router.get('/settings-answer', forAdmins(async (running, request, response) => {
    response.json({ ...running.answer, findings: inWords(running.answer.findings, languageOf(request)) })
  }))
  router.get('/status', forAdmins(async (running, request, response) => {
    const { server, rooms, connections, problems, troubles, settings, domains } = await running.status()
    const language = languageOf(request)
    response.json({
      state: server?.state ?? 'starting',
      healthy: server?.healthy === true && troubles.every(({ severity }) => severity !== 'error'),
      settingsState: running.answer.state,
      ...server === undefined ? {} : { prosody: { ...server.prosody, pid: server.pid, since: server.since, restarts: server.restarts, holes: server.holes }, ports: server.ports },
      rooms, connections, domains, settings,
      now: inWords([...running.answer.state === 'refused' ? running.answer.findings : [], ...server?.problems ?? [], ...troubles], language),
      problems: problems.map(({ at, finding }) => ({ at, finding: inWords([finding], language)[0] }))
    })
  }))
  addAssistantRoutes({ router, logger, forAdmins, languageOf, version })
  router.get('/ready', answer(async (running, _request, response) => {
    if (running.isReady) response.json({ ready: true })
    else response.status(503).json({ error: 'starting' })
  }))
  router.post('/rooms/destroy', forAdmins(async (running, request, response) => {
    const { room } = bodyOf(request)
    if (typeof room !== 'string' || room === '') {
      response.status(400).json({ error: 'no-room' })
      return
    }
    await running.commands.destroy(room)
    response.json({ ok: true })
  }))
  addPeopleRoutes({ router, answer, getAuthUser })
  router.get('/frame', route(logger, async (request, response) => { await serveAsset(assets, 'frame.html', request, response) }))
  router.get(/^\/docs\/(.+)$/, route(logger, async (request, response) => { await serveAsset(assets, `docs/${request.params[0] ?? ''}`, request, response) }))
  router.get(/^\/assets\/(.+)$/, route(logger, async (request, response) => { await serveAsset(assets, request.params[0] ?? '', request, response) }))
}

const bodyOf = ({ body }: Request): Readonly<Record<string, unknown>> => typeof body === 'object' && body !== null ? body as Record<string, unknown> : {}

function visitorOf ({ headers }: Request, user: AuthUser | undefined): Visitor {
  const typed = headers['x-peertube-video-password']
  return { ...user === undefined ? {} : { username: user.username }, ...typeof typed === 'string' && typed !== '' ? { videoPassword: typed } : {} }
}

const languageOf = ({ query, headers }: Request): Language =>
  chooseLanguage(typeof query.lang === 'string' ? query.lang : undefined, ...(headers['accept-language'] ?? '').split(',').map(one => one.split(';')[0]?.trim()))
