import type { BanScope, Result } from './answers.js'

/** What the frame has the page ask the plugin for, as whoever is logged in; see PROTOCOL.md. */
export type PeopleCall =
  | { readonly name: 'ban', readonly scope: BanScope, readonly target: string, readonly reason: string }
  | { readonly name: 'bans' }
  | { readonly name: 'lift', readonly scope: BanScope, readonly target: string }
  | { readonly name: 'link' }
  | { readonly name: 'links' }
  | { readonly name: 'unlink', readonly jid: string }

/** Without a body it is a GET. */
export type Ask = (path: string, body?: object) => Promise<Result<unknown>>

export function perform (call: PeopleCall, video: string, ask: Ask): Promise<Result<unknown>> {
  switch (call.name) {
    case 'ban': return ask('/bans', { video, scope: call.scope, target: call.target, reason: call.reason })
    case 'bans': return ask(`/bans?video=${encodeURIComponent(video)}`)
    case 'lift': return ask('/bans/remove', { video, scope: call.scope, target: call.target })
    case 'link': return ask('/link', {})
    case 'links': return ask('/links')
    case 'unlink': return ask('/links/remove', { jid: call.jid })
  }
}
