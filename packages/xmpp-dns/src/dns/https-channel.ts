import { connect, constants, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2'
import type { Channel, Exchange } from './exchange.js'
import { isAnswerTo } from './query.js'
import { codeOf } from './udp-channel.js'

export interface HttpsChannelOptions {
  /** Milliseconds per question, connecting included. */
  readonly timeout: number
  /** Certificate authorities (PEM) to trust instead of the usual ones. */
  readonly ca?: string | readonly string[]
}

const mediaType = 'application/dns-message'
const longestMessage = 65_535

/** DNS over HTTPS (RFC 8484) by POST over HTTP/2, the version that it recommends and that many servers insist on. */
export function createHttpsChannel (url: URL, { timeout, ca }: HttpsChannelOptions): Channel {
  let session: ClientHttp2Session | undefined

  const connected = (): ClientHttp2Session => {
    if (session !== undefined && !session.closed && !session.destroyed) return session
    const made = connect(url.origin, ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] })
    // One listener per question under way.
    made.setMaxListeners(0)
    made.on('error', () => { made.destroy() })
    made.once('close', () => { if (session === made) session = undefined })
    made.unref()
    session = made
    return made
  }
  return {
    description: `doh ${url.href}`,
    exchange: (query, signal) => new Promise(resolve => {
      const made = connected()
      let stream: ClientHttp2Stream | undefined
      const settle = (exchange: Exchange): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        made.off('error', onError)
        stream?.close(constants.NGHTTP2_CANCEL)
        resolve(exchange)
      }
      const fail = (detail: string): void => { settle({ failure: 'unreachable', detail }) }
      const onError = (error: Error): void => { fail(codeOf(error)) }
      const onAbort = (): void => { settle({ failure: 'aborted', detail: 'aborted' }) }
      const timer = setTimeout(() => { settle({ failure: 'timeout', detail: `${timeout} ms` }) }, timeout)
      if (signal?.aborted === true) return onAbort()
      signal?.addEventListener('abort', onAbort, { once: true })
      made.once('error', onError)
      stream = made.request({ ':method': 'POST', ':path': url.pathname + url.search, 'content-type': mediaType, accept: mediaType })
      readAnswer(stream, bytes => { settle(isAnswerTo(query, bytes) ? { bytes } : { failure: 'unreachable', detail: 'the body answers another question' }) }, fail)
      stream.end(query.bytes)
    }),
    close: () => { session?.destroy() }
  }
}

function readAnswer (stream: ClientHttp2Stream, onBody: (bytes: Buffer) => void, onFault: (detail: string) => void): void {
  const chunks: Buffer[] = []
  let length = 0
  // The session's fault, such as a certificate that is not trusted, comes as the cause of the stream's.
  stream.on('error', error => { onFault(codeOf(error.cause instanceof Error ? error.cause : error)) })
  stream.once('response', headers => {
    if (headers[':status'] !== 200) onFault(`HTTP ${String(headers[':status'])}`)
    else if (headers['content-type'] !== mediaType) onFault(`content-type ${String(headers['content-type'])}`)
  })
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > longestMessage) onFault('the body is too long')
    else chunks.push(chunk)
  })
  stream.once('end', () => { onBody(Buffer.concat(chunks)) })
  stream.once('close', () => { onFault('closed') })
}
