import type { ServerConfigInput } from './model.js'

/** A domain, the domain of its rooms, and how far they reach. */
export interface RoomServerOptions {
  /** The host of the people who talk on the web, such as `videos.example`. They have no accounts. */
  readonly domain: string
  /** The domain of the rooms. Default: `room.` before the domain. */
  readonly rooms?: string
  /** Where other servers connect (RFC 6120 section 3.2); left out, nobody outside can join. `{}` is port 5269 on all interfaces. */
  readonly s2s?: { readonly ports?: readonly number[], readonly interfaces?: readonly string[], readonly directTlsPorts?: readonly number[] }
}

/**
 * A server of rooms (XEP-0045) with history (XEP-0313) that everybody may open: a beginning to build on, for `parseServerConfig`. No port for
 * clients is open; add what they connect by.
 */
export function roomServer ({ domain, rooms = `room.${domain}`, s2s }: RoomServerOptions): ServerConfigInput {
  const reach = s2s === undefined
    ? { modules: ['disco'], services: { s2s: { ports: [] }, c2s: { ports: [] } } }
    : { modules: ['disco', 'tls', 'dialback', 's2s', 'limits'], limits: { s2sin: { rate: '512kb/s', burst: '4s' } }, services: { c2s: { ports: [] }, ...s2sServices(s2s) } }
  return {
    ...reach,
    hosts: { [domain]: { authentication: 'anonymous' } },
    components: { [rooms]: { module: 'muc', modules: ['muc_mam'], options: { restrict_room_creation: false, muc_room_locking: false, muc_room_default_persistent: true } } }
  }
}

function s2sServices ({ ports = [5269], interfaces, directTlsPorts }: NonNullable<RoomServerOptions['s2s']>): NonNullable<ServerConfigInput['services']> {
  return { s2s: { ports, interfaces }, ...directTlsPorts === undefined ? {} : { s2s_direct_tls: { ports: directTlsPorts, interfaces } } }
}
