import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenPrivately, type SocketOwner } from './private-socket.js'

/** Answers one question of Prosody's; what it throws is told to Prosody as "away". */
export type Answerer = (question: Readonly<Record<string, unknown>>) => Promise<object>

export interface AnswersOptions {
  /** Of the socket, in a folder that only this process's user can write to. */
  readonly path: string
  /** Who may ask beside this process's user and root. */
  readonly asker?: SocketOwner
  readonly secret: string
  /** By the name of the question. */
  readonly questions: Readonly<Record<string, Answerer>>
  readonly onError: (error: unknown) => void
}

const largestQuestion = 16_384

/** Listens on a Unix socket for the questions of one asker, who also has to know the secret. */
export async function listenForQuestions ({ path, asker, secret, questions, onError }: AnswersOptions): Promise<AsyncDisposable> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    reply(request, secret, questions).then(
      ({ status, body }) => { send(response, status, body) },
      error => {
        onError(error)
        send(response, 503, { error: 'away' })
      })
  })
  server.on('clientError', (_error, socket) => { socket.destroy() })
  const listening = await listenPrivately(server, path, asker)
  return {
    [Symbol.asyncDispose]: () => {
      const closed = listening[Symbol.asyncDispose]()
      server.closeAllConnections()
      return closed
    }
  }
}

interface Reply {
  readonly status: number
  readonly body: object
}

async function reply (request: IncomingMessage, secret: string, questions: AnswersOptions['questions']): Promise<Reply> {
  if (!isSame(request.headers.authorization ?? '', `Bearer ${secret}`)) return { status: 401, body: { error: 'unauthorized' } }
  const name = request.url?.slice(1) ?? ''
  const answer = Object.hasOwn(questions, name) ? questions[name] : undefined
  if (request.method !== 'POST' || answer === undefined) return { status: 404, body: { error: 'unknown' } }
  const question = parseObject(await readBody(request))
  return question === undefined ? { status: 400, body: { error: 'no JSON object' } } : { status: 200, body: await answer(question) }
}

async function readBody (request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) {
    body += chunk
    if (body.length > largestQuestion) return ''
  }
  return body
}

function parseObject (text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined
  } catch {
    return undefined
  }
}

function send (response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
}

/** Takes as long for any two texts. */
function isSame (given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
