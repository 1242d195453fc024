import { both, only012, since13 } from '../options/option-spec.js'
import type { ModuleSpec } from './module-spec.js'

/** The modules that come with Prosody. */
export const coreModules = {
  account_activity: {
    kind: 'host', hosts: 'accounts', targets: since13,
    description: 'Remembers when each account was last online.'
  },
  adhoc: {
    kind: 'host', hosts: 'all', targets: both,
    description: 'Offers commands of other modules to clients (XEP-0050).'
  },
  admin_adhoc: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['adhoc'],
    description: 'Commands for administrators in their client (XEP-0133).'
  },
  admin_shell: {
    kind: 'global', hosts: 'all', targets: both,
    dependsOn: ['admin_socket'],
    description: 'Console for administrators, as in `prosodyctl shell`.'
  },
  admin_socket: {
    kind: 'global', hosts: 'all', targets: both,
    description: 'Unix socket of the console.'
  },
  admin_telnet: {
    kind: 'global', hosts: 'all', targets: both,
    dependsOn: ['admin_shell'], services: ['console'], status: 'deprecated', replacement: 'admin_shell',
    description: 'Console on a TCP port.'
  },
  announce: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['adhoc'],
    description: 'Sends a message to everybody who is online.'
  },
  auth_anonymous: {
    kind: 'auth', hosts: 'accounts', targets: both,
    description: 'Lets everybody in under a random name.'
  },
  auth_insecure: {
    kind: 'auth', hosts: 'accounts', targets: both,
    description: 'Accepts any password; for tests.'
  },
  auth_internal_hashed: {
    kind: 'auth', hosts: 'accounts', targets: both,
    dependsOnIn: { '13.0': ['tokenauth'] },
    description: 'Accounts in the storage, passwords hashed.'
  },
  auth_internal_plain: {
    kind: 'auth', hosts: 'accounts', targets: both,
    description: 'Accounts in the storage, passwords in plain text.'
  },
  auth_ldap: {
    kind: 'auth', hosts: 'accounts', targets: both,
    description: 'Accounts in an LDAP server.'
  },
  authz_internal: {
    kind: 'authz', hosts: 'all', targets: both,
    description: 'Roles and permissions from the configuration and the storage.'
  },
  blocklist: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Lets people block contacts (XEP-0191).'
  },
  bookmarks: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['pep'],
    description: 'Keeps the rooms of an account, in old and new formats (XEP-0402).'
  },
  bosh: {
    kind: 'global', hosts: 'all', targets: both, perHost: true,
    dependsOn: ['http'], dependsOnIn: { '13.0': ['c2s', 'http_altconnect'] },
    description: 'Connections of clients over HTTP (XEP-0124).'
  },
  c2s: {
    kind: 'global', hosts: 'accounts', targets: both, perHost: true, autoloaded: both,
    services: ['c2s', 'c2s_direct_tls', 'legacy_ssl'],
    description: 'Connections of clients.'
  },
  carbons: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Copies of messages for all clients of an account (XEP-0280).'
  },
  cloud_notify: {
    kind: 'host', hosts: 'accounts', targets: since13,
    communityIn: only012,
    description: 'Push notifications (XEP-0357).'
  },
  component: {
    kind: 'component', hosts: 'components', targets: both,
    services: ['component'],
    description: 'Connections of external components (XEP-0114).'
  },
  cron: {
    kind: 'internal', hosts: 'all', targets: both, perHost: true,
    description: 'Runs the periodic tasks of other modules.'
  },
  csi: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Hears from clients whether they are in use (XEP-0352).'
  },
  csi_simple: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['csi'],
    description: 'Keeps unimportant stanzas back while a client is not in use.'
  },
  debug_reset: {
    kind: 'global', hosts: 'accounts', targets: since13, perHost: true,
    description: 'Resets the hosts when the last client leaves; for tests.'
  },
  debug_sql: {
    kind: 'global', hosts: 'all', targets: both,
    description: 'Logs the queries of the SQL storage driver.'
  },
  dialback: {
    kind: 'host', hosts: 'all', targets: both, inheritable: true,
    description: 'Proof of the domain of another server by calling it back (XEP-0220).'
  },
  disco: {
    kind: 'host', hosts: 'all', targets: both,
    description: 'Service discovery (XEP-0030).'
  },
  external_services: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Tells clients about STUN, TURN and other services (XEP-0215).'
  },
  flags: {
    kind: 'host', hosts: 'accounts', targets: since13,
    description: 'Marks on accounts, for other modules.'
  },
  groups: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Groups from a file whose members see one another as contacts.'
  },
  http: {
    kind: 'global', hosts: 'all', targets: both, perHost: true,
    dependsOn: ['http_errors'], services: ['http', 'https'],
    description: 'Web server for other modules.'
  },
  http_altconnect: {
    kind: 'host', hosts: 'accounts', targets: since13,
    dependsOn: ['http'], communityIn: only012,
    description: 'Tells clients where BOSH and WebSocket are (XEP-0156).'
  },
  http_errors: {
    kind: 'internal', hosts: 'all', targets: both,
    description: 'Error pages of the web server.'
  },
  http_file_share: {
    kind: 'component', hosts: 'all', targets: both,
    dependsOn: ['disco', 'http', 'cron'],
    description: 'Lets people upload files (XEP-0363).'
  },
  http_files: {
    kind: 'host', hosts: 'all', targets: both,
    dependsOn: ['http'],
    description: 'Serves the files of a folder.'
  },
  http_openmetrics: {
    kind: 'global', hosts: 'all', targets: both,
    dependsOn: ['http'],
    description: 'Measurements for Prometheus and its like.'
  },
  invites: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Creates and checks invitations.'
  },
  invites_adhoc: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['invites', 'adhoc'],
    description: 'Lets people invite others from their client.'
  },
  invites_register: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['invites', 'register_ibr'],
    description: 'Lets invited people register.'
  },
  iq: {
    kind: 'internal', hosts: 'all', targets: both, autoloaded: both, inheritable: true,
    description: 'Delivers requests.'
  },
  lastactivity: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Tells contacts since when somebody is offline (XEP-0012).'
  },
  legacyauth: {
    kind: 'host', hosts: 'accounts', targets: both,
    status: 'deprecated', replacement: 'saslauth',
    description: 'Login of clients from before SASL (XEP-0078).'
  },
  limits: {
    kind: 'global', hosts: 'all', targets: both, perHost: true,
    description: 'Limits the bandwidth of connections.'
  },
  mam: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['cron'],
    description: 'Personal archives of messages (XEP-0313).'
  },
  message: {
    kind: 'internal', hosts: 'accounts', targets: both, autoloaded: both,
    description: 'Delivers messages.'
  },
  mimicking: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Refuses account names that look like existing ones.'
  },
  motd: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Sends a text to everybody who logs in.'
  },
  muc: {
    kind: 'component', hosts: 'components', targets: both,
    dependsOn: ['disco', 'muc_unique', 'adhoc'], dependsOnIn: { '13.0': ['vcard'] },
    description: 'Rooms (XEP-0045).'
  },
  muc_mam: {
    kind: 'host', hosts: 'components', targets: both,
    dependsOn: ['muc', 'cron'],
    description: 'Archives of rooms (XEP-0313).'
  },
  muc_unique: {
    kind: 'internal', hosts: 'components', targets: both,
    description: 'Names for new rooms (XEP-0307).'
  },
  net_multiplex: {
    kind: 'global', hosts: 'all', targets: both,
    services: ['multiplex', 'multiplex_ssl'],
    description: 'Takes connections of several protocols on one port.'
  },
  offline: {
    kind: 'internal', hosts: 'accounts', targets: both, autoloaded: both,
    description: 'Keeps messages for accounts that are offline.'
  },
  pep: {
    kind: 'host', hosts: 'accounts', targets: both,
    conflicts: ['pep_simple'],
    description: 'Personal eventing: avatars, keys, bookmarks (XEP-0163).'
  },
  pep_plus: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['pep'], status: 'deprecated', replacement: 'pep',
    description: 'Old name of pep.'
  },
  pep_simple: {
    kind: 'host', hosts: 'accounts', targets: both,
    conflicts: ['pep'], status: 'deprecated', replacement: 'pep',
    description: 'Personal eventing in memory only.'
  },
  ping: {
    kind: 'host', hosts: 'all', targets: both,
    description: 'Answers pings (XEP-0199).'
  },
  posix: {
    kind: 'internal', hosts: 'all', targets: both, autoloaded: only012,
    status: 'deprecated',
    description: 'Process id, user and signals on Unix; does nothing in 13.0.'
  },
  presence: {
    kind: 'internal', hosts: 'accounts', targets: both, autoloaded: both,
    description: 'Tells contacts who is online, and handles subscriptions.'
  },
  private: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Small private data of clients (XEP-0049).'
  },
  proxy65: {
    kind: 'component', hosts: 'all', targets: both, perHost: true,
    dependsOn: ['disco'], services: ['proxy65'],
    description: 'Proxy for file transfers between clients (XEP-0065).'
  },
  pubsub: {
    kind: 'component', hosts: 'all', targets: both,
    dependsOn: ['disco'],
    description: 'Publish-subscribe service (XEP-0060).'
  },
  register: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['user_account_management'],
    description: 'Accounts created and changed from clients (XEP-0077).'
  },
  register_ibr: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['register_limits'],
    description: 'Lets people create accounts from their client.'
  },
  register_limits: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Limits who may register and how often.'
  },
  roster: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Contact lists.'
  },
  s2s: {
    kind: 'global', hosts: 'all', targets: both, perHost: true, autoloaded: both, inheritable: true,
    services: ['s2s', 's2s_direct_tls'],
    description: 'Connections with other servers.'
  },
  s2s_auth_certs: {
    kind: 'internal', hosts: 'all', targets: both, autoloaded: both,
    description: 'Checks the certificates of other servers.'
  },
  s2s_auth_dane_in: {
    kind: 'internal', hosts: 'all', targets: since13,
    description: 'Checks the certificates of other servers by the DNS.'
  },
  s2s_bidi: {
    kind: 'host', hosts: 'all', targets: both, inheritable: true,
    description: 'One connection for both directions with another server (XEP-0288).'
  },
  saslauth: {
    kind: 'host', hosts: 'all', targets: both, inheritable: true,
    description: 'Login of clients, and of servers by certificate.'
  },
  scansion_record: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Records what clients do as a test script.'
  },
  server_contact_info: {
    kind: 'host', hosts: 'all', targets: both, inheritable: true,
    dependsOnIn: { '13.0': ['server_info'] },
    description: 'Tells how to reach the people who run the server (XEP-0157).'
  },
  server_info: {
    kind: 'host', hosts: 'all', targets: since13,
    description: 'Tells facts about the server (XEP-0157).'
  },
  smacks: {
    kind: 'host', hosts: 'all', targets: both, inheritable: true,
    description: 'Acknowledges stanzas and lets sessions be resumed (XEP-0198).'
  },
  stanza_debug: {
    kind: 'global', hosts: 'all', targets: both,
    description: 'Logs all stanzas.'
  },
  storage_internal: {
    kind: 'storage', hosts: 'all', targets: both,
    description: 'Storage in files.'
  },
  storage_memory: {
    kind: 'storage', hosts: 'all', targets: both,
    description: 'Storage in memory, gone at the end.'
  },
  storage_none: {
    kind: 'storage', hosts: 'all', targets: both,
    description: 'Storage that keeps nothing.'
  },
  storage_sql: {
    kind: 'storage', hosts: 'all', targets: both,
    description: 'Storage in an SQL database.'
  },
  storage_xep0227: {
    kind: 'storage', hosts: 'all', targets: both,
    description: 'Storage in portable XML files (XEP-0227).'
  },
  time: {
    kind: 'host', hosts: 'all', targets: both,
    description: 'Tells the time (XEP-0202).'
  },
  tls: {
    kind: 'host', hosts: 'all', targets: both, inheritable: true,
    description: 'TLS on connections that begin without it.'
  },
  tokenauth: {
    kind: 'internal', hosts: 'accounts', targets: both,
    dependsOnIn: { '13.0': ['cron'] },
    description: 'Access tokens, for other modules.'
  },
  tombstones: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Keeps the names of deleted accounts from being taken.'
  },
  turn_external: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['external_services'],
    description: 'Tells clients about one TURN server.'
  },
  unknown: {
    kind: 'internal', hosts: 'all', targets: both,
    description: 'Stands in for the module of an unknown platform.'
  },
  uptime: {
    kind: 'host', hosts: 'all', targets: both,
    dependsOn: ['adhoc'],
    description: 'Tells for how long the server has been running (XEP-0012).'
  },
  user_account_management: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOnIn: { '13.0': ['cron'] },
    description: 'Lets people change their password and delete their account.'
  },
  vcard: {
    kind: 'host', hosts: 'all', targets: both,
    conflicts: ['vcard_legacy'],
    description: 'vCards (XEP-0054).'
  },
  vcard4: {
    kind: 'host', hosts: 'accounts', targets: both,
    dependsOn: ['pep'],
    description: 'vCards in the new format (XEP-0292).'
  },
  vcard_legacy: {
    kind: 'host', hosts: 'accounts', targets: both,
    conflicts: ['vcard'], dependsOn: ['pep'],
    description: 'Old and new vCards and avatars, kept alike.'
  },
  version: {
    kind: 'host', hosts: 'all', targets: both,
    description: 'Tells the version of the server (XEP-0092).'
  },
  watchregistrations: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Tells administrators about new accounts.'
  },
  websocket: {
    kind: 'global', hosts: 'all', targets: both, perHost: true,
    dependsOn: ['c2s', 'http'], dependsOnIn: { '13.0': ['http_altconnect'] },
    description: 'Connections of clients over WebSocket (RFC 7395).'
  },
  welcome: {
    kind: 'host', hosts: 'accounts', targets: both,
    description: 'Sends a text to new accounts.'
  },
  windows: {
    kind: 'internal', hosts: 'all', targets: both,
    description: 'Stands in for the module of Windows.'
  }
} as const satisfies Record<string, ModuleSpec>
