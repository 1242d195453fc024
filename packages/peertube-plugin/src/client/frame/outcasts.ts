/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ConverseApi, ConverseEnv } from './converse-types.js'

/** Whom the room itself keeps out: XEP-0045, section 9.2. */
export interface Outcast {
  readonly jid: string
  readonly reason?: string
}

/** Both reject with the server's error stanza. */
export interface Outcasts {
  list (): Promise<readonly Outcast[]>
  pardon (jid: string): Promise<unknown>
}

const namespace = 'http://jabber.org/protocol/muc#admin'
/** Milliseconds. */
const patience = 5000

export function outcastsOf (room: string, api: ConverseApi, env: ConverseEnv): Outcasts {
  return {
    list: async () => outcastsIn(await api.sendIQ(env.$iq({ type: 'get', to: room }).c('query', { xmlns: namespace }).c('item', { affiliation: 'outcast' }), patience)),
    pardon: jid => env.u.muc.setAffiliation('none', room, [{ jid, reason: '' }])
  }
}

const outcastsIn = (answer: Element): readonly Outcast[] => [...answer.getElementsByTagNameNS(namespace, 'item')].flatMap(item => {
  const [jid, reason] = [item.getAttribute('jid'), item.getElementsByTagNameNS(namespace, 'reason')[0]?.textContent ?? '']
  return jid === null ? [] : [{ jid, ...reason === '' ? {} : { reason } }]
})
