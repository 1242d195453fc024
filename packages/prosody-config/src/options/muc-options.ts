import { both, since13 } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { presenceBroadcast } from './shapes.js'

/** Rooms. */
export const mucOptions = {
  muc_max_rooms: {
    type: 'integer', min: 0,
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    description: 'Rooms that may exist.'
  },
  muc_room_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: '100',
    description: 'Rooms kept in memory.'
  },
  muc_room_locking: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Keep a new room closed until its owner has configured it.'
  },
  muc_room_lock_timeout: {
    type: 'period',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: '"5 minutes"', in012: { type: 'number', default: '300' },
    description: 'Time to configure a new room before it is destroyed.'
  },
  muc_tombstones: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Refuse to create a room again that was destroyed.'
  },
  muc_tombstone_expiry: {
    type: 'period',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: '"31 days"', in012: { type: 'number', default: '2678400' },
    description: 'Time for which a destroyed room cannot be created again.'
  },
  restrict_room_creation: {
    type: 'enum', values: [false, true, 'local', 'admin'], in13: { values: [true, 'local', false] },
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'false', changed: '0.12 takes `"admin"` for `true`',
    description: 'Who may create rooms: everybody (`false`), admins (`true`), or accounts of the parent host (`local`).'
  },
  component_admins_as_room_owners: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'false', in012: { default: 'true' },
    description: 'Whether admins are owners of all rooms.'
  },
  muc_room_allow_persistent: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'true', changed: 'since 13.0 only for the role prosody:registered, so not for accounts of other servers',
    description: 'Let others than admins make rooms that last.'
  },
  muc_room_allow_public: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'true', changed: 'since 13.0 only for the role prosody:registered, so not for accounts of other servers',
    description: 'Let others than admins make rooms that are listed.'
  },
  muc_room_default_public: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Whether new rooms are listed.'
  },
  muc_room_default_persistent: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Whether new rooms last when the last person leaves.'
  },
  muc_room_default_members_only: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Whether new rooms are for members only.'
  },
  muc_room_default_allow_member_invites: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Whether members may invite people into new rooms for members only.'
  },
  muc_room_default_moderated: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Whether newcomers cannot speak in new rooms.'
  },
  muc_room_default_public_jids: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Whether everybody sees the addresses of everybody in new rooms.'
  },
  muc_room_default_change_subject: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Whether others than moderators may change the subject of new rooms.'
  },
  muc_room_default_history_length: {
    type: 'integer', min: 0,
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: '20',
    description: 'Messages that newcomers of new rooms are shown.'
  },
  muc_room_default_language: {
    type: 'string',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    description: 'Language of new rooms.'
  },
  muc_room_default_presence_broadcast: {
    type: 'map', schema: presenceBroadcast,
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'runtime',
    default: '{ visitor = true; participant = true; moderator = true }', changed: '13.0 ignores the table unless it is the only item of a list, which works but logs an error',
    description: 'Roles whose comings and goings new rooms announce.'
  },
  muc_room_default_allow_pm: {
    type: 'enum', values: ['visitor', 'participant', 'moderator'],
    modules: ['mod_muc'], scope: 'host', targets: since13, readAt: 'runtime',
    default: '"visitor"',
    description: 'Who may send private messages in new rooms.'
  },
  muc_room_default_always_allow_moderator_pms: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: since13, readAt: 'runtime',
    default: 'false',
    description: 'Whether everybody may send private messages to moderators in new rooms.'
  },
  max_history_messages: {
    type: 'integer', min: 0,
    modules: ['mod_muc', 'mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: 'math.huge',
    description: 'Messages that rooms may show to newcomers.'
  },
  muc_vcard: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: since13, readAt: 'load',
    default: 'true',
    description: 'Let rooms have an avatar.'
  },
  muc_avatar_advertise_hashes: {
    type: 'enum', values: [false, 'presence', 'message'],
    modules: ['mod_muc'], scope: 'host', targets: since13, readAt: 'load',
    default: 'both ways',
    description: 'How the avatars of rooms are announced.'
  },
  muc_hats_compat: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: since13, readAt: 'load',
    default: 'false',
    description: 'Announce hats under their old name too.'
  },
  muc_occupant_id: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Give people an identifier that stays when they rejoin.'
  },
  allow_unaffiliated_register: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Let everybody reserve a nickname, not only members.'
  },
  enforce_registered_nickname: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Make people use the nickname that they reserved.'
  },
  muc_registration_include_form: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Ask for the nickname in a form.'
  },
  new_muc_storage_format: {
    type: 'boolean',
    modules: ['mod_muc'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Store the affiliations of a room apart from its settings.'
  }
} as const satisfies Record<string, OptionSpec>
