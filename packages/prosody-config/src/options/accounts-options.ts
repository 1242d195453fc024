import { both, nowhere, only012, since13 } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { registrationFields } from './shapes.js'

/** Authentication, registration, invitations and what else concerns accounts. */
export const accountsOptions = {
  allow_anonymous_s2s: {
    type: 'boolean',
    modules: ['mod_auth_anonymous', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Let anonymous accounts talk to other servers.'
  },
  allow_anonymous_storage: {
    type: 'boolean',
    modules: ['mod_auth_anonymous'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Let modules store data of anonymous accounts.'
  },
  insecure_open_authentication: {
    type: 'enum', values: ['Yes please, I know what I\'m doing!'],
    modules: ['mod_auth_insecure'], scope: 'host', targets: both, readAt: 'load',
    description: 'Sentence by which an administrator accepts that any password will do.'
  },
  password_hash: {
    type: 'enum', values: ['SHA-1', 'SHA-256'],
    modules: ['mod_auth_internal_hashed', 'mod_storage_xep0227'], scope: 'host', targets: both, readAt: 'load',
    default: '"SHA-1"',
    description: 'Hash of stored passwords.'
  },
  default_iteration_count: {
    type: 'integer', min: 4096,
    modules: ['mod_auth_internal_hashed'], scope: 'host', targets: both, readAt: 'load',
    default: '10000',
    description: 'Rounds of the hash of stored passwords.'
  },
  ldap_server: {
    type: 'string',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    default: '"localhost"',
    description: 'Name of the LDAP server.'
  },
  ldap_rootdn: {
    type: 'string',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    default: '""',
    description: 'Name with which Prosody binds to the LDAP server.'
  },
  ldap_password: {
    type: 'string', secret: true,
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    default: '""',
    description: 'Password with which Prosody binds to the LDAP server.'
  },
  ldap_tls: {
    type: 'boolean',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    description: 'Use TLS with the LDAP server.'
  },
  ldap_scope: {
    type: 'enum', values: ['subtree', 'base', 'onelevel'],
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    default: '"subtree"',
    description: 'How deep below `ldap_base` accounts are searched.'
  },
  ldap_filter: {
    type: 'string',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    default: '"(uid=$user)"',
    description: 'LDAP filter that finds an account.'
  },
  ldap_base: {
    type: 'string',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    description: 'LDAP name below which accounts are searched.'
  },
  ldap_mode: {
    type: 'enum', values: ['bind', 'getpasswd'],
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    default: '"bind"',
    description: 'Whether passwords are checked by binding or by reading them.'
  },
  ldap_admin_filter: {
    type: 'string',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    description: 'LDAP filter that finds an admin.'
  },
  ldap_admins: {
    type: 'string',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    status: 'deprecated', replacement: 'ldap_admin_filter',
    description: 'LDAP filter that finds an admin.'
  },
  realm: {
    type: 'string',
    modules: ['mod_auth_ldap'], scope: 'host', targets: both, readAt: 'load',
    default: 'the host',
    description: 'Domain of the accounts in the LDAP server.'
  },
  allow_registration: {
    type: 'boolean',
    modules: ['mod_register', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Let people create accounts from their client.'
  },
  registration_compat: {
    type: 'boolean',
    modules: ['mod_user_account_management'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Accept requests to remove an account or change its password that have no address.'
  },
  registration_delete_grace_period: {
    type: 'period',
    modules: ['mod_user_account_management'], scope: 'host', targets: since13, readAt: 'load',
    description: 'Time for which a deleted account can be restored.'
  },
  additional_registration_fields: {
    type: 'list', items: 'any', schema: registrationFields,
    modules: ['mod_register_ibr'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'What people are asked for when they register, in addition to name and password.'
  },
  registration_title: {
    type: 'string',
    modules: ['mod_register_ibr'], scope: 'host', targets: both, readAt: 'load',
    default: '"Creating a new account"',
    description: 'Title of the registration form.'
  },
  registration_instructions: {
    type: 'string',
    modules: ['mod_register_ibr'], scope: 'host', targets: both, readAt: 'load',
    default: '"Choose a username and password for use with this service."',
    description: 'Instructions in the registration form.'
  },
  register_ibr_default_role: {
    type: 'string',
    modules: ['mod_register_ibr'], scope: 'host', targets: since13, readAt: 'load',
    default: '"prosody:registered"',
    description: 'Role of accounts that people create from their client.'
  },
  min_seconds_between_registrations: {
    type: 'period',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    in012: { type: 'number' },
    description: 'Shortest time between registrations from one address.'
  },
  registration_throttle_max: {
    type: 'number', min: 0,
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: '1 with min_seconds_between_registrations, else nil',
    description: 'Registrations from one address in `registration_throttle_period`.'
  },
  registration_throttle_period: {
    type: 'period',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: 'min_seconds_between_registrations', in012: { type: 'number' },
    description: 'Time in which registrations from one address are counted.'
  },
  registration_throttle_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: '100',
    description: 'Addresses whose registrations are counted.'
  },
  allowlist_registration_only: {
    type: 'boolean',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    description: 'Let only addresses of `registration_allowlist` register.'
  },
  registration_allowlist: {
    type: 'set',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: '{ "127.0.0.1", "::1" }',
    description: 'Addresses that may always register.'
  },
  registration_blocklist: {
    type: 'set',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Addresses that may never register.'
  },
  blocklist_on_registration_throttle_overload: {
    type: 'boolean',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Block addresses that try to register when too many others do.'
  },
  whitelist_registration_only: {
    type: 'boolean',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    status: 'deprecated', replacement: 'allowlist_registration_only',
    description: 'Let only addresses of `registration_whitelist` register.'
  },
  registration_whitelist: {
    type: 'set',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: '{ "127.0.0.1", "::1" }', status: 'deprecated', replacement: 'registration_allowlist',
    description: 'Addresses that may always register.'
  },
  registration_blacklist: {
    type: 'set',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: '{}', status: 'deprecated', replacement: 'registration_blocklist',
    description: 'Addresses that may never register.'
  },
  blacklist_on_registration_throttle_overload: {
    type: 'boolean',
    modules: ['mod_register_limits'], scope: 'host', targets: both, readAt: 'load',
    default: 'false', status: 'deprecated', replacement: 'blocklist_on_registration_throttle_overload',
    description: 'Block addresses that try to register when too many others do.'
  },
  registration_watchers: {
    type: 'set',
    modules: ['mod_watchregistrations'], scope: 'host', targets: both, readAt: 'load',
    default: 'admins',
    description: 'Addresses that are told about new accounts.'
  },
  registration_from: {
    type: 'string',
    modules: ['mod_watchregistrations'], scope: 'host', targets: both, readAt: 'load',
    default: 'the host',
    description: 'Sender of the message about a new account.'
  },
  registration_notification: {
    type: 'string',
    modules: ['mod_watchregistrations'], scope: 'host', targets: both, readAt: 'load',
    default: '"User $username just registered on $host from $ip"',
    description: 'Text of the message about a new account, with `$username`, `$host` and `$ip`.'
  },
  registration_notification_type: {
    type: 'enum', values: ['chat', 'normal', 'headline'],
    modules: ['mod_watchregistrations'], scope: 'host', targets: both, readAt: 'load',
    default: '"chat"',
    description: 'Type of the message about a new account.'
  },
  welcome_message: {
    type: 'string',
    modules: ['mod_welcome'], scope: 'host', targets: both, readAt: 'load',
    default: '"Hello $username, welcome to the $host IM server!"',
    description: 'Text sent to new accounts, with `$username` and `$host`.'
  },
  motd_text: {
    type: 'string',
    modules: ['mod_motd'], scope: 'host', targets: both, readAt: 'load',
    description: 'Text sent to everybody who logs in.'
  },
  motd_jid: {
    type: 'string',
    modules: ['mod_motd'], scope: 'host', targets: both, readAt: 'load',
    default: 'the host',
    description: 'Sender of the text for everybody who logs in.'
  },
  invite_expiry: {
    type: 'period',
    modules: ['mod_invites'], scope: 'host', targets: both, readAt: 'load',
    default: '"1 week"', in012: { type: 'number', default: '604800' },
    description: 'Time for which an invitation is valid.'
  },
  invites_page: {
    type: 'string',
    modules: ['mod_invites'], scope: 'host', targets: since13, readAt: 'load',
    description: 'Address of the page of an invitation, with `{invite.token}`.'
  },
  invites_page_supports: {
    type: 'set',
    modules: ['mod_invites'], scope: 'host', targets: since13, readAt: 'load',
    default: '{ "account", "contact", "account-and-contact" }',
    description: 'Kinds of invitation that the page understands.'
  },
  invites_page_module: {
    type: 'string',
    modules: ['mod_invites'], scope: 'host', targets: only012, readAt: 'load',
    default: '"invites_page"',
    description: 'Module that serves the page of an invitation.'
  },
  allow_user_invites: {
    type: 'boolean',
    modules: ['mod_invites_adhoc'], scope: 'host', targets: both, readAt: 'load',
    default: 'false', changed: 'gives a permission to the role prosody:registered in 13.0',
    description: 'Let accounts invite people to the server.'
  },
  allow_contact_invites: {
    type: 'boolean',
    modules: ['mod_invites_adhoc'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Let accounts invite people as contacts.'
  },
  allow_user_invites_by_roles: {
    type: 'set',
    modules: ['mod_invites_adhoc'], scope: 'host', targets: only012, readAt: 'load',
    status: 'obsolete', replacement: 'add_permissions',
    description: 'Roles whose accounts may invite people to the server.'
  },
  deny_user_invites_by_roles: {
    type: 'set',
    modules: ['mod_invites_adhoc'], scope: 'host', targets: only012, readAt: 'load',
    status: 'obsolete', replacement: 'remove_permissions',
    description: 'Roles whose accounts may not invite people to the server.'
  },
  registration_invite_only: {
    type: 'boolean',
    modules: ['mod_invites_register', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Let only invited people register.'
  },
  token_auth_access_time_granularity: {
    type: 'period',
    modules: ['mod_tokenauth'], scope: 'host', targets: since13, readAt: 'load',
    default: '60',
    description: 'Time between updates of when a token was used.'
  },
  tokenless_grant_ttl: {
    type: 'period',
    modules: ['mod_tokenauth'], scope: 'host', targets: since13, readAt: 'load',
    default: '"2w"',
    description: 'Time for which a grant without tokens is kept.'
  },
  tombstone_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_tombstones'], scope: 'host', targets: both, readAt: 'load',
    default: '1024',
    description: 'Deleted accounts remembered in memory.'
  },
  user_tombstone_expiry: {
    type: 'period',
    modules: ['mod_tombstones'], scope: 'host', targets: both, readAt: 'load',
    in012: { type: 'number' },
    description: 'Time for which the name of a deleted account cannot be taken; for ever when not set.'
  },
  groups_file: {
    type: 'path',
    modules: ['mod_groups'], scope: 'host', targets: both, readAt: 'load',
    description: 'File with the groups whose members see one another as contacts, relative to the configuration.'
  },
  vcard_store_name: {
    type: 'string',
    modules: ['mod_vcard'], scope: 'host', targets: since13, readAt: 'load',
    default: '"vcard", "vcard_muc" of rooms',
    description: 'Store of the vCards.'
  },
  vcard_compatibility: {
    type: 'boolean',
    modules: ['mod_vcard'], scope: 'host', targets: nowhere, readAt: 'load',
    status: 'deprecated', replacement: 'the community module compat_vcard',
    description: 'Answer requests for the vCard of the server in an old way.'
  },
  upgrade_legacy_vcards: {
    type: 'boolean',
    modules: ['mod_vcard_legacy'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Move old vCards to where other clients find them.'
  },
  upgrade_legacy_bookmarks: {
    type: 'boolean',
    modules: ['mod_bookmarks'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Move old bookmarks to where other clients find them.'
  },
  migrate_legacy_blocking: {
    type: 'boolean',
    modules: ['mod_blocklist'], scope: 'host', targets: since13, readAt: 'load',
    default: 'true',
    description: 'Take over the lists of blocked contacts of privacy lists.'
  },
  blocklist_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_blocklist'], scope: 'host', targets: both, readAt: 'load',
    default: '256', in012: { default: '64' },
    description: 'Lists of blocked contacts kept in memory.'
  },
  bounce_blocked_messages: {
    type: 'boolean',
    modules: ['mod_blocklist'], scope: 'host', targets: since13, readAt: 'load',
    default: 'false',
    description: 'Tell blocked contacts that their messages were not delivered.'
  },
  ignore_presence_priority: {
    type: 'boolean',
    modules: ['mod_presence'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Deliver messages to all clients that are online, whatever their priority.'
  }
} as const satisfies Record<string, OptionSpec>
