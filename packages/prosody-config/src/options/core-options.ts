import { both, nowhere, only012, since13 } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { connectivityProbe, customRoles, errorLibrary, gc, limits, log, permissionsByRole, prettyPrint, statisticsConfig, statisticsInterval, storage, textList } from './shapes.js'

/** Hosts, modules, users, permissions, storage, logging and the process itself. */
export const coreOptions = {
  enabled: {
    type: 'boolean',
    modules: ['core.hostmanager'], scope: 'host', targets: both, readAt: 'startup',
    default: 'true',
    description: 'Whether the host is served at all.'
  },
  component_module: {
    type: 'string',
    modules: ['core.hostmanager', 'core.modulemanager', 'mod_admin_shell', 'mod_vcard', 'prosodyctl'], scope: 'host', targets: both, readAt: 'startup',
    description: 'The module that makes a host a component; the `Component` line sets it.'
  },
  load_global_modules: {
    type: 'boolean',
    modules: ['core.configmanager'], scope: 'host', targets: nowhere, readAt: 'startup',
    status: 'obsolete', replacement: 'modules_enabled below the component',
    description: 'Once kept global modules off a component; a `Component` line still sets it, but nothing reads it.'
  },
  modules_enabled: {
    type: 'set', schema: textList,
    modules: ['core.modulemanager', 'mod_invites', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Modules to load, in addition to those that are loaded anyway.'
  },
  modules_disabled: {
    type: 'set', schema: textList,
    modules: ['core.moduleapi', 'core.modulemanager', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Modules not to load, even those that are loaded by default.'
  },
  force_module_reload: {
    type: 'boolean',
    modules: ['core.modulemanager'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Reload modules that cannot save their state, losing it.'
  },
  plugin_paths: {
    type: 'list', items: 'string', schema: textList,
    modules: ['util.startup'], scope: 'global', targets: both, readAt: 'startup',
    default: '{}',
    description: 'Folders searched for modules before the ones that come with Prosody.'
  },
  installer_plugin_path: {
    type: 'path',
    modules: ['util.startup'], scope: 'global', targets: both, readAt: 'startup',
    default: '"custom_plugins"',
    description: 'Folder where `prosodyctl install` puts modules, relative to the data folder.'
  },
  plugin_server: {
    type: 'string',
    modules: ['prosodyctl'], scope: 'global', targets: both, readAt: 'runtime',
    description: 'Address of the repository that `prosodyctl install` takes modules from.'
  },
  data_path: {
    type: 'path',
    modules: ['util.startup'], scope: 'global', targets: both, readAt: 'startup',
    description: 'Folder where accounts, rooms and archives are kept.'
  },
  pidfile: {
    type: 'path',
    modules: ['mod_posix', 'prosodyctl', 'util.startup'], scope: 'global', targets: both, readAt: 'startup',
    description: 'File for the process id, relative to the data folder.'
  },
  daemonize: {
    type: 'boolean',
    modules: ['mod_posix'], scope: 'global', targets: only012, readAt: 'startup',
    status: 'deprecated', replacement: 'the command line flag -D or -F',
    description: 'Detach from the terminal.'
  },
  no_daemonize: {
    type: 'boolean',
    modules: ['mod_posix'], scope: 'global', targets: nowhere, readAt: 'startup',
    status: 'deprecated', replacement: 'the command line flag -D or -F',
    description: 'Stay attached to the terminal.'
  },
  prosody_user: {
    type: 'string',
    modules: ['util.startup', 'prosodyctl'], scope: 'global', targets: both, readAt: 'startup',
    default: '"prosody"',
    description: 'User that `prosodyctl` becomes when it is run by root.'
  },
  prosody_group: {
    type: 'string',
    modules: ['util.startup', 'prosodyctl'], scope: 'global', targets: both, readAt: 'startup',
    default: 'prosody_user',
    description: 'Group that `prosodyctl` takes when it is run by root.'
  },
  run_as_root: {
    type: 'boolean',
    modules: ['mod_posix', 'util.startup'], scope: 'global', targets: both, readAt: 'startup',
    default: 'false',
    description: 'Start even if the user is root.'
  },
  umask: {
    type: 'string',
    modules: ['mod_posix', 'util.startup'], scope: 'global', targets: both, readAt: 'startup',
    default: '"027"',
    description: 'Octal mask of the permissions that new files do not get.'
  },
  setuid: {
    type: 'string',
    modules: ['mod_posix'], scope: 'global', targets: nowhere, readAt: 'startup',
    status: 'obsolete', replacement: 'prosody_user',
    description: 'User to become after the start.'
  },
  setgid: {
    type: 'string',
    modules: ['mod_posix'], scope: 'global', targets: nowhere, readAt: 'startup',
    status: 'obsolete', replacement: 'prosody_group',
    description: 'Group to take after the start.'
  },
  gc: {
    type: 'table', schema: gc,
    modules: ['util.startup'], scope: 'global', targets: both, readAt: 'startup',
    default: '{ mode = "incremental" }',
    description: 'How the Lua garbage collector works.'
  },
  error_library: {
    type: 'table', schema: errorLibrary,
    modules: ['util.startup'], scope: 'global', targets: both, readAt: 'startup',
    default: '{}',
    description: 'Whether errors carry a traceback.'
  },
  prosodyctl_timeout: {
    type: 'number', min: 0,
    modules: ['prosodyctl'], scope: 'global', targets: both, readAt: 'runtime',
    default: '5',
    description: 'Seconds that `prosodyctl` waits for Prosody to start or stop.'
  },
  log: {
    type: 'table', schema: log, table: true,
    modules: ['core.loggingmanager', 'util.startup'], scope: 'global', targets: both, readAt: 'runtime',
    default: '{ { to = "console", levels = { min = "info" } } }',
    description: 'Where log messages go, and which levels.'
  },
  debug: {
    type: 'boolean',
    modules: ['core.loggingmanager'], scope: 'global', targets: both, readAt: 'runtime',
    default: 'false',
    description: 'Log debug messages too, when `log` does not name levels.'
  },
  syslog_facility: {
    type: 'string',
    modules: ['core.loggingmanager'], scope: 'global', targets: both, readAt: 'startup',
    description: 'Facility of messages sent to syslog.'
  },
  statistics: {
    type: 'string',
    modules: ['core.statsmanager'], scope: 'global', targets: both, readAt: 'startup',
    description: 'Who collects measurements: `internal`, `statsd`, or a Lua library after a colon.'
  },
  statistics_interval: {
    type: 'any', schema: statisticsInterval,
    modules: ['core.statsmanager'], scope: 'global', targets: both, readAt: 'startup',
    default: '60 with statistics, else nil',
    description: 'Seconds between collections, or `manual`.'
  },
  statistics_config: {
    type: 'table', schema: statisticsConfig,
    modules: ['core.statsmanager'], scope: 'global', targets: both, readAt: 'startup',
    description: 'Settings of the collector of measurements.'
  },
  storage: {
    type: 'any', schema: storage,
    modules: ['core.storagemanager'], scope: 'host', targets: both, readAt: 'load',
    default: '"internal"',
    description: 'Storage driver of all stores, or of each store by name.'
  },
  default_storage: {
    type: 'string',
    modules: ['core.storagemanager'], scope: 'host', targets: both, readAt: 'load',
    default: '"internal"',
    description: 'Storage driver of the stores that `storage` does not name.'
  },
  storage_async_check: {
    type: 'boolean',
    modules: ['core.storagemanager'], scope: 'global', targets: both, readAt: 'startup',
    default: 'false',
    description: 'Complain when storage is used outside of an asynchronous context.'
  },
  authentication: {
    type: 'string',
    modules: ['core.usermanager', 'mod_authz_internal', 'mod_saslauth', 'prosodyctl'], scope: 'host', targets: both, readAt: 'startup',
    default: '"internal_hashed"',
    description: 'Name of the authentication module, without `auth_`.'
  },
  anonymous_login: {
    type: 'boolean',
    modules: ['core.usermanager', 'prosodyctl'], scope: 'host', targets: both, readAt: 'startup',
    default: 'false', status: 'deprecated', replacement: 'authentication = "anonymous"',
    description: 'Let everybody in without a password.'
  },
  authorization: {
    type: 'string',
    modules: ['core.usermanager'], scope: 'host', targets: both, readAt: 'startup',
    default: '"internal"',
    description: 'Name of the authorization module, without `authz_`.'
  },
  strict_deprecate_is_admin: {
    type: 'boolean',
    modules: ['core.usermanager'], scope: 'global', targets: since13, readAt: 'startup',
    default: 'false',
    description: 'Refuse modules that still ask whether somebody is an admin instead of asking for a permission.'
  },
  admins: {
    type: 'set',
    modules: ['core.usermanager', 'mod_authz_internal', 'mod_server_contact_info', 'mod_watchregistrations'], scope: 'host', targets: both, readAt: 'load',
    default: '{}', changed: 'global ones become prosody:operator, those of a host prosody:admin, since 13.0', in012: { readAt: 'startup' },
    description: 'Addresses of the accounts that administer the server or the host.'
  },
  add_permissions: {
    type: 'map', schema: permissionsByRole,
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: '{}',
    description: 'Permissions given to roles, by role.'
  },
  remove_permissions: {
    type: 'map', schema: permissionsByRole,
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: '{}',
    description: 'Permissions taken from roles, by role.'
  },
  custom_roles: {
    type: 'list', items: 'any', schema: customRoles,
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: '{}',
    description: 'Roles in addition to those that come with Prosody.'
  },
  default_user_role: {
    type: 'string',
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: '"prosody:registered", "prosody:guest" where everybody is anonymous',
    description: 'Role of the accounts of the host that were not given one.'
  },
  host_user_role: {
    type: 'string',
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: '"prosody:registered"',
    description: 'Role, on a component, of the accounts of its parent host.'
  },
  server_user_role: {
    type: 'string',
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: '"prosody:guest"',
    description: 'Role, on a component, of the accounts of other hosts of the same server.'
  },
  public_user_role: {
    type: 'string',
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: '"prosody:guest"',
    description: 'Role of everybody else.'
  },
  parent_host: {
    type: 'string',
    modules: ['mod_authz_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: 'the host without its first label',
    description: 'Host whose accounts `host_user_role` is about.'
  },
  default_provisioned_role: {
    type: 'string',
    modules: ['mod_admin_shell'], scope: 'global', targets: since13, readAt: 'runtime',
    default: '"prosody:member"',
    description: 'Role of accounts that an administrator creates in the shell.'
  },
  conflict_resolve: {
    type: 'enum', values: ['random', 'increment', 'kick_new', 'kick_old'],
    modules: ['core.sessionmanager'], scope: 'host', targets: both, readAt: 'runtime',
    default: '"kick_old"',
    description: 'What happens when a client asks for a resource that is in use.'
  },
  name: {
    type: 'string',
    modules: ['mod_component', 'mod_disco', 'mod_http_file_share', 'mod_muc', 'mod_proxy65', 'mod_pubsub'], scope: 'host', targets: both, readAt: 'load', readers: { mod_component: 'runtime' },
    default: '"Prosody"', changed: 'the default depends on the module',
    description: 'Name shown in service discovery.'
  },
  disco_hidden: {
    type: 'boolean',
    modules: ['core.hostmanager'], scope: 'host', targets: both, readAt: 'startup',
    description: 'Whether to leave this domain out of the list of services that the host above it shows.'
  },
  admin_socket: {
    type: 'path',
    modules: ['mod_admin_socket', 'prosodyctl'], scope: 'global', targets: both, readAt: 'startup',
    default: '"prosody.sock"',
    description: 'Unix socket of the admin shell, relative to the data folder.'
  },
  admin_shell_prompt: {
    type: 'string',
    modules: ['prosodyctl'], scope: 'global', targets: both, readAt: 'runtime',
    default: '"prosody> "',
    description: 'Prompt of the admin shell.'
  },
  console_banner: {
    type: 'string',
    modules: ['mod_admin_shell', 'mod_admin_telnet', 'prosodyctl'], scope: 'global', targets: both, readAt: 'runtime',
    default: '"full"',
    description: 'Greeting of the admin shell: `full`, `short`, `graphic`, or a text.'
  },
  console_prettyprint_settings: {
    type: 'table', schema: prettyPrint,
    modules: ['mod_admin_shell'], scope: 'global', targets: both, readAt: 'load',
    default: '{ preset = "pretty"; maxdepth = 2; table_iterator = "pairs" }', changed: 'no preset in 0.12',
    description: 'How the admin shell prints tables.'
  },
  connectivity_probe: {
    type: 'any', schema: connectivityProbe,
    modules: ['prosodyctl'], scope: 'global', targets: both, readAt: 'runtime',
    changed: 'the table form works in 0.12 only',
    description: 'Address of the probe that `prosodyctl check connectivity` asks.'
  },
  external_addresses: {
    type: 'list', items: 'string', schema: textList,
    modules: ['prosodyctl'], scope: 'global', targets: both, readAt: 'runtime',
    default: '{}',
    description: 'Public addresses of the server, for `prosodyctl check dns`.'
  },
  cron_initial_delay: {
    type: 'number', min: 0,
    modules: ['mod_cron'], scope: 'global', targets: since13, readAt: 'load',
    default: '1',
    description: 'Seconds before periodic tasks are looked at for the first time.'
  },
  cron_check_delay: {
    type: 'number', min: 0,
    modules: ['mod_cron'], scope: 'global', targets: since13, readAt: 'load',
    default: '3600',
    description: 'Seconds between looks at the periodic tasks.'
  },
  cron_spread_factor: {
    type: 'number', min: 0, max: 1,
    modules: ['mod_cron'], scope: 'global', targets: since13, readAt: 'load',
    default: '0',
    description: 'Random share of the delays, so that servers do not work in step.'
  },
  http_file_share_remove_expired_files_period: {
    type: 'period', min: 60, max: 86400 * 7 * 53,
    modules: ['mod_cron'], scope: 'host', targets: since13, readAt: 'load',
    default: '"1daily"',
    description: 'Time between removals of expired files.'
  },
  http_file_share_calculate_total_storage_usage_period: {
    type: 'period', min: 60, max: 86400 * 7 * 53,
    modules: ['mod_cron'], scope: 'host', targets: since13, readAt: 'load',
    default: '"1weekly"',
    description: 'Time between counts of the space taken by files.'
  },
  mam_remove_expired_messages_period: {
    type: 'period', min: 60, max: 86400 * 7 * 53,
    modules: ['mod_cron'], scope: 'host', targets: since13, readAt: 'load',
    default: '"1daily"',
    description: 'Time between removals of expired messages of personal archives.'
  },
  muc_mam_remove_expired_messages_period: {
    type: 'period', min: 60, max: 86400 * 7 * 53,
    modules: ['mod_cron'], scope: 'host', targets: since13, readAt: 'load',
    default: '"1daily"',
    description: 'Time between removals of expired messages of room archives.'
  },
  tokenauth_clear_expired_grants_period: {
    type: 'period', min: 60, max: 86400 * 7 * 53,
    modules: ['mod_cron'], scope: 'host', targets: since13, readAt: 'load',
    default: '"1daily"',
    description: 'Time between removals of expired access tokens.'
  },
  user_account_management_remove_deleted_accounts_period: {
    type: 'period', min: 60, max: 86400 * 7 * 53,
    modules: ['mod_cron'], scope: 'host', targets: since13, readAt: 'load',
    default: '"1daily"',
    description: 'Time between removals of accounts whose grace period is over.'
  },
  limits: {
    type: 'table', schema: limits,
    modules: ['mod_limits'], scope: 'global', targets: both, readAt: 'load',
    default: '10240 bytes/s of clients, 30720 of servers, bursts of 2 s',
    description: 'Bandwidth of each kind of connection.'
  },
  limits_resolution: {
    type: 'period',
    modules: ['mod_limits'], scope: 'global', targets: both, readAt: 'load',
    default: '1', in012: { type: 'number' },
    description: 'Seconds for which a connection over its limit is paused.'
  },
  unlimited_jids: {
    type: 'set',
    modules: ['mod_limits'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Accounts and servers that `limits` spares.'
  }
} as const satisfies Record<string, OptionSpec>
