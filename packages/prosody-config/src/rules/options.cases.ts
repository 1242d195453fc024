import type { OptionTable } from '../options/option-spec.js'
import type { Options } from '../model.js'
import { host, room, server, withHost, withModules, withOptions, type Case } from './case.js'

export const customOptions: OptionTable = {
  chat_greeting: { type: 'string', modules: ['mod_chat'], scope: 'host', targets: ['13.0'], readAt: 'load', description: 'Greeting.' }
}

const components = server().components
const withRoomOptions = (options: Options) => server({ components: { ...components, [room]: { module: 'muc', modules: ['muc_mam'], options } } })

/** Names, places and values of options. */
export const optionCases: readonly Case[] = [
  { code: 'OPTION_MISSPELT', path: '/options/c2s_require_encription', yields: withOptions({ c2s_require_encription: true }), nearMiss: withOptions({ c2s_require_encryption: true }) },
  { code: 'OPTION_MISSPELT', path: '/options/muc_room_defualt_public', yields: withModules(['peertube_bridge'], [], { options: { muc_room_defualt_public: true } }), nearMiss: withModules(['muc_room'], [], { options: { muc_room_defualt_public: true } }), options: { customModules: ['peertube_bridge', 'muc_room'] } },
  { code: 'OPTION_UNKNOWN', path: '/options/chat_greeting', yields: withOptions({ chat_greeting: 'Hello' }), nearMiss: withModules(['firewall'], [], { options: { chat_greeting: 'Hello' } }) },
  { code: 'OPTION_UNKNOWN', path: '/options/chat_farewell', yields: withOptions({ chat_farewell: 'Bye' }), nearMiss: withOptions({ chat_greeting: 'Hello' }), options: { customOptions } },
  { code: 'OPTION_ABSENT', path: '/options/cron_initial_delay', yields: withOptions({ cron_initial_delay: 1 }, { target: '0.12' }), nearMiss: withOptions({ cron_initial_delay: 1 }) },
  { code: 'OPTION_ABSENT', path: `/components/${room}/options/muc_room_default_allow_pm`, yields: { ...withRoomOptions({ muc_room_default_allow_pm: 'moderator' }), target: '0.12' }, nearMiss: withRoomOptions({ muc_room_default_allow_pm: 'moderator' }) },
  { code: 'OPTION_OBSOLETE', path: '/options/setuid', yields: withOptions({ setuid: 'prosody' }), nearMiss: withOptions({ prosody_user: 'prosody' }) },
  { code: 'OPTION_OBSOLETE', path: `/hosts/${host}/options/archive_cleanup_interval`, yields: withHost({ options: { archive_cleanup_interval: 3600 } }), nearMiss: withHost({ options: { archive_expires_after: 3600 } }) },
  { code: 'OPTION_DEPRECATED', path: '/options/use_libevent', yields: withOptions({ use_libevent: true }), nearMiss: withOptions({ network_backend: 'event' }) },
  { code: 'OPTION_DEPRECATED', path: `/hosts/${host}/options/anonymous_login`, yields: withHost({ options: { anonymous_login: true } }), nearMiss: withHost({ authentication: 'anonymous' }) },
  { code: 'OPTION_MISPLACED', path: `/hosts/${host}/options/s2s_secure_auth`, yields: withHost({ options: { s2s_secure_auth: true } }), nearMiss: withOptions({ s2s_secure_auth: true }) },
  { code: 'OPTION_MISPLACED', path: `/hosts/${host}/options/c2s_ports`, yields: withHost({ options: { c2s_ports: [5222] } }), nearMiss: withHost({ options: { turn_external_port: 3478 } }) },
  { code: 'OPTION_MISPLACED', path: `/components/${room}/options/chat_ports`, yields: withRoomOptions({ chat_ports: [1] }), nearMiss: withRoomOptions({ c2s_ssl: { options: [] } }) },
  { code: 'OPTION_UNREAD', path: '/options/motd_text', yields: withOptions({ motd_text: 'Hello' }), nearMiss: withModules(['motd'], [], { options: { motd_text: 'Hello' } }) },
  { code: 'OPTION_UNREAD', path: `/hosts/${host}/options/muc_room_default_public`, yields: withHost({ options: { muc_room_default_public: true } }), nearMiss: withOptions({ muc_room_default_public: true }) },
  { code: 'OPTION_UNREAD', path: '/limits', yields: server({ limits: { c2s: { rate: '10kb/s' } } }), nearMiss: withModules(['limits'], [], { limits: { c2s: { rate: '10kb/s' } } }) },
  { code: 'OPTION_VALUE_ABSENT', path: '/options/c2s_timeout', yields: withOptions({ c2s_timeout: '5 minutes' }, { target: '0.12' }), nearMiss: withOptions({ c2s_timeout: 300 }, { target: '0.12' }) },
  { code: 'OPTION_VALUE_ABSENT', path: '/options/archive_expires_after', yields: withOptions({ archive_expires_after: '12 hours' }, { target: '0.12' }), nearMiss: withOptions({ archive_expires_after: '12 days' }, { target: '0.12' }) },
  { code: 'OPTION_VALUE_ABSENT', path: '/options/default_archive_policy', yields: withOptions({ default_archive_policy: 'always' }, { target: '0.12' }), nearMiss: withOptions({ default_archive_policy: 'always' }) },
  { code: 'OPTION_VALUE_ABSENT', path: `/components/${room}/options/muc_room_default_presence_broadcast`, yields: withRoomOptions({ muc_room_default_presence_broadcast: { visitor: false } }), nearMiss: { ...withRoomOptions({ muc_room_default_presence_broadcast: { visitor: false } }), target: '0.12' } },
  { code: 'OPTION_VALUE_ABSENT', path: `/components/${room}/options/restrict_room_creation`, yields: withRoomOptions({ restrict_room_creation: 'admin' }), nearMiss: { ...withRoomOptions({ restrict_room_creation: 'admin' }), target: '0.12' } },
  { code: 'OPTION_PERIOD_AMBIGUOUS', path: '/options/archive_expires_after', yields: withOptions({ archive_expires_after: '1m' }), nearMiss: withOptions({ archive_expires_after: '1 month' }) },
  { code: 'OPTION_PERIOD_AMBIGUOUS', path: '/options/c2s_timeout', yields: withOptions({ c2s_timeout: '300' }), nearMiss: withOptions({ c2s_timeout: '300s' }) },
  { code: 'OPTION_PERIOD_UNREADABLE', path: '/options/c2s_timeout', yields: withOptions({ c2s_timeout: 'soon' }), nearMiss: withOptions({ c2s_timeout: 'never' }) }
]
