import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { readStream, sampleOf, type StreamEvent } from './stream-reader.js'

/** Why a step did not come to its end. */
export interface StepFault {
  readonly fault: 'refused' | 'unreachable' | 'timeout' | 'closed' | 'tls' | 'aborted'
  readonly detail: string
}

export interface ConnectionLimits {
  /** Milliseconds for each step. */
  readonly timeout: number
  readonly signal?: AbortSignal
}

const unreachableCodes = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETDOWN', 'EACCES', 'EPERM'])

export const isFault = (value: object): value is StepFault => 'fault' in value

/** A TCP connection, or why there is none. */
export function openTcp (address: string, port: number, limits: ConnectionLimits): Promise<Socket | StepFault> {
  const socket = connectTcp({ host: address, port, family: isIP(address) })
  return firstOf<Socket>(socket, limits, done => { socket.once('connect', () => { done(socket) }) })
}

/** TLS over a connection, whatever the certificate: what is wrong with it is for the rules to say. */
export function openTls (socket: Socket, options: ConnectionOptions, limits: ConnectionLimits): Promise<TLSSocket | StepFault> {
  let secure: TLSSocket
  try {
    secure = connectTls({ ...options, socket, rejectUnauthorized: false })
  } catch (error) {
    return Promise.resolve({ fault: 'tls', detail: codeOf(error as Error) })
  }
  return firstOf<TLSSocket>(secure, limits, done => { secure.once('secureConnect', () => { done(secure) }) }, 'tls')
}

/** Sends and waits for the next event of the stream. */
export function nextEvent (socket: Socket, send: string, limits: ConnectionLimits): Promise<StreamEvent | StepFault & { sample: string }> {
  const chunks: Buffer[] = []
  const text = (): string => Buffer.concat(chunks).toString('utf8')
  const answer = firstOf<StreamEvent>(socket, limits, done => {
    const onData = (chunk: Buffer): void => {
      chunks.push(chunk)
      const event = readStream(text())
      if (event === undefined) return
      socket.off('data', onData)
      done(event)
    }
    socket.on('data', onData)
    socket.write(send)
  })
  return answer.then(result => isFault(result) ? { ...result, sample: sampleOf(text()) } : result)
}

/** The header of a stream between servers: RFC 6120 section 4.7, with the namespace of dialback (XEP-0220). */
export function streamHeader (from: string, to: string): string {
  const attributes = { xmlns: 'jabber:server', 'xmlns:stream': 'http://etherx.jabber.org/streams', 'xmlns:db': 'jabber:server:dialback', from, to, version: '1.0' }
  return `<?xml version='1.0'?><stream:stream ${Object.entries(attributes).map(([name, value]) => `${name}='${escapeAttribute(value)}'`).join(' ')}>`
}

const escapeAttribute = (value: string): string => value.replace(/[&<>'"]/g, character => `&#${character.charCodeAt(0)};`)

/** The first of: what is waited for, an error, the end of the connection, the time limit, an abort. Leaves no listener behind but a deaf one. */
function firstOf<T extends object> (
  socket: Socket, { timeout, signal }: ConnectionLimits, wait: (done: (value: T) => void) => void, onError?: 'tls'): Promise<T | StepFault> {
  return new Promise(resolve => {
    const settle = (value: T | StepFault): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.off('close', onClose)
      resolve(value)
    }
    const onAbort = (): void => { settle({ fault: 'aborted', detail: 'aborted' }) }
    const onClose = (): void => { settle({ fault: 'closed', detail: 'closed' }) }
    const timer = setTimeout(() => { settle({ fault: 'timeout', detail: `${timeout} ms` }) }, timeout)
    socket.on('error', error => { settle(faultOf(error, onError)) })
    socket.once('close', onClose)
    if (signal?.aborted === true) return onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })
    if (socket.destroyed) return onClose()
    wait(settle)
  })
}

function faultOf (error: Error, onError: 'tls' | undefined): StepFault {
  const code = codeOf(error)
  if (code === 'ECONNREFUSED') return { fault: 'refused', detail: code }
  if (code === 'ETIMEDOUT') return { fault: 'timeout', detail: code }
  if (unreachableCodes.has(code)) return { fault: 'unreachable', detail: code }
  return onError === 'tls' || code.startsWith('ERR_SSL') ? { fault: 'tls', detail: code } : { fault: 'closed', detail: code }
}

const codeOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? error.message
