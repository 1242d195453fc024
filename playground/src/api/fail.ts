import type { Response } from 'express'

export interface Refusal { status: number, message: string, type?: string }

/** PeerTube's error answer, a problem document. */
export function fail (res: Response, { status, message, type }: Refusal): void {
  if (res.headersSent) return
  res.status(status).type('application/problem+json').send(JSON.stringify({
    type: type === undefined ? 'about:blank' : `https://docs.joinpeertube.org/api-rest-reference.html#section/Errors/${type}`,
    title: titles[status] ?? 'Error',
    detail: message,
    status,
    ...(type === undefined ? {} : { code: type }),
    error: message
  }))
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 409: 'Conflict', 413: 'Payload Too Large', 429: 'Too Many Requests', 500: 'Internal Server Error'
}

/** For checks: answers, and says that the request goes no further. */
export function refuse (res: Response, refusal: Refusal): false {
  fail(res, refusal)
  return false
}
