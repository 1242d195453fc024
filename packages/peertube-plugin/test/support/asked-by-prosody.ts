import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { removeFolder, serviceUser, temporaryFolder } from '@xmpp-chat/test-support'
import { listenPrivately, type SocketOwner } from '../../src/core/private-socket.js'

export interface LoginQuestion { readonly host: string, readonly username: string, readonly password: string }
export interface AccessQuestion { readonly room: string, readonly jid: string, readonly nick?: string, readonly taken?: boolean, readonly language?: string }
export interface LinkQuestion { readonly jid: string, readonly code: string, readonly language?: string }

export interface Handlers {
  login (question: LoginQuestion): unknown
  access (question: AccessQuestion): unknown
  link? (question: LinkQuestion): unknown
  owner? (question: { readonly domain: string }): unknown
}

/** Stands for the plugin: answers what Prosody asks, over HTTP on a Unix socket. */
export interface AskedByProsody extends AsyncDisposable {
  readonly path: string
  readonly secret: string
  /** What was asked up to now. */
  readonly logins: LoginQuestion[]
  readonly accesses: AccessQuestion[]
  readonly links: LinkQuestion[]
  /** The answers, for the test to replace. A string is sent as it is, with status 500. */
  handlers: Handlers
}

export async function startAskedByProsody (handlers: Handlers): Promise<AskedByProsody> {
  const secret = randomBytes(16).toString('hex')
  const server = createServer((request, response) => { void answer(asked, request, response) })
  const dir = temporaryFolder('asked', { passable: true })
  const path = join(dir, 'questions.sock')
  const listening = await listenPrivately(server, path, serviceUser() as SocketOwner)
  const asked: AskedByProsody = {
    path, secret, logins: [], accesses: [], links: [], handlers,
    [Symbol.asyncDispose]: async () => {
      const closed = listening[Symbol.asyncDispose]()
      server.closeAllConnections()
      await closed
      await removeFolder(dir)
    }
  }
  return asked
}

async function answer (asked: AskedByProsody, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (request.headers.authorization !== `Bearer ${asked.secret}` || request.method !== 'POST') return void response.writeHead(401).end()
  const given = await answerTo(asked, request.url ?? '', JSON.parse(Buffer.concat(chunks).toString()))
  if (given === undefined) return void response.writeHead(404).end()
  if (typeof given === 'string') return void response.writeHead(500).end(given)
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given))
}

function answerTo (asked: AskedByProsody, path: string, question: unknown): unknown {
  if (path === '/login') {
    asked.logins.push(question as LoginQuestion)
    return asked.handlers.login(question as LoginQuestion)
  }
  if (path === '/link') {
    asked.links.push(question as LinkQuestion)
    return asked.handlers.link?.(question as LinkQuestion)
  }
  if (path === '/owner') return asked.handlers.owner?.(question as { readonly domain: string })
  if (path !== '/access') return undefined
  asked.accesses.push(question as AccessQuestion)
  return asked.handlers.access(question as AccessQuestion)
}
