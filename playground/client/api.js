import { fetchWithToken } from './session.js'

/** An answer that was no success, with PeerTube's `code` and words. */
export class ApiError extends Error {
  constructor (status, body) {
    super(body?.detail ?? `${status}`)
    Object.assign(this, { status, body })
  }
}

export async function api (path, { method = 'GET', body, headers = {} } = {}) {
  const response = await fetchWithToken(`/api/v1/${path}`, {
    method,
    headers: { ...headers, ...body && { 'Content-Type': 'application/json' } },
    body: body && JSON.stringify(body)
  })
  const answer = response.headers.get('content-type')?.includes('json') && response.status !== 204 ? await response.json() : undefined
  if (!response.ok) throw new ApiError(response.status, answer)
  return answer
}
