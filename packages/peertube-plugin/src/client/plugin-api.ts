/// <reference lib="dom" />
import type { ChatInfo, GuestCredential, Result, SettingsAnswer, Status, Ticket } from './answers.js'
import type { ClientHelpers } from './peertube.js'

export interface PluginApi {
  chat (video: string, videoPassword?: string): Promise<Result<{ readonly chat: ChatInfo | null }>>
  ticket (asked: TicketRequest, videoPassword?: string): Promise<Result<Ticket & { readonly guest?: GuestCredential }>>
  settingsAnswer (language: string): Promise<Result<SettingsAnswer>>
  status (language: string): Promise<Result<Status>>
  destroyRoom (room: string): Promise<Result<unknown>>
}

export interface TicketRequest {
  readonly video: string
  readonly guest?: GuestCredential
  readonly nickname?: string
  readonly language: string
}

/** Asks the plugin as whoever is logged in to PeerTube; never rejects. Nothing secret is in an address. */
export function createPluginApi (helpers: Pick<ClientHelpers, 'getBaseRouterRoute' | 'getAuthHeader'>): PluginApi {
  const ask = async <Value>(path: string, body?: object, videoPassword?: string): Promise<Result<Value>> => {
    const headers: Record<string, string> = { ...helpers.getAuthHeader() }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (videoPassword !== undefined) headers['x-peertube-video-password'] = videoPassword
    try {
      const response = await fetch(`${helpers.getBaseRouterRoute()}${path}`, { cache: 'no-store', headers, ...body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) } })
      if (response.ok) return { ok: true, value: await response.json() as Value }
      return { ok: false, refusal: { status: response.status, error: await errorIn(response) } }
    } catch {
      return { ok: false, refusal: { status: 0, error: 'no-answer' } }
    }
  }
  return {
    chat: (video, videoPassword) => ask('/chat', { video }, videoPassword),
    ticket: (asked, videoPassword) => ask('/ticket', asked, videoPassword),
    settingsAnswer: language => ask(`/settings-answer?lang=${language}`),
    status: language => ask(`/status?lang=${language}`),
    destroyRoom: room => ask('/rooms/destroy', { room })
  }
}

async function errorIn (response: Response): Promise<string> {
  try {
    const { error } = await response.json() as { error?: unknown }
    return typeof error === 'string' ? error : ''
  } catch {
    return ''
  }
}
