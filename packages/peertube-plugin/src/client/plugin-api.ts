/// <reference lib="dom" />
import type { ChatInfo, External, GuestCredential, Proof, Result, SettingsAnswer, Status, StepName, Ticket } from './answers.js'
import { perform, type PeopleCall } from './people-calls.js'
import type { ClientHelpers } from './peertube.js'

export interface PluginApi {
  chat (video: string, videoPassword?: string): Promise<Result<{ readonly chat: ChatInfo | null }>>
  ticket (asked: TicketRequest, videoPassword?: string): Promise<Result<Ticket & { readonly guest?: GuestCredential }>>
  settingsAnswer (language: string): Promise<Result<SettingsAnswer>>
  status (language: string): Promise<Result<Status>>
  destroyRoom (room: string): Promise<Result<unknown>>
  external (language: string): Promise<Result<External>>
  /** Begins a new look, at one step or at all. */
  look (step?: StepName): Promise<Result<unknown>>
  /** Asks another server for an answer, which takes up to 40 seconds. */
  prove (domain: string, language: string): Promise<Result<Proof>>
  /** About the people beside a video, and one's own links. */
  people (call: PeopleCall, video: string): Promise<Result<unknown>>
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
      return { ok: false, refusal: { status: response.status, ...await errorIn(response) } }
    } catch {
      return { ok: false, refusal: { status: 0, error: 'no-answer' } }
    }
  }
  return {
    chat: (video, videoPassword) => ask('/chat', { video }, videoPassword),
    ticket: (asked, videoPassword) => ask('/ticket', asked, videoPassword),
    settingsAnswer: language => ask(`/settings-answer?lang=${language}`),
    status: language => ask(`/status?lang=${language}`),
    destroyRoom: room => ask('/rooms/destroy', { room }),
    external: language => ask(`/external?lang=${language}`),
    look: step => ask('/external/look', step === undefined ? {} : { step }),
    prove: (domain, language) => ask(`/external/prove?lang=${language}`, { domain }),
    people: (call, video) => perform(call, video, ask)
  }
}

async function errorIn (response: Response): Promise<{ readonly error: string, readonly text?: string }> {
  try {
    const { error, text } = await response.json() as { readonly error?: unknown, readonly text?: unknown }
    return { error: typeof error === 'string' ? error : '', ...typeof text === 'string' ? { text } : {} }
  } catch {
    return { error: '' }
  }
}
