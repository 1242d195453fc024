import { host, quietModules, room, server, upload, withHost, withModules, withOptions, type Case } from './case.js'

const last = `/modules/${quietModules.length}`
const components = server().components
const withRoom = (settings: object) => server({ components: { ...components, [room]: { module: 'muc', modules: ['muc_mam'], ...settings } } })

/** Names, places and sets of modules. */
export const moduleCases: readonly Case[] = [
  { code: 'MODULE_PREFIXED', path: last, yields: withModules(['mod_ping']), nearMiss: withModules(['ping']) },
  { code: 'MODULE_PREFIXED', path: `/components/${room}/module`, yields: withRoom({ module: 'mod_muc' }), nearMiss: server() },
  { code: 'MODULE_IS_DRIVER', path: last, yields: withModules(['auth_ldap']), nearMiss: withOptions({ authentication: 'ldap' }) },
  { code: 'MODULE_IS_DRIVER', path: `/hosts/${host}/modules/0`, yields: withHost({ modules: ['storage_sql'] }), nearMiss: withHost({ storage: 'sql' }) },
  { code: 'MODULE_MISSPELT', path: last, yields: withModules(['ofline']), nearMiss: withModules(['offline']) },
  { code: 'MODULE_MISSPELT', path: `/components/${room}/modules/0`, yields: withRoom({ modules: ['muc_mamm'] }), nearMiss: withRoom({ modules: ['muc_mam'] }) },
  { code: 'MODULE_MISSPELT', path: `/hosts/${host}/modulesDisabled/0`, yields: withHost({ modulesDisabled: ['offlin'] }), nearMiss: withHost({ modulesDisabled: ['offline'] }) },
  { code: 'MODULE_MISSPELT', severity: 'error', path: `/hosts/${host}/authentication`, yields: withHost({ authentication: 'anonimous' }), nearMiss: withHost({ authentication: 'anonymous' }) },
  { code: 'MODULE_MISSPELT', severity: 'error', path: '/storage/archive', yields: server({ storage: { archive: 'sqll' } }), nearMiss: server({ storage: { archive: 'sql' } }) },
  { code: 'MODULE_PERHAPS_MISSPELT', path: last, yields: withModules(['ofline'], [], { options: { plugin_paths: ['/srv/modules'] } }), nearMiss: withModules(['ofline']) },
  { code: 'MODULE_UNKNOWN', path: last, severity: 'warning', yields: withModules(['peertube_bridge']), nearMiss: withModules(['ping']) },
  { code: 'MODULE_UNKNOWN', path: last, severity: 'info', yields: withModules(['peertube_bridge'], [], { options: { plugin_paths: ['/srv/modules'] } }), nearMiss: server() },
  { code: 'MODULE_UNKNOWN', path: `/hosts/${host}/authentication`, severity: 'error', yields: withHost({ authentication: 'peertube' }), nearMiss: withHost({ authentication: 'null' }) },
  { code: 'MODULE_COMMUNITY', path: last, yields: withModules(['firewall']), nearMiss: withModules(['firewall'], [], { options: { plugin_paths: ['/srv/modules'] } }) },
  { code: 'MODULE_COMMUNITY', path: `/modules/${quietModules.indexOf('cloud_notify')}`, yields: server({ target: '0.12' }), nearMiss: server() },
  { code: 'MODULE_COMMUNITY', path: '/options/authentication', yields: withOptions({ authentication: 'oauthbearer' }), nearMiss: withOptions({ authentication: 'oauthbearer', installer_plugin_path: 'mine' }) },
  { code: 'MODULE_ABSENT', path: last, yields: withModules(['account_activity'], [], { target: '0.12' }), nearMiss: withModules(['account_activity']) },
  { code: 'MODULE_DEPRECATED', path: last, yields: withModules(['admin_telnet']), nearMiss: withModules(['admin_shell']) },
  { code: 'MODULE_NEEDLESS', path: last, yields: withModules(['posix']), nearMiss: withModules(['posix'], [], { target: '0.12' }) },
  { code: 'MODULE_DUPLICATE', path: last, yields: withModules(['tls']), nearMiss: withHost({ modules: ['tls'] }) },
  { code: 'MODULE_DUPLICATE', path: `/hosts/${host}/modulesDisabled/1`, yields: withHost({ modulesDisabled: ['offline', 'offline'] }), nearMiss: withHost({ modulesDisabled: ['offline'] }) },
  { code: 'MODULE_CONFLICT', path: last, yields: withModules(['vcard']), nearMiss: withModules(['vcard'], ['vcard_legacy']) },
  { code: 'MODULE_CONFLICT', path: `/hosts/${host}/modules/0`, yields: withHost({ modules: ['pep_simple'] }), nearMiss: withHost({ modules: ['pep_simple'], modulesDisabled: ['pep'] }) },
  { code: 'MODULE_ALSO_COMPONENT', path: last, yields: withModules(['http_file_share']), nearMiss: withModules(['http_file_share'], [], { components: { [room]: { module: 'muc', modules: ['muc_mam'] }, [upload]: { enabled: false, module: 'http_file_share' } } }) },
  { code: 'MODULE_NEEDS_COMPONENT', path: last, yields: withModules(['muc_mam']), nearMiss: server() },
  { code: 'MODULE_NEEDS_COMPONENT', path: `/hosts/${host}/modules/0`, yields: withHost({ modules: ['muc'] }), nearMiss: withHost({ modules: ['pubsub', 'proxy65'] }) },
  { code: 'MODULE_NEEDS_ACCOUNTS', path: `/components/${room}/modules/0`, yields: withRoom({ modules: ['roster'] }), nearMiss: withRoom({ modules: ['vcard'] }) },
  { code: 'MODULE_IS_GLOBAL', path: `/hosts/${host}/modules/0`, yields: withHost({ modules: ['http_openmetrics'] }), nearMiss: withHost({ modules: ['bosh'] }) },
  { code: 'COMPONENT_MODULE_UNSUITABLE', path: `/components/${room}/module`, yields: withRoom({ module: 'disco' }), nearMiss: withRoom({ module: 'pubsub' }) },
  { code: 'MODULE_DISABLED_IN_VAIN', path: '/modulesDisabled/0', yields: server({ modulesDisabled: ['ping'] }), nearMiss: server({ modulesDisabled: ['offline'] }) },
  { code: 'MODULE_DISABLED_IN_VAIN', path: `/components/${room}/modulesDisabled/0`, yields: withRoom({ modulesDisabled: ['roster'] }), nearMiss: withRoom({ modulesDisabled: ['smacks'] }) },
  { code: 'MODULE_DISABLED_BUT_NEEDED', path: `/hosts/${host}/modulesDisabled/0`, yields: withHost({ modulesDisabled: ['pep'] }), nearMiss: withHost({ modulesDisabled: ['pep', 'bookmarks', 'vcard_legacy'] }) },
  { code: 'MODULE_DISABLED_BUT_NEEDED', path: '/modulesDisabled/0', yields: server({ modulesDisabled: ['c2s'] }), nearMiss: server({ modulesDisabled: ['c2s', 'bosh', 'websocket'] }) },
  { code: 'MODULE_DISABLED_BUT_NEEDED', path: `/components/${room}/modulesDisabled/0`, yields: withRoom({ modulesDisabled: ['vcard'] }), nearMiss: withHost({ modulesDisabled: ['http_altconnect'] }) }
]
