import { secret } from '../secret.js'
import { host, quietModules, room, server, upload, withHost, withModules, withOptions, type Case } from './case.js'

const components = server().components
const external = (value?: string) => server({ components: { ...components, [`gate.${host}`]: value === undefined ? {} : { secret: secret(value) } } })
const longSecret = 'kKx4mZ0Qe7bW'

/** Hosts, components, accounts, storage and secrets. */
export const hostCases: readonly Case[] = [
  { code: 'HOSTS_NONE', path: '/hosts', yields: { modules: quietModules }, nearMiss: server() },
  { code: 'HOSTS_ALL_DISABLED', path: '/hosts', yields: withHost({ enabled: false }, { components: {} }), nearMiss: server({ hosts: { [host]: { enabled: false }, 'b.example': {} } }) },
  { code: 'HOSTS_ALL_DISABLED', path: '/hosts', yields: withOptions({ enabled: false }), nearMiss: withHost({ enabled: true }, { options: { enabled: false } }) },
  { code: 'HOSTS_ONLY_COMPONENTS', path: '/hosts', yields: server({ hosts: {} }), nearMiss: server() },
  { code: 'HOST_NAME_ENCODED', path: '/hosts/xn--vido-bpa.example', yields: server({ hosts: { 'xn--vido-bpa.example': {} } }), nearMiss: server({ hosts: { 'vidéo.example': {} } }) },
  { code: 'HOST_NAME_ENCODED', path: '/components/room.xn--vido-bpa.example', yields: server({ components: { 'room.xn--vido-bpa.example': { module: 'muc' } } }), nearMiss: server() },
  { code: 'HOST_NAME_ENCODED_ONLY', path: '/hosts/xn--mgbh0fb.example', yields: server({ hosts: { 'xn--mgbh0fb.example': {} } }), nearMiss: server({ hosts: { 'xn--vido-bpa.example': {} } }) },
  { code: 'HOST_NAME_ENCODED_ONLY', path: '/hosts/xn--strae-oqa.example', yields: server({ hosts: { 'xn--strae-oqa.example': {} } }), nearMiss: server({ hosts: { 'strasse.example': {} } }) },
  { code: 'HOST_NAME_UNDERSCORE', path: '/hosts/my_chat.example', yields: server({ hosts: { 'my_chat.example': {} } }), nearMiss: server({ hosts: { 'my-chat.example': {} } }) },
  { code: 'HOST_NAME_OF_SERVICE', path: '/hosts/chat.ours.co.uk', yields: server({ hosts: { 'chat.ours.co.uk': {} } }), nearMiss: server({ hosts: { 'chat.co.uk': {} } }) },
  { code: 'HOST_NAME_OF_SERVICE', path: '/hosts/xmpp.ours.duckdns.org', yields: server({ hosts: { 'xmpp.ours.duckdns.org': {} } }), nearMiss: server({ hosts: { 'xmpp.duckdns.org': {} } }) },
  { code: 'HOST_NAME_OF_SERVICE', path: '/hosts/xmpp.ours.is', yields: server({ hosts: { 'xmpp.ours.is': {} } }), nearMiss: server({ hosts: { 'xmpp.is': {} } }) },
  { code: 'HOST_NAME_OF_SERVICE', path: '/hosts/chat.videos.example', yields: server({ hosts: { 'chat.videos.example': {} } }), nearMiss: server({ hosts: { 'chatter.example': {} } }) },
  { code: 'HOST_NAME_OF_SERVICE', path: '/hosts/im.videos.example', yields: server({ hosts: { 'im.videos.example': {} } }), nearMiss: server({ components: { ...components, [`chat.${host}`]: { module: 'muc', modules: ['muc_mam'] } } }) },
  { code: 'GLOBAL_SECTION_EMPTY', path: '/options', yields: { log: '*stdout', hosts: { [host]: { modules: quietModules } } }, nearMiss: { certificates: 'certs', hosts: { [host]: { modules: quietModules } } } },
  { code: 'GLOBAL_MODULES_NONE', path: '/modules', yields: { certificates: 'certs', hosts: { [host]: { modules: quietModules } } }, nearMiss: server() },
  { code: 'COMPONENT_ORPHAN', path: '/components/room.other.example', yields: server({ components: { 'room.other.example': { module: 'muc' } } }), nearMiss: server({ hosts: { [host]: {}, 'other.example': {} }, components: { 'room.other.example': { module: 'muc' } } }) },
  { code: 'COMPONENT_ORPHAN', path: '/components/a.room.videos.example', yields: server({ components: { 'a.room.videos.example': { module: 'muc' } } }), nearMiss: withHost({ options: { disco_items: [['a.room.videos.example', 'Rooms']] } }, { components: { 'a.room.videos.example': { module: 'muc' } } }) },
  { code: 'COMPONENT_ORPHAN', path: `/components/${room}`, yields: server({ hosts: { [host]: { enabled: false }, 'b.example': {} }, components }), nearMiss: server({ hosts: { [host]: {}, 'b.example': {} } }) },
  { code: 'COMPONENT_SECRET_MISSING', path: `/components/gate.${host}`, yields: external(), nearMiss: external(longSecret) },
  { code: 'COMPONENT_SECRET_MISSING', path: `/components/gate.${host}`, yields: external(), nearMiss: { ...external(), options: { component_secret: secret(longSecret) } } },
  { code: 'COMPONENT_SECRET_SHORT', path: `/components/gate.${host}/secret`, yields: external('hunter2'), nearMiss: external(longSecret) },
  { code: 'COMPONENT_SECRET_SHORT', path: '/options/component_secret', yields: { ...external(), options: { component_secret: 'hunter2' } }, nearMiss: { ...external(), options: { component_secret: { $env: 'X' } } } },
  { code: 'MUC_ADMINS_NOT_OWNERS', path: `/components/${room}`, yields: withOptions({ admins: [`admin@${host}`] }), nearMiss: withOptions({ admins: [`admin@${host}`], component_admins_as_room_owners: true }) },
  { code: 'MUC_ADMINS_NOT_OWNERS', path: `/components/${room}`, yields: withOptions({ admins: [`admin@${host}`] }), nearMiss: withOptions({ admins: [`admin@${host}`] }, { target: '0.12' }) },
  { code: 'MUC_OPTION_NARROWED', path: '/options/muc_room_allow_public', yields: withOptions({ muc_room_allow_public: true }), nearMiss: withOptions({ muc_room_allow_public: true }, { target: '0.12' }) },
  { code: 'MUC_OPTION_NARROWED', path: `/components/${room}/options/muc_room_allow_persistent`, yields: server({ components: { ...components, [room]: { module: 'muc', modules: ['muc_mam'], options: { muc_room_allow_persistent: true } } } }), nearMiss: server({ components: { ...components, [room]: { module: 'muc', modules: ['muc_mam'], options: { muc_room_allow_persistent: false } } } }) },
  { code: 'LOGIN_MODULE_MISSING', path: '/modules', yields: withModules([], ['saslauth']), nearMiss: server() },
  { code: 'LOGIN_MODULE_MISSING', path: `/hosts/${host}`, yields: withHost({ modulesDisabled: ['saslauth'] }), nearMiss: withHost({ modulesDisabled: ['saslauth', 'c2s', 'bosh', 'websocket'] }) },
  { code: 'LOGIN_ANY_PASSWORD', path: `/hosts/${host}/authentication`, yields: withHost({ authentication: 'insecure', options: { insecure_open_authentication: 'Yes please, I know what I\'m doing!' } }), nearMiss: withHost({ authentication: 'internal_plain' }) },
  { code: 'LOGIN_ANY_PASSWORD_UNCONFIRMED', path: '/options/authentication', yields: withOptions({ authentication: 'insecure' }), nearMiss: withOptions({ authentication: 'insecure', insecure_open_authentication: 'Yes please, I know what I\'m doing!' }) },
  { code: 'REGISTRATION_PUBLIC', path: `/hosts/${host}`, yields: withModules(['register_ibr']), nearMiss: withModules(['register_ibr', 'invites_register']) },
  { code: 'REGISTRATION_PUBLIC', path: `/hosts/${host}`, yields: withModules(['register'], [], { options: { allow_registration: true } }), nearMiss: withModules(['register']) },
  { code: 'STORAGE_DEFAULT_UNUSED', path: '/options/default_storage', yields: withOptions({ default_storage: 'internal' }, { storage: 'sql' }), nearMiss: withOptions({ default_storage: 'internal' }, { storage: { archive: 'sql' } }) },
  { code: 'STORAGE_DEFAULT_UNUSED', path: `/hosts/${host}/options/default_storage`, yields: withHost({ storage: 'memory', options: { default_storage: 'internal' } }), nearMiss: withHost({ options: { default_storage: 'internal' } }, { storage: 'memory' }) },
  { code: 'SECRETS_READABLE', path: `/components/gate.${host}/secret`, yields: external(longSecret), nearMiss: server({ components: { ...components, [`gate.${host}`]: { secret: { $credential: 'gate' } } } }) },
  { code: 'SECRETS_READABLE', path: '/options/sql', yields: withOptions({ sql: { driver: 'MySQL', database: 'chat', password: secret('x') } }, { storage: 'sql' }), nearMiss: withOptions({ sql: { driver: 'MySQL', database: 'chat' } }, { storage: 'sql' }) },
  { code: 'SECRET_UNMARKED', path: '/options/chat_backend/password', yields: withOptions({ chat_backend: { user: 'chat', password: 'x' } }), nearMiss: withOptions({ chat_backend: { user: 'chat', password: secret('x') } }) },
  { code: 'SECRET_UNMARKED', path: '/options/chat_api_key', yields: withOptions({ chat_api_key: 'x' }), nearMiss: withOptions({ chat_api_key_file: 'x' }) },
  { code: 'PROCESS_IS_ROOT', path: '/options/run_as_root', yields: withOptions({ run_as_root: true }), nearMiss: withOptions({ run_as_root: false }) },
  { code: 'FEATURES_MISSING', path: '/modules', yields: withModules([], ['mam']), nearMiss: withModules([], ['mam'], { hosts: { [host]: { modules: ['mam'] } } }) },
  { code: 'FEATURES_MISSING', path: '/modules', yields: withModules([], ['csi_simple']), nearMiss: withModules(['csi_battery_saver'], ['csi_simple']) },
  { code: 'FEATURES_MISSING', path: '/modules', yields: server({ components: { [room]: { module: 'muc' }, [upload]: { module: 'http_file_share' } } }), nearMiss: server() },
  { code: 'FEATURES_MISSING', path: '/modules', yields: server({ components: { [room]: { module: 'muc', modules: ['muc_mam'] } } }), nearMiss: withHost({ options: { disco_items: [['files.example']] } }, { components: { [room]: { module: 'muc', modules: ['muc_mam'] }, 'files.example': { module: 'http_file_share' } } }) }
]
