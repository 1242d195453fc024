import { secret, type ConfigMap, type ServerConfigInput } from '@xmpp-chat/prosody-config'
import type { Domains } from './domains.js'
import type { Settings } from './settings.js'
import { limitWords } from '../texts/limits.js'

/** How Prosody and the plugin find and know each other on this machine. */
export interface Meeting {
  /** The socket where the plugin answers. */
  readonly questions: string
  /** What Prosody shows when it asks. */
  readonly questionSecret: string
  /** What the plugin shows when it tells Prosody something. */
  readonly commandSecret: string
  /** How it looks names up (its option `unbound`). Default: as the system does. With names of one's own, other servers may be on this machine. */
  readonly resolver?: ConfigMap
}

/** Prosody modules of this package. */
export const ownModules = ['auth_peertube', 'http_on_socket', 'muc_peertube', 'peertube_gate', 'sqlite_wal'] as const

/** Options that those modules read; prosody-config need not know them. */
const read = { modules: ['mod_auth_peertube', 'mod_muc_peertube'], readAt: 'runtime', scope: 'global' } as const
// `muc_vcard` is one of Prosody 13.0's, which 0.12 knows nothing of.
export const ownOptions = {
  peertube_socket: { type: 'string', ...read }, peertube_question_secret: { type: 'string', secret: true, ...read },
  peertube_command_secret: { type: 'string', secret: true, ...read }, peertube_timeout: { type: 'number', ...read },
  muc_vcard: { type: 'boolean', ...read, scope: 'host' }, peertube_remote_messages: { type: 'number', ...read }, peertube_words: { type: 'map', ...read },
  peertube_blocked_domains: { type: 'set', ...read }, peertube_allowed_domains: { type: 'set', ...read }, peertube_reachable: { type: 'set', ...read }
} as const

/** `m` alone could be minutes, says Prosody 13. */
const periodOf = (history: string): string => history.replace(/m$/, ' months')

/** In Prosody's data folder, where it listens for HTTP; on no port. */
export const httpSocket = 'http.sock'

/** Ports for other servers. */
function federationPorts ({ external, s2sPort, s2sInterfaces, s2sDirectTlsPort }: Settings): NonNullable<ServerConfigInput['services']> {
  if (!external) return { s2s: { ports: [] }, s2s_direct_tls: { ports: [] } }
  const interfaces = s2sInterfaces
  return { s2s: { ports: [s2sPort], interfaces }, s2s_direct_tls: { ports: s2sDirectTlsPort === undefined ? [] : [s2sDirectTlsPort], interfaces } }
}

/**
 * Bytes of a stanza at which Prosody gives a stream up; what is longer than people are allowed to send, and shorter than this, is refused in words (the module
 * `peertube_limits`), so that 20,000 characters of any script get an answer.
 */
const stanzaBytes = 96 * 1024

/** Who may have a stream with the rooms, and how it proves who it is. */
function federationOptions ({ external, requireTrusted, remoteMessages, blockedDomains, allowedDomains }: Settings): ConfigMap {
  if (!external) return {}
  return {
    s2s_secure_auth: requireTrusted,
    s2s_stanza_size_limit: stanzaBytes,
    // Who has not proved in this time who they are will not any more.
    s2s_timeout: 30,
    peertube_remote_messages: remoteMessages,
    ...blockedDomains.length === 0 ? {} : { peertube_blocked_domains: [...blockedDomains] },
    ...allowedDomains.length === 0 ? {} : { peertube_allowed_domains: [...allowedDomains] }
  }
}

/** The whole configuration of Prosody for some settings. */
export function planServer (settings: Settings, { host, guests, rooms }: Domains, { questions, questionSecret, commandSecret, resolver }: Meeting): ServerConfigInput {
  const contact = `https://${host}/about/contact`
  return {
    modules: ['disco', 'saslauth', 'ping', 'websocket', 'http_on_socket', 'limits'],
    // Browsers are told by PeerTube's pages where to connect.
    modulesDisabled: ['offline', 'http_altconnect'],
    storage: 'sql',
    limits: { c2s: { rate: '16kb/s', burst: '4s' }, ...settings.external ? { s2sin: { rate: '128kb/s', burst: '4s' } } : {} },
    services: { c2s: { ports: [] }, ...federationPorts(settings), https: { ports: [] }, http: { ports: [] } },
    options: {
      sql: { driver: 'SQLite3', database: 'chat.sqlite' },
      // A crowd that joins costs half as much, for some memory.
      gc: { mode: 'generational' },
      // Several small stanzas in a row, as a page of the archive, would wait for one another. Who reads nothing for a minute is gone.
      network_settings: { nagle: false, send_timeout: 60 },
      consider_websocket_secure: true,
      http_default_host: host,
      // Nothing is served at a port that an address could be made of.
      http_external_url: `https://${host}/`,
      c2s_stanza_size_limit: stanzaBytes,
      max_archive_query_results: 50,
      peertube_words: limitWords,
      ...federationOptions(settings),
      ...resolver === undefined ? {} : { unbound: resolver, peertube_reachable: ['0.0.0.0/0', '::/0'] },
      peertube_socket: questions,
      peertube_question_secret: secret(questionSecret),
      peertube_command_secret: secret(commandSecret)
    },
    hosts: {
      // Only rooms talk to other servers.
      [host]: { authentication: 'peertube', modules: ['peertube_gate'], modulesDisabled: ['presence', 's2s', 'dialback', 'http_altconnect'] },
      // Nothing of a guest is stored, and nothing leaves this server.
      [guests]: { authentication: 'peertube', storage: 'none', modules: ['peertube_gate'], modulesDisabled: ['presence', 'offline', 's2s', 'dialback', 'http_altconnect'] }
    },
    components: {
      [rooms]: {
        module: 'muc',
        modules: ['sqlite_wal', 'muc_mam', 'muc_peertube', 'ping', 'server_contact_info', ...settings.external ? ['tls', 's2s', 'dialback'] : []],
        options: {
          name: host,
          contact_info: { admin: [contact], support: [contact], abuse: [contact] },
          // Rooms have no card, so none is announced.
          muc_vcard: false,
          restrict_room_creation: false,
          // Otherwise the room of a video that is published again would be gone for a month.
          muc_tombstones: false,
          muc_room_cache_size: 1000,
          muc_room_locking: false,
          muc_room_default_persistent: true,
          muc_room_default_history_length: 20,
          muc_log_by_default: true,
          muc_log_presences: false,
          muc_log_expires_after: periodOf(settings.history),
          // Counting a long archive takes longer than reading a page of it.
          muc_log_include_total: false
        }
      }
    }
  }
}
