import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** Answers one question of Prosody's; what it throws is told to Prosody as "away". */
export type Answerer = (question: Readonly<Record<string, unknown>>) => Promise<object>

export interface AnswersOptions {
  readonly secret: string
  /** By the name of the question. */
  readonly questions: Readonly<Record<string, Answerer>>
  readonly onError: (error: unknown) => void
}

export interface Answers extends AsyncDisposable {
  /** Where to ask, with a slash at its end. */
  readonly url: string
}

const largestQuestion = 16_384

/** Listens on loopback for the questions of the modules in Prosody. */
export async function listenForQuestions ({ secret, questions, onError }: AnswersOptions): Promise<Answers> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    reply(request, secret, questions).then(
      ({ status, body }) => { send(response, status, body) },
      error => {
        onError(error)
        send(response, 503, { error: 'away' })
      })
  })
  server.on('clientError', (_error, socket) => { socket.destroy() })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, [Symbol.asyncDispose]: () => close(server) }
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

async function close (server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
