import type { ServerConfigInput } from '@xmpp-chat/prosody-config'

/** What a PeerTube instance with web chat and external accounts needs. */
export const peertubeConfig: ServerConfigInput = {
  target: '13.0',
  modules: [
    'disco', 'tls', 'roster', 'saslauth', 'ping', 'dialback', 's2s', 'c2s', 'bosh', 'websocket', 'http', 'limits', 'smacks', 'carbons', 'csi_simple',
    'blocklist', 'bookmarks', 'pep', 'vcard4', 'vcard_legacy', 'mam', 'admin_shell', 'server_contact_info', 'uptime', 'time', 'version'
  ],
  services: {
    c2s: { ports: [5222], interfaces: ['127.0.0.1', '::1'] },
    s2s: { ports: [5269], interfaces: ['*', '::'] },
    s2s_direct_tls: { ports: [5270], interfaces: ['*', '::'] },
    http: { ports: [52800], interfaces: ['127.0.0.1', '::1'] },
    https: { ports: [] }
  },
  certificates: 'certs',
  log: [{ levels: { min: 'info' }, to: 'file', filename: 'prosody.log' }, { levels: { min: 'error' }, to: 'file', filename: 'prosody.err' }],
  storage: { archive: 'sql', muc_log: 'sql' },
  limits: { c2s: { rate: '10kb/s', burst: '3s' }, s2sin: { rate: '30kb/s', burst: '2s' } },
  options: {
    admins: ['admin@videos.example'],
    sql: { driver: 'SQLite3', database: 'prosody.sqlite' },
    consider_websocket_secure: true,
    consider_bosh_secure: true,
    c2s_require_encryption: true,
    s2s_require_encryption: true,
    s2s_secure_auth: false,
    archive_expires_after: '1w',
    data_path: '/var/lib/videos/prosody',
    pidfile: '/var/lib/videos/prosody/prosody.pid',
    plugin_paths: ['/var/lib/videos/modules'],
    trusted_proxies: ['127.0.0.1', '::1'],
    contact_info: { abuse: ['mailto:abuse@videos.example'], admin: ['xmpp:admin@videos.example'] }
  },
  hosts: {
    'videos.example': { authentication: 'internal_hashed', options: { allow_registration: false, http_host: 'videos.example' } },
    'anon.videos.example': { authentication: 'anonymous', modulesDisabled: ['s2s', 'mam'], options: { allow_anonymous_s2s: false } }
  },
  components: {
    'room.videos.example': {
      module: 'muc',
      modules: ['muc_mam', 's2s', 'dialback', 'tls'],
      options: {
        name: 'Chat rooms of videos.example', restrict_room_creation: 'local', muc_room_default_persistent: true, muc_room_default_public: false, muc_room_locking: false,
        muc_log_presences: false, muc_log_expires_after: '1w', max_history_messages: 50, muc_tombstones: true
      }
    }
  }
}

/** The same server for many domains, each with rooms. */
export function serverWithHosts (count: number): ServerConfigInput {
  const names = Array.from({ length: count }, (_, index) => `host${index}.example`)
  const { hosts = {}, components = {}, ...common } = peertubeConfig
  const [host, component] = [Object.values(hosts)[0], Object.values(components)[0]]
  return {
    ...common,
    hosts: Object.fromEntries(names.map(name => [name, host ?? {}])),
    components: Object.fromEntries(names.map(name => [`room.${name}`, component ?? {}]))
  }
}
