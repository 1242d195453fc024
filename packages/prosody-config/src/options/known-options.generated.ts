// Written by scripts/generate.ts from the tables beside it.
import type { ConfigValue, MixedTable, Reference, TextValue } from '../value.js'

export type ConnectivityProbe = TextValue | {
  readonly url: TextValue
  readonly modules?: TextByName
}
export type ContactInfo = {
  readonly abuse?: TextList
  readonly admin?: TextList
  readonly feedback?: TextList
  readonly sales?: TextList
  readonly security?: TextList
  readonly status?: TextList
  readonly support?: TextList
}
export type CorsOverride = { readonly [name: string]: {
  readonly enabled?: boolean | Reference
  readonly credentials?: boolean | Reference
  readonly headers?: { readonly [name: string]: boolean | Reference }
  readonly origins?: TextValue | readonly TextValue[]
} }
export type CrossDomain = boolean | Reference | TextValue | TextList
export type CustomRoles = ReadonlyArray<{
  readonly name: TextValue
  readonly priority?: number | Reference
  readonly inherits?: TextList
  readonly allow?: TextList
  readonly deny?: TextList
  readonly permissions?: { readonly [name: string]: boolean | Reference }
  readonly default?: boolean | Reference
}>
export type DiscoItems = ReadonlyArray<readonly TextValue[]>
export type ErrorLibrary = {
  readonly auto_inject_traceback?: boolean | Reference
}
export type ErrorMessages = { readonly [name: string]: readonly TextValue[] }
export type ExternalServices = ReadonlyArray<{
  readonly type: TextValue
  readonly transport?: TextValue
  readonly host?: TextValue
  readonly port?: number | Reference
  readonly username?: TextValue
  readonly password?: TextValue
  readonly secret?: true | TextValue
  readonly restricted?: boolean | Reference
  readonly expires?: number | Reference
  readonly ttl?: number | Reference
  readonly algorithm?: TextValue
  readonly [name: string]: ConfigValue | undefined
}>
export type FormFields = ReadonlyArray<{
  readonly name?: TextValue
  readonly var?: TextValue
  readonly type?: TextValue
  readonly label?: TextValue
  readonly desc?: TextValue
  readonly required?: boolean | Reference
  readonly datatype?: TextValue
  readonly value?: ConfigValue
  readonly options?: ConfigValue
  readonly media?: ConfigValue
  readonly [name: string]: ConfigValue | undefined
}>
export type Gc = {
  readonly mode?: 'incremental' | 'generational' | Reference
  readonly threshold?: number | Reference
  readonly speed?: number | Reference
  readonly step_size?: number | Reference
  readonly minor_threshold?: number | Reference
  readonly major_threshold?: number | Reference
}
export type Limits = {
  readonly c2s?: {
    readonly rate: TextValue
    readonly burst?: number | Reference | TextValue
  }
  readonly s2sin?: {
    readonly rate: TextValue
    readonly burst?: number | Reference | TextValue
  }
  readonly s2sout?: {
    readonly rate: TextValue
    readonly burst?: number | Reference | TextValue
  }
}
export type Log = TextValue | ReadonlyArray<TextValue | {
  readonly to: TextValue
  readonly levels?: 'debug' | 'info' | 'warn' | 'error' | Reference | ReadonlyArray<'debug' | 'info' | 'warn' | 'error' | Reference> | {
    readonly min?: 'debug' | 'info' | 'warn' | 'error' | Reference
    readonly max?: 'debug' | 'info' | 'warn' | 'error' | Reference
  }
  readonly filename?: TextValue
  readonly timestamps?: boolean | Reference | TextValue
  readonly source_width?: number | Reference
  readonly buffer_mode?: 'no' | 'line' | 'full' | false | Reference
  readonly syslog_name?: TextValue
  readonly syslog_facility?: TextValue
}> | {
  readonly debug?: TextValue
  readonly info?: TextValue
  readonly warn?: TextValue
  readonly error?: TextValue
}
export type NetworkSettings = {
  readonly read_timeout?: number | Reference
  readonly send_timeout?: number | Reference
  readonly connect_timeout?: number | Reference
  readonly ssl_handshake_timeout?: number | Reference
  readonly accept_retry_interval?: number | Reference
  readonly read_retry_delay?: number | Reference
  readonly shutdown_deadline?: number | Reference
  readonly min_wait?: number | Reference
  readonly max_wait?: number | Reference
  readonly tcp_backlog?: number | Reference
  readonly read_size?: number | Reference
  readonly max_send_buffer_size?: number | Reference
  readonly send_buffer_chunks?: number | Reference
  readonly max_send_chunk?: number | Reference
  readonly tcp_keepalive?: boolean | Reference | number
  readonly tcp_fastopen?: boolean | Reference | number
  readonly tcp_defer_accept?: boolean | Reference | number
  readonly nagle?: boolean | Reference
  readonly opportunistic_writes?: boolean | Reference
  readonly keep_buffers?: boolean | Reference
  readonly verbose?: boolean | Reference
  readonly fatal_errors?: boolean | Reference
  readonly protect_listeners?: boolean | Reference
  readonly event_clear_interval?: number | Reference
  readonly debug?: boolean | Reference
  readonly max_connections?: number | Reference
  readonly max_ssl_handshake_roundtrips?: number | Reference
  readonly max_receive_buffer_size?: number | Reference
  readonly select_timeout?: number | Reference
  readonly select_idle_check_interval?: number | Reference
  readonly highest_allowed_fd?: number | Reference
}
export type PermissionsByRole = { readonly [name: string]: TextList }
export type Ports = number | Reference | TextValue | ReadonlyArray<number | Reference | TextValue>
export type PresenceBroadcast = {
  readonly none?: boolean | Reference
  readonly visitor?: boolean | Reference
  readonly participant?: boolean | Reference
  readonly moderator?: boolean | Reference
} | ReadonlyArray<{
  readonly none?: boolean | Reference
  readonly visitor?: boolean | Reference
  readonly participant?: boolean | Reference
  readonly moderator?: boolean | Reference
}>
export type PrettyPrint = {
  readonly preset?: 'pretty' | 'oneline' | 'compact' | 'debug' | Reference
  readonly maxdepth?: number | Reference
  readonly table_iterator?: TextValue
  readonly fatal?: boolean | Reference
  readonly unquoted?: boolean | Reference
  readonly freeze?: boolean | Reference
  readonly multiref?: boolean | Reference
  readonly [name: string]: ConfigValue | undefined
}
export type RegistrationFields = ReadonlyArray<'nick' | 'nick+' | 'name' | 'name+' | 'first' | 'first+' | 'last' | 'last+' | 'email' | 'email+' | 'address' | 'address+' | 'city' | 'city+' | 'state' | 'state+' | 'zip' | 'zip+' | 'phone' | 'phone+' | 'url' | 'url+' | 'date' | 'date+' | Reference | {
  readonly name?: TextValue
  readonly var?: TextValue
  readonly type?: TextValue
  readonly label?: TextValue
  readonly desc?: TextValue
  readonly required?: boolean | Reference
  readonly datatype?: TextValue
  readonly value?: ConfigValue
  readonly options?: ConfigValue
  readonly media?: ConfigValue
  readonly [name: string]: ConfigValue | undefined
}>
export type ServerInfo = { readonly [name: string]: TextValue | number | Reference | boolean | TextList }
export type ServiceCertificate = TextValue | TextByName
export type Sql = {
  readonly driver: 'SQLite3' | 'PostgreSQL' | 'MySQL' | Reference
  readonly database?: TextValue
  readonly username?: TextValue
  readonly password?: TextValue
  readonly host?: TextValue
  readonly port?: number | Reference
}
export type StatisticsConfig = {
  readonly statsd_server?: TextValue
  readonly statsd_port?: number | Reference
  readonly prefix?: TextValue
  readonly [name: string]: ConfigValue | undefined
}
export type StatisticsInterval = number | Reference | 'manual'
export type Storage = TextValue | TextByName
export type TextByName = { readonly [name: string]: TextValue }
export type TextList = readonly TextValue[]
export type TlsContext = {
  readonly certificate?: TextValue
  readonly key?: TextValue
  readonly password?: TextValue
  readonly cafile?: TextValue | false | Reference
  readonly capath?: TextValue | false | Reference
  readonly dhparam?: TextValue
  readonly protocol?: 'sslv23' | 'sslv2' | 'sslv2+' | 'sslv3' | 'sslv3+' | 'tlsv1' | 'tlsv1+' | 'tlsv1_1' | 'tlsv1_1+' | 'tlsv1_2' | 'tlsv1_2+' | 'tlsv1_3' | 'tlsv1_3+' | Reference
  readonly ciphers?: TextValue | readonly TextValue[]
  readonly ciphersuites?: TextValue | readonly TextValue[]
  readonly curve?: TextValue
  readonly curveslist?: TextValue | readonly TextValue[]
  readonly options?: TextValue | readonly TextValue[] | { readonly [name: string]: boolean | Reference }
  readonly verify?: TextValue | readonly TextValue[]
  readonly verifyext?: TextValue | readonly TextValue[] | { readonly [name: string]: boolean | Reference }
  readonly depth?: number | Reference
  readonly alpn?: TextValue | readonly TextValue[]
  readonly dane?: boolean | Reference | TextList
  readonly mode?: 'client' | 'server' | Reference
}
export type TlsContexts = {
  readonly certificate?: TextValue
  readonly key?: TextValue
  readonly password?: TextValue
  readonly cafile?: TextValue | false | Reference
  readonly capath?: TextValue | false | Reference
  readonly dhparam?: TextValue
  readonly protocol?: 'sslv23' | 'sslv2' | 'sslv2+' | 'sslv3' | 'sslv3+' | 'tlsv1' | 'tlsv1+' | 'tlsv1_1' | 'tlsv1_1+' | 'tlsv1_2' | 'tlsv1_2+' | 'tlsv1_3' | 'tlsv1_3+' | Reference
  readonly ciphers?: TextValue | readonly TextValue[]
  readonly ciphersuites?: TextValue | readonly TextValue[]
  readonly curve?: TextValue
  readonly curveslist?: TextValue | readonly TextValue[]
  readonly options?: TextValue | readonly TextValue[] | { readonly [name: string]: boolean | Reference }
  readonly verify?: TextValue | readonly TextValue[]
  readonly verifyext?: TextValue | readonly TextValue[] | { readonly [name: string]: boolean | Reference }
  readonly depth?: number | Reference
  readonly alpn?: TextValue | readonly TextValue[]
  readonly dane?: boolean | Reference | TextList
  readonly mode?: 'client' | 'server' | Reference
  readonly [name: string]: ConfigValue | undefined
}
export type Unbound = {
  readonly async?: boolean | Reference
  readonly resolvconf?: boolean | Reference | TextValue
  readonly hoststxt?: boolean | Reference | TextValue
  readonly forward?: TextValue | readonly TextValue[]
  readonly trusted?: TextValue | readonly TextValue[]
  readonly trustfile?: TextValue
  readonly options?: TextByName
}

/** The options that Prosody itself has, with the types of their values. */
export interface KnownOptions {
  /** Whether other web sites may send cookies. Default `false`. mod_http; global. */
  readonly access_control_allow_credentials?: boolean | Reference
  /** HTTP headers that other web sites may send. Default `{ "Content-Type" }`. mod_http; global. */
  readonly access_control_allow_headers?: TextValue | readonly TextValue[]
  /** HTTP methods that other web sites may use. Default `{ "GET", "OPTIONS" }`. mod_http; global. */
  readonly access_control_allow_methods?: TextValue | readonly TextValue[]
  /** Web sites that may use the applications; all of them when not set. mod_http; global. */
  readonly access_control_allow_origins?: TextValue | readonly TextValue[]
  /** Time for which browsers may remember what other web sites may do. Seconds or a text such as `"2 days"`. Default `"2 hours"` (7200 in 0.12). mod_http; global. */
  readonly access_control_max_age?: number | false | TextValue
  /** Permissions given to roles, by role. Default `{}`. mod_authz_internal; 13.0 only. */
  readonly add_permissions?: PermissionsByRole
  /** What people are asked for when they register, in addition to name and password. Default `{}`. mod_register_ibr. */
  readonly additional_registration_fields?: RegistrationFields
  /** Prompt of the admin shell. Default `"prosody> "`. prosodyctl; global. */
  readonly admin_shell_prompt?: TextValue
  /** Unix socket of the admin shell, relative to the data folder. Default `"prosody.sock"`. mod_admin_socket, prosodyctl; global. */
  readonly admin_socket?: TextValue
  /** Addresses of the accounts that administer the server or the host. Default `{}`. Global ones become prosody:operator, those of a host prosody:admin, since 13.0. core.usermanager, mod_authz_internal, mod_server_contact_info, mod_watchregistrations. */
  readonly admins?: TextValue | readonly TextValue[]
  /** Tell clients where BOSH is. Default `true`. mod_http_altconnect; 13.0 only. */
  readonly advertise_bosh?: boolean | Reference
  /** Tell clients where WebSocket is. Default `true`. mod_http_altconnect; 13.0 only. */
  readonly advertise_websocket?: boolean | Reference
  /** Let anonymous accounts talk to other servers. Default `false`. mod_auth_anonymous, prosodyctl. */
  readonly allow_anonymous_s2s?: boolean | Reference
  /** Let modules store data of anonymous accounts. Default `false`. mod_auth_anonymous. */
  readonly allow_anonymous_storage?: boolean | Reference
  /** Let accounts invite people as contacts. Default `true`. mod_invites_adhoc. */
  readonly allow_contact_invites?: boolean | Reference
  /** Let people create accounts from their client. Default `false`. mod_register, prosodyctl. */
  readonly allow_registration?: boolean | Reference
  /** Let everybody reserve a nickname, not only members. Default `false`. mod_muc. */
  readonly allow_unaffiliated_register?: boolean | Reference
  /** Let clients send passwords without TLS. Default `false`. mod_legacyauth, mod_saslauth. */
  readonly allow_unencrypted_plain_auth?: boolean | Reference
  /** Let accounts invite people to the server. Default `false`. Gives a permission to the role prosody:registered in 13.0. mod_invites_adhoc. */
  readonly allow_user_invites?: boolean | Reference
  /** Roles whose accounts may invite people to the server. mod_invites_adhoc; 0.12 only. @deprecated Use add_permissions. */
  readonly allow_user_invites_by_roles?: TextValue | readonly TextValue[]
  /** Let only addresses of `registration_allowlist` register. mod_register_limits. */
  readonly allowlist_registration_only?: boolean | Reference
  /** Let everybody in without a password. Default `false`. core.usermanager, prosodyctl. @deprecated Use authentication = "anonymous". */
  readonly anonymous_login?: boolean | Reference
  /** Accounts whose last day of archiving is remembered. Default `1000`. mod_mam. */
  readonly archive_cleanup_date_cache_size?: number | Reference
  /** Seconds between removals of expired messages of personal archives. mod_mam. @deprecated Use mam_remove_expired_messages_period. */
  readonly archive_cleanup_interval?: number | Reference
  /** Time for which messages stay in personal archives. Seconds or a text such as `"2 days"`. Default `"1w"`. Words of days, weeks, months (`m`) and years only in 0.12. mod_mam. */
  readonly archive_expires_after?: number | false | TextValue
  /** Store of the personal archives. Default `"archive"`. mod_mam. */
  readonly archive_store?: TextValue
  /** Name of the authentication module, without `auth_`. Default `"internal_hashed"`. core.usermanager, mod_authz_internal, mod_saslauth, prosodyctl. */
  readonly authentication?: TextValue
  /** Name of the authorization module, without `authz_`. Default `"internal"`. core.usermanager. */
  readonly authorization?: TextValue
  /** Create a node when somebody publishes to it. Default `false`. mod_pubsub. */
  readonly autocreate_on_publish?: boolean | Reference
  /** Create a node when somebody subscribes to it. Default `false`. mod_pubsub. */
  readonly autocreate_on_subscribe?: boolean | Reference
  /** Block addresses that try to register when too many others do. Default `false`. mod_register_limits. @deprecated Use blocklist_on_registration_throttle_overload. */
  readonly blacklist_on_registration_throttle_overload?: boolean | Reference
  /** Lists of blocked contacts kept in memory. Default `256` (64 in 0.12). mod_blocklist. */
  readonly blocklist_cache_size?: number | Reference
  /** Block addresses that try to register when too many others do. Default `false`. mod_register_limits. */
  readonly blocklist_on_registration_throttle_overload?: boolean | Reference
  /** Bytes of the longest HTTP body. mod_http; global. @deprecated Use http_max_content_size. */
  readonly body_size_limit?: number | Reference
  /** Addresses to listen on for BOSH connections, under an old name. core.portmanager, mod_bosh; global. @deprecated Use http_interfaces. */
  readonly bosh_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for BOSH connections. Default `interfaces`. core.portmanager, mod_bosh; global. @deprecated Use http_interfaces. */
  readonly bosh_interfaces?: TextValue | readonly TextValue[]
  /** Time without a request after which a BOSH session ends. Seconds or a text such as `"2 days"`. Default `60`. mod_bosh; global. */
  readonly bosh_max_inactivity?: number | false | TextValue
  /** Shortest time between requests of a BOSH client that does not wait. Seconds or a text such as `"2 days"`. Default `5`. mod_bosh; global. */
  readonly bosh_max_polling?: number | false | TextValue
  /** Longest time that a BOSH request is kept open. Seconds or a text such as `"2 days"`. Default `120`. mod_bosh; global. */
  readonly bosh_max_wait?: number | false | TextValue
  /** Port for BOSH connections, under an old name. core.portmanager, mod_bosh; global. @deprecated Use http_ports. */
  readonly bosh_port?: Ports
  /** Ports for BOSH connections; none to switch them off. Default `{}`. core.portmanager, mod_bosh; global. @deprecated Use http_ports. */
  readonly bosh_ports?: Ports
  /** TLS settings of BOSH connections; those of one port or interface below its number or address. Default `ssl`. core.portmanager, mod_bosh; global. @deprecated Use https_ssl. */
  readonly bosh_ssl?: TlsContexts | MixedTable
  /** Tell blocked contacts that their messages were not delivered. Default `false`. mod_blocklist; 13.0 only. */
  readonly bounce_blocked_messages?: boolean | Reference
  /** Bytes of the longest unfinished HTTP message. mod_http; global. @deprecated Use http_max_buffer_size. */
  readonly buffer_size_limit?: number | Reference
  /** Time for a client to answer the end of a stream before its connection is closed. Seconds or a text such as `"2 days"`. Default `5`. mod_c2s, mod_websocket; global. */
  readonly c2s_close_timeout?: number | false | TextValue
  /** Certificate of connections of clients that begin with TLS, or a table of certificates by port with a `default`. core.certmanager; global. */
  readonly c2s_direct_tls_certificate?: ServiceCertificate | MixedTable
  /** Name whose certificate connections of clients that begin with TLS show to those who ask for the host. Default `the host`. core.portmanager. */
  readonly c2s_direct_tls_host?: TextValue
  /** Addresses to listen on for connections of clients that begin with TLS, under an old name. core.portmanager, mod_c2s; global. @deprecated Use c2s_direct_tls_interfaces. */
  readonly c2s_direct_tls_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of clients that begin with TLS. Default `interfaces`. core.portmanager, mod_c2s; global. */
  readonly c2s_direct_tls_interfaces?: TextValue | readonly TextValue[]
  /** Port for connections of clients that begin with TLS, under an old name. core.portmanager, mod_c2s; global. @deprecated Use c2s_direct_tls_ports. */
  readonly c2s_direct_tls_port?: Ports
  /** Ports for connections of clients that begin with TLS; none to switch them off. Default `{}`. core.portmanager, mod_c2s; global. */
  readonly c2s_direct_tls_ports?: Ports
  /** TLS settings of connections of clients that begin with TLS; those of one port or interface below its number or address. Default `ssl`. core.portmanager, mod_c2s; global. */
  readonly c2s_direct_tls_ssl?: TlsContexts | MixedTable
  /** Addresses to listen on for connections of clients, under an old name. core.portmanager, mod_c2s; global. @deprecated Use c2s_interfaces. */
  readonly c2s_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of clients. Default `interfaces`. core.portmanager, mod_c2s; global. */
  readonly c2s_interfaces?: TextValue | readonly TextValue[]
  /** Elements that a stanza of a client may hold. Default `25000`. mod_c2s; global. */
  readonly c2s_max_child_elements?: number | Reference
  /** Port for connections of clients, under an old name. core.portmanager, mod_c2s; global. @deprecated Use c2s_ports. */
  readonly c2s_port?: Ports
  /** Ports for connections of clients; none to switch them off. Default `{ 5222 }`. core.portmanager, mod_c2s; global. */
  readonly c2s_ports?: Ports
  /** Whether clients must use TLS. Default `true`. mod_invites_register, mod_legacyauth, mod_register_ibr, mod_saslauth, mod_tls. */
  readonly c2s_require_encryption?: boolean | Reference
  /** TLS settings of connections of clients that begin without TLS. Default `{}`. mod_tls. */
  readonly c2s_ssl?: TlsContexts | MixedTable
  /** Bytes of the longest stanza that a client may send after login. Default `1024 * 256`. Mod_bosh in 13.0 takes it for the limit before login. mod_bosh, mod_c2s, mod_websocket; global. */
  readonly c2s_stanza_size_limit?: number | Reference
  /** Probe silent TCP connections of clients. Default `tcp_keepalives`. mod_c2s; global. */
  readonly c2s_tcp_keepalives?: boolean | Reference
  /** Time for a client to log in before it is disconnected. Seconds or a text such as `"2 days"`. Default `"5 minutes"` (300 in 0.12). mod_c2s; global. */
  readonly c2s_timeout?: number | false | TextValue
  /** Bytes of the longest stanza that a client may send before login. Default `10000`. mod_c2s; global. */
  readonly c2s_unauthed_stanza_size_limit?: number | Reference
  /** Certificate of the host, or the folder that has it. core.certmanager. */
  readonly certificate?: TextValue
  /** Folder searched for certificates and keys, relative to the configuration. Default `"certs"`. core.certmanager, mod_admin_shell, prosodyctl; global. */
  readonly certificates?: TextValue
  /** TLS settings of HTTPS requests that Prosody makes. util.startup; global. */
  readonly client_https_ssl?: TlsContext
  /** Whether admins are owners of all rooms. Default `false` (true in 0.12). mod_muc. */
  readonly component_admins_as_room_owners?: boolean | Reference
  /** Which connection of the same external component stays. Default `"kick_new"`. mod_component. */
  readonly component_conflict_resolve?: 'kick_new' | 'kick_old' | Reference
  /** Addresses to listen on for connections of external components, under an old name. core.portmanager, mod_component; global. @deprecated Use component_interfaces. */
  readonly component_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of external components. Default `local_interfaces`. core.portmanager, mod_component; global. */
  readonly component_interfaces?: TextValue | readonly TextValue[]
  /** The module that makes a host a component; the `Component` line sets it. core.hostmanager, core.modulemanager, mod_admin_shell, mod_vcard, prosodyctl. */
  readonly component_module?: TextValue
  /** Port for connections of external components, under an old name. core.portmanager, mod_component; global. @deprecated Use component_ports. */
  readonly component_port?: Ports
  /** Ports for connections of external components; none to switch them off. Default `{ 5347 }`. core.portmanager, mod_component; global. */
  readonly component_ports?: Ports
  /** Password with which an external component identifies itself. mod_component. */
  readonly component_secret?: TextValue
  /** Bytes of the longest stanza that an external component may send. Default `s2s_stanza_size_limit`. mod_component; global. */
  readonly component_stanza_size_limit?: number | Reference
  /** Probe silent TCP connections of external components. Default `tcp_keepalives`. mod_component; global. */
  readonly component_tcp_keepalives?: boolean | Reference
  /** What happens when a client asks for a resource that is in use. Default `"kick_old"`. core.sessionmanager. */
  readonly conflict_resolve?: 'random' | 'increment' | 'kick_new' | 'kick_old' | Reference
  /** Address of the probe that `prosodyctl check connectivity` asks. The table form works in 0.12 only. prosodyctl; global. */
  readonly connectivity_probe?: ConnectivityProbe
  /** Take BOSH without TLS for secure, as it is behind a proxy that does TLS. Default `false`. mod_bosh; global. */
  readonly consider_bosh_secure?: boolean | Reference
  /** Take WebSocket without TLS for secure, as it is behind a proxy that does TLS. Default `false`. mod_websocket; global. */
  readonly consider_websocket_secure?: boolean | Reference
  /** Greeting of the admin shell: `full`, `short`, `graphic`, or a text. Default `"full"`. mod_admin_shell, mod_admin_telnet, prosodyctl; global. */
  readonly console_banner?: TextValue
  /** Addresses to listen on for connections to the old admin console, under an old name. core.portmanager, mod_admin_telnet; global. @deprecated Use prosodyctl shell. */
  readonly console_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections to the old admin console. Default `local_interfaces`. core.portmanager, mod_admin_telnet; global. @deprecated Use prosodyctl shell. */
  readonly console_interfaces?: TextValue | readonly TextValue[]
  /** Port for connections to the old admin console, under an old name. core.portmanager, mod_admin_telnet; global. @deprecated Use prosodyctl shell. */
  readonly console_port?: Ports
  /** Ports for connections to the old admin console; none to switch them off. Default `{ 5582 }`. core.portmanager, mod_admin_telnet; global. @deprecated Use prosodyctl shell. */
  readonly console_ports?: Ports
  /** How the admin shell prints tables. Default `{ preset = "pretty"; maxdepth = 2; table_iterator = "pairs" }`. No preset in 0.12. mod_admin_shell; global. */
  readonly console_prettyprint_settings?: PrettyPrint
  /** Addresses of the people who run the server, by purpose. Default `{ admin = the admins }`. mod_server_contact_info. */
  readonly contact_info?: ContactInfo
  /** Seconds between looks at the periodic tasks. Default `3600`. mod_cron; global; 13.0 only. */
  readonly cron_check_delay?: number | Reference
  /** Seconds before periodic tasks are looked at for the first time. Default `1`. mod_cron; global; 13.0 only. */
  readonly cron_initial_delay?: number | Reference
  /** Random share of the delays, so that servers do not work in step. Default `0`. mod_cron; global; 13.0 only. */
  readonly cron_spread_factor?: number | Reference
  /** Which web sites may use BOSH. mod_bosh. @deprecated Use http_cors_override. */
  readonly cross_domain_bosh?: CrossDomain
  /** Which web sites may use WebSocket. mod_websocket. @deprecated Use http_cors_override. */
  readonly cross_domain_websocket?: CrossDomain
  /** Payloads, as `{namespace}element`, that are sent to an inactive client at once. Default `{}`. mod_csi_simple. */
  readonly csi_important_payloads?: TextValue | readonly TextValue[]
  /** Stanzas kept back for an inactive client. Default `256`. mod_csi_simple. */
  readonly csi_queue_size?: number | Reference
  /** Time of silence after which stanzas are kept back again. Seconds or a text such as `"2 days"`. Default `5`. mod_csi_simple. */
  readonly csi_resume_inactive_delay?: number | false | TextValue
  /** Roles in addition to those that come with Prosody. Default `{}`. mod_authz_internal; 13.0 only. */
  readonly custom_roles?: CustomRoles
  /** Detach from the terminal. mod_posix; global; 0.12 only. @deprecated Use the command line flag -D or -F. */
  readonly daemonize?: boolean | Reference
  /** Folder where accounts, rooms and archives are kept. util.startup; global. */
  readonly data_path?: TextValue
  /** Log debug messages too, when `log` does not name levels. Default `false`. core.loggingmanager; global. */
  readonly debug?: boolean | Reference
  /** Affiliation of admins with all nodes. Default `"owner"`. mod_pubsub. */
  readonly default_admin_affiliation?: 'owner' | 'publisher' | 'member' | 'outcast' | 'none' | Reference
  /** Whose messages are archived, unless the account says otherwise. Default `"always"` (true in 0.12). No words always and never in 0.12. mod_mam. */
  readonly default_archive_policy?: 'always' | 'roster' | 'never' | true | false | Reference
  /** Rounds of the hash of stored passwords. Default `10000`. mod_auth_internal_hashed. */
  readonly default_iteration_count?: number | Reference
  /** Role of accounts that an administrator creates in the shell. Default `"prosody:member"`. mod_admin_shell; global; 13.0 only. */
  readonly default_provisioned_role?: TextValue
  /** Storage driver of the stores that `storage` does not name. Default `"internal"`. core.storagemanager. */
  readonly default_storage?: TextValue
  /** Role of the accounts of the host that were not given one. Default `"prosody:registered", "prosody:guest" where everybody is anonymous`. mod_authz_internal; 13.0 only. */
  readonly default_user_role?: TextValue
  /** Roles whose accounts may not invite people to the server. mod_invites_adhoc; 0.12 only. @deprecated Use remove_permissions. */
  readonly deny_user_invites_by_roles?: TextValue | readonly TextValue[]
  /** Secret behind the dialback keys; several processes of one domain must share it. Default `random at each start`. mod_dialback. */
  readonly dialback_secret?: TextValue
  /** SASL mechanisms that are never offered. Default `{ "DIGEST-MD5" }` ({} in 0.12). Nothing disabled by default in 0.12. mod_saslauth. */
  readonly disable_sasl_mechanisms?: TextValue | readonly TextValue[]
  /** Do not exchange stanzas with other servers. Default `false`. mod_s2s. @deprecated Use modules_disabled = { "s2s" }. */
  readonly disallow_s2s?: boolean | Reference
  /** Name the admins. Default `false`. mod_disco. */
  readonly disco_expose_admins?: boolean | Reference
  /** Whether to leave this domain out of the list of services that the host above it shows. core.hostmanager. */
  readonly disco_hidden?: boolean | Reference
  /** Services that the host names, as pairs of address and name. Default `{}`. mod_disco, prosodyctl. */
  readonly disco_items?: DiscoItems
  /** Seconds to wait for an answer of the DNS. mod_s2s; global. @deprecated Use unbound. */
  readonly dns_timeout?: number | Reference
  /** Namespaces whose messages are not archived. Default `{ "http://jabber.org/protocol/chatstates" }`. mod_mam. */
  readonly dont_archive_namespaces?: TextValue | readonly TextValue[]
  /** Whether the host is served at all. Default `true`. core.hostmanager. */
  readonly enabled?: boolean | Reference
  /** Make people use the nickname that they reserved. Default `false`. mod_muc. */
  readonly enforce_registered_nickname?: boolean | Reference
  /** Whether errors carry a traceback. Default `{}`. util.startup; global. */
  readonly error_library?: ErrorLibrary
  /** Tell who published an item. mod_pubsub. */
  readonly expose_publisher?: boolean | Reference
  /** Public addresses of the server, for `prosodyctl check dns`. Default `{}`. prosodyctl; global. */
  readonly external_addresses?: TextList
  /** Addresses that may ask for external services, in addition to local accounts. Default `{}`. mod_external_services. */
  readonly external_service_access?: TextValue | readonly TextValue[]
  /** Host of external services that do not name one. Default `the host`. mod_external_services. */
  readonly external_service_host?: TextValue
  /** Port of external services that do not name one. mod_external_services. */
  readonly external_service_port?: number | Reference
  /** Secret of external services whose own `secret` is `true`. mod_external_services. */
  readonly external_service_secret?: TextValue
  /** Time for which credentials of external services are valid. Seconds or a text such as `"2 days"`. Default `"1 day"` (86400 in 0.12). mod_external_services. */
  readonly external_service_ttl?: number | false | TextValue
  /** STUN, TURN and other services that clients are told about. Default `{}`. mod_external_services. */
  readonly external_services?: ExternalServices
  /** Reload modules that cannot save their state, losing it. Default `false`. core.modulemanager. */
  readonly force_module_reload?: boolean | Reference
  /** How the Lua garbage collector works. Default `{ mode = "incremental" }`. util.startup; global. */
  readonly gc?: Gc
  /** File with the groups whose members see one another as contacts, relative to the configuration. mod_groups. */
  readonly groups_file?: TextValue
  /** Do not tell the operating system. Default `false`. mod_version. */
  readonly hide_os_type?: boolean | Reference
  /** Role, on a component, of the accounts of its parent host. Default `"prosody:registered"`. mod_authz_internal; 13.0 only. */
  readonly host_user_role?: TextValue
  /** Which web sites may use an application, by application. Default `{}`. mod_http; global. */
  readonly http_cors_override?: CorsOverride
  /** Whether web sites may use the applications that do not say. Default `true`. mod_http; global. */
  readonly http_default_cors_enabled?: boolean | Reference
  /** Host that answers requests for unknown ones. mod_admin_shell, mod_http; global. */
  readonly http_default_host?: TextValue
  /** List the files of folders. mod_http_files. */
  readonly http_dir_listing?: boolean | Reference
  /** Show a page for every error. Default `true`. mod_http_errors; global. */
  readonly http_errors_always_show?: boolean | Reference
  /** Text of error pages that have none of their own. Default `"That's all I know."`. mod_http_errors; global. */
  readonly http_errors_default_message?: TextValue
  /** Show what went wrong to the browser. Default `false`. mod_http_errors; global. */
  readonly http_errors_detailed?: boolean | Reference
  /** Texts of error pages, by HTTP status. Default `{}`. mod_http_errors; global. */
  readonly http_errors_messages?: ErrorMessages | MixedTable
  /** Address under which a proxy makes the web server public. mod_http, prosodyctl. */
  readonly http_external_url?: TextValue
  /** Addresses and domains that may upload, in addition to local accounts. Default `{}`. mod_http_file_share. */
  readonly http_file_share_access?: TextValue | readonly TextValue[]
  /** Content types that may be uploaded; all of them when empty. Default `{}`. mod_http_file_share. */
  readonly http_file_share_allowed_file_types?: TextValue | readonly TextValue[]
  /** Address under which files are fetched, when another server serves them. mod_http_file_share. */
  readonly http_file_share_base_url?: TextValue
  /** Time between counts of the space taken by files. Seconds or a text such as `"2 days"`. Default `"1weekly"`. mod_cron; 13.0 only. */
  readonly http_file_share_calculate_total_storage_usage_period?: number | false | TextValue
  /** Bytes that an account may upload in a day. Default `10 * http_file_share_size_limit`. mod_http_file_share. */
  readonly http_file_share_daily_quota?: number | Reference
  /** Time for which files are kept. Seconds or a text such as `"2 days"`. Default `"1w"` (604800 in 0.12). mod_http_file_share. */
  readonly http_file_share_expires_after?: number | false | TextValue
  /** Bytes that all files may take. Default `math.huge`. mod_http_file_share. */
  readonly http_file_share_global_quota?: number | Reference
  /** Time between removals of expired files. Seconds or a text such as `"2 days"`. Default `"1daily"`. mod_cron; 13.0 only. */
  readonly http_file_share_remove_expired_files_period?: number | false | TextValue
  /** Content types that browsers may show instead of saving them. Default `{"image/*","video/*","audio/*","text/plain"}`. mod_http_file_share. */
  readonly http_file_share_safe_file_types?: TextValue | readonly TextValue[]
  /** Secret that signs the permission to upload; an external upload server must share it. Default `random at each start`. mod_http_file_share. */
  readonly http_file_share_secret?: TextValue
  /** Bytes of the largest file. Default `10 * 1024 * 1024`. mod_http_file_share, prosodyctl. */
  readonly http_file_share_size_limit?: number | Reference
  /** Bytes of the largest file that is kept in memory. Default `4096`. mod_http_files. */
  readonly http_files_cache_max_file_size?: number | Reference
  /** Files kept in memory. Default `128`. mod_http_files. */
  readonly http_files_cache_size?: number | Reference
  /** Folder whose files are served. Default `http_path`. mod_http_files. */
  readonly http_files_dir?: TextValue
  /** Name under which the host answers HTTP requests. Default `the host`. core.portmanager, mod_admin_shell, mod_http, prosodyctl. */
  readonly http_host?: TextValue
  /** Files served in place of a folder, the first that exists. Default `{ "index.html", "index.htm" }`. mod_http_files. */
  readonly http_index_files?: TextValue | readonly TextValue[]
  /** Addresses to listen on for HTTP connections, under an old name. core.portmanager, mod_http; global. @deprecated Use http_interfaces. */
  readonly http_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for HTTP connections. Default `local_interfaces`. core.portmanager, mod_http; global. */
  readonly http_interfaces?: TextValue | readonly TextValue[]
  /** Believe `X-Forwarded-For` and its like when there is no `Forwarded`. Default `true`. mod_http; global; 13.0 only. */
  readonly http_legacy_x_forwarded?: boolean | Reference
  /** Bytes of the longest unfinished HTTP message. mod_http; global. */
  readonly http_max_buffer_size?: number | Reference
  /** Bytes of the longest HTTP body. mod_http; global. */
  readonly http_max_content_size?: number | Reference
  /** Folder whose files are served. mod_http_files. @deprecated Use http_files_dir. */
  readonly http_path?: TextValue
  /** Paths of web applications, by application. Default `{}`. mod_http. */
  readonly http_paths?: TextByName
  /** Port for HTTP connections, under an old name. core.portmanager, mod_http; global. @deprecated Use http_ports. */
  readonly http_port?: Ports
  /** Ports for HTTP connections; none to switch them off. Default `{ 5280 }`. core.portmanager, mod_http; global. */
  readonly http_ports?: Ports
  /** Certificate of HTTPS connections, or a table of certificates by port with a `default`. core.certmanager; global. */
  readonly https_certificate?: ServiceCertificate | MixedTable
  /** Name whose certificate HTTPS connections show to those who ask for the host. Default `the host`. core.portmanager. */
  readonly https_host?: TextValue
  /** Addresses to listen on for HTTPS connections, under an old name. core.portmanager, mod_http; global. @deprecated Use https_interfaces. */
  readonly https_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for HTTPS connections. Default `interfaces`. core.portmanager, mod_http; global. */
  readonly https_interfaces?: TextValue | readonly TextValue[]
  /** Port for HTTPS connections, under an old name. core.portmanager, mod_http; global. @deprecated Use https_ports. */
  readonly https_port?: Ports
  /** Ports for HTTPS connections; none to switch them off. Default `{ 5281 }`. core.portmanager, mod_http; global. */
  readonly https_ports?: Ports
  /** TLS settings of HTTPS connections; those of one port or interface below its number or address. Default `ssl`. core.portmanager, mod_http; global. */
  readonly https_ssl?: TlsContexts | MixedTable
  /** Deliver messages to all clients that are online, whatever their priority. Default `false`. mod_presence. */
  readonly ignore_presence_priority?: boolean | Reference
  /** Sentence by which an administrator accepts that any password will do. mod_auth_insecure. */
  readonly insecure_open_authentication?: 'Yes please, I know what I\'m doing!' | Reference
  /** SASL mechanisms that are offered over TLS only. Default `{ "PLAIN", "LOGIN" }`. mod_saslauth. */
  readonly insecure_sasl_mechanisms?: TextValue | readonly TextValue[]
  /** Folder where `prosodyctl install` puts modules, relative to the data folder. Default `"custom_plugins"`. util.startup; global. */
  readonly installer_plugin_path?: TextValue
  /** Addresses to listen on for connections of any protocol, under an old name. core.portmanager, mod_net_multiplex; global. @deprecated Use interfaces. */
  readonly interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of any protocol, and for all services that are not private. Default `{ "*", "::" }`. core.portmanager, mod_net_multiplex; global. */
  readonly interfaces?: TextValue | readonly TextValue[]
  /** Time for which an invitation is valid. Seconds or a text such as `"2 days"`. Default `"1 week"` (604800 in 0.12). mod_invites. */
  readonly invite_expiry?: number | false | TextValue
  /** Address of the page of an invitation, with `{invite.token}`. mod_invites; 13.0 only. */
  readonly invites_page?: TextValue
  /** Module that serves the page of an invitation. Default `"invites_page"`. mod_invites; 0.12 only. */
  readonly invites_page_module?: TextValue
  /** Kinds of invitation that the page understands. Default `{ "account", "contact", "account-and-contact" }`. mod_invites; 13.0 only. */
  readonly invites_page_supports?: TextValue | readonly TextValue[]
  /** LDAP filter that finds an admin. mod_auth_ldap. */
  readonly ldap_admin_filter?: TextValue
  /** LDAP filter that finds an admin. mod_auth_ldap. @deprecated Use ldap_admin_filter. */
  readonly ldap_admins?: TextValue
  /** LDAP name below which accounts are searched. mod_auth_ldap. */
  readonly ldap_base?: TextValue
  /** LDAP filter that finds an account. Default `"(uid=$user)"`. mod_auth_ldap. */
  readonly ldap_filter?: TextValue
  /** Whether passwords are checked by binding or by reading them. Default `"bind"`. mod_auth_ldap. */
  readonly ldap_mode?: 'bind' | 'getpasswd' | Reference
  /** Password with which Prosody binds to the LDAP server. Default `""`. mod_auth_ldap. */
  readonly ldap_password?: TextValue
  /** Name with which Prosody binds to the LDAP server. Default `""`. mod_auth_ldap. */
  readonly ldap_rootdn?: TextValue
  /** How deep below `ldap_base` accounts are searched. Default `"subtree"`. mod_auth_ldap. */
  readonly ldap_scope?: 'subtree' | 'base' | 'onelevel' | Reference
  /** Name of the LDAP server. Default `"localhost"`. mod_auth_ldap. */
  readonly ldap_server?: TextValue
  /** Use TLS with the LDAP server. mod_auth_ldap. */
  readonly ldap_tls?: boolean | Reference
  /** Certificate of connections of clients that begin with TLS, or a table of certificates by port with a `default`. core.certmanager; global. @deprecated Use c2s_direct_tls_certificate. */
  readonly legacy_ssl_certificate?: ServiceCertificate | MixedTable
  /** Name whose certificate connections of clients that begin with TLS show to those who ask for the host. Default `the host`. core.portmanager. @deprecated Use c2s_direct_tls_host. */
  readonly legacy_ssl_host?: TextValue
  /** Addresses to listen on for connections of clients that begin with TLS, under an old name. core.portmanager, mod_c2s; global. @deprecated Use c2s_direct_tls_interfaces. */
  readonly legacy_ssl_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of clients that begin with TLS. Default `interfaces`. core.portmanager, mod_c2s; global. @deprecated Use c2s_direct_tls_interfaces. */
  readonly legacy_ssl_interfaces?: TextValue | readonly TextValue[]
  /** Port for connections of clients that begin with TLS, under an old name. core.portmanager, mod_c2s; global. @deprecated Use c2s_direct_tls_ports. */
  readonly legacy_ssl_port?: Ports
  /** Ports for connections of clients that begin with TLS; none to switch them off. Default `{}`. core.portmanager, mod_c2s; global. @deprecated Use c2s_direct_tls_ports. */
  readonly legacy_ssl_ports?: Ports
  /** TLS settings of connections of clients that begin with TLS; those of one port or interface below its number or address. Default `ssl`. core.portmanager, mod_c2s; global. @deprecated Use c2s_direct_tls_ssl. */
  readonly legacy_ssl_ssl?: TlsContexts | MixedTable
  /** Bandwidth of each kind of connection. Default `10240 bytes/s of clients, 30720 of servers, bursts of 2 s`. mod_limits; global. */
  readonly limits?: Limits
  /** Seconds for which a connection over its limit is paused. Seconds or a text such as `"2 days"`. Default `1`. mod_limits; global. */
  readonly limits_resolution?: number | false | TextValue
  /** Once kept global modules off a component; a `Component` line still sets it, but nothing reads it. core.configmanager. @deprecated Use modules_enabled below the component. */
  readonly load_global_modules?: boolean | Reference
  /** Addresses that private services listen on. Default `{ "127.0.0.1", "::1" }`. core.portmanager; global. */
  readonly local_interfaces?: TextValue | readonly TextValue[]
  /** Where log messages go, and which levels. Default `{ { to = "console", levels = { min = "info" } } }`. core.loggingmanager, util.startup; global. */
  readonly log?: Log | MixedTable
  /** Count the results of a query, which may be slow. Default `true`. mod_mam, mod_muc_mam. */
  readonly mam_include_total?: boolean | Reference
  /** Time between removals of expired messages of personal archives. Seconds or a text such as `"2 days"`. Default `"1daily"`. mod_cron; 13.0 only. */
  readonly mam_remove_expired_messages_period?: number | false | TextValue
  /** Archive for accounts only once their client has used the archive. Default `false`. mod_mam. */
  readonly mam_smart_enable?: boolean | Reference
  /** Messages that one query of an archive returns. Default `50`. mod_mam, mod_muc_mam. */
  readonly max_archive_query_results?: number | Reference
  /** Messages that rooms may show to newcomers. Default `math.huge`. mod_muc, mod_muc_mam. */
  readonly max_history_messages?: number | Reference
  /** Take over the lists of blocked contacts of privacy lists. Default `true`. mod_blocklist; 13.0 only. */
  readonly migrate_legacy_blocking?: boolean | Reference
  /** File that tells content types by the ends of file names. Default `"/etc/mime.types"`. mod_http_files. */
  readonly mime_types_file?: TextValue
  /** Shortest time between registrations from one address. Seconds or a text such as `"2 days"`. mod_register_limits. */
  readonly min_seconds_between_registrations?: number | false | TextValue
  /** Modules not to load, even those that are loaded by default. Default `{}`. core.moduleapi, core.modulemanager, prosodyctl. */
  readonly modules_disabled?: TextList
  /** Modules to load, in addition to those that are loaded anyway. Default `{}`. core.modulemanager, mod_invites, prosodyctl. */
  readonly modules_enabled?: TextList
  /** Sender of the text for everybody who logs in. Default `the host`. mod_motd. */
  readonly motd_jid?: TextValue
  /** Text sent to everybody who logs in. mod_motd. */
  readonly motd_text?: TextValue
  /** How the avatars of rooms are announced. Default `both ways`. mod_muc; 13.0 only. */
  readonly muc_avatar_advertise_hashes?: false | 'presence' | 'message' | Reference
  /** Announce hats under their old name too. Default `false`. mod_muc; 13.0 only. */
  readonly muc_hats_compat?: boolean | Reference
  /** Archive all rooms, whatever their owners say. Default `false`. mod_muc_mam. */
  readonly muc_log_all_rooms?: boolean | Reference
  /** Archive new rooms unless their owners say otherwise. Default `true`. mod_muc_mam. */
  readonly muc_log_by_default?: boolean | Reference
  /** Rooms whose last day of archiving is remembered. Default `1000`. mod_muc_mam. */
  readonly muc_log_cleanup_date_cache_size?: number | Reference
  /** Seconds between removals of expired messages of room archives. mod_muc_mam. @deprecated Use muc_mam_remove_expired_messages_period. */
  readonly muc_log_cleanup_interval?: number | Reference
  /** Time for which messages stay in the archives of rooms. Seconds or a text such as `"2 days"`. Default `"1w"`. Words of days, weeks, months (`m`) and years only in 0.12. mod_muc_mam. */
  readonly muc_log_expires_after?: number | false | TextValue
  /** Count the results of a query of a room, which may be slow. Default `true`. mod_muc_mam. */
  readonly muc_log_include_total?: boolean | Reference
  /** Archive comings and goings too. Default `false`. mod_muc_mam. */
  readonly muc_log_presences?: boolean | Reference
  /** Time between removals of expired messages of room archives. Seconds or a text such as `"2 days"`. Default `"1daily"`. mod_cron; 13.0 only. */
  readonly muc_mam_remove_expired_messages_period?: number | false | TextValue
  /** Rooms that may exist. mod_muc. */
  readonly muc_max_rooms?: number | Reference
  /** Give people an identifier that stays when they rejoin. Default `true`. mod_muc. */
  readonly muc_occupant_id?: boolean | Reference
  /** Ask for the nickname in a form. Default `false`. mod_muc. */
  readonly muc_registration_include_form?: boolean | Reference
  /** Let others than admins make rooms that last. Default `true`. Since 13.0 only for the role prosody:registered, so not for accounts of other servers. mod_muc. */
  readonly muc_room_allow_persistent?: boolean | Reference
  /** Let others than admins make rooms that are listed. Default `true`. Since 13.0 only for the role prosody:registered, so not for accounts of other servers. mod_muc. */
  readonly muc_room_allow_public?: boolean | Reference
  /** Rooms kept in memory. Default `100`. mod_muc. */
  readonly muc_room_cache_size?: number | Reference
  /** Whether members may invite people into new rooms for members only. Default `false`. mod_muc. */
  readonly muc_room_default_allow_member_invites?: boolean | Reference
  /** Who may send private messages in new rooms. Default `"visitor"`. mod_muc; 13.0 only. */
  readonly muc_room_default_allow_pm?: 'visitor' | 'participant' | 'moderator' | Reference
  /** Whether everybody may send private messages to moderators in new rooms. Default `false`. mod_muc; 13.0 only. */
  readonly muc_room_default_always_allow_moderator_pms?: boolean | Reference
  /** Whether others than moderators may change the subject of new rooms. Default `false`. mod_muc. */
  readonly muc_room_default_change_subject?: boolean | Reference
  /** Messages that newcomers of new rooms are shown. Default `20`. mod_muc. */
  readonly muc_room_default_history_length?: number | Reference
  /** Language of new rooms. mod_muc. */
  readonly muc_room_default_language?: TextValue
  /** Whether new rooms are for members only. Default `false`. mod_muc. */
  readonly muc_room_default_members_only?: boolean | Reference
  /** Whether newcomers cannot speak in new rooms. Default `false`. mod_muc. */
  readonly muc_room_default_moderated?: boolean | Reference
  /** Whether new rooms last when the last person leaves. Default `false`. mod_muc. */
  readonly muc_room_default_persistent?: boolean | Reference
  /** Roles whose comings and goings new rooms announce. Default `{ visitor = true; participant = true; moderator = true }`. 13.0 ignores the table unless it is the only item of a list, which works but logs an error. mod_muc. */
  readonly muc_room_default_presence_broadcast?: PresenceBroadcast
  /** Whether new rooms are listed. Default `false`. mod_muc. */
  readonly muc_room_default_public?: boolean | Reference
  /** Whether everybody sees the addresses of everybody in new rooms. Default `false`. mod_muc. */
  readonly muc_room_default_public_jids?: boolean | Reference
  /** Time to configure a new room before it is destroyed. Seconds or a text such as `"2 days"`. Default `"5 minutes"` (300 in 0.12). mod_muc. */
  readonly muc_room_lock_timeout?: number | false | TextValue
  /** Keep a new room closed until its owner has configured it. Default `true`. mod_muc. */
  readonly muc_room_locking?: boolean | Reference
  /** Time for which a destroyed room cannot be created again. Seconds or a text such as `"2 days"`. Default `"31 days"` (2678400 in 0.12). mod_muc. */
  readonly muc_tombstone_expiry?: number | false | TextValue
  /** Refuse to create a room again that was destroyed. Default `true`. mod_muc. */
  readonly muc_tombstones?: boolean | Reference
  /** Let rooms have an avatar. Default `true`. mod_muc; 13.0 only. */
  readonly muc_vcard?: boolean | Reference
  /** Bytes after which a connection whose protocol was not recognised is closed. Default `1024`. mod_net_multiplex; global. */
  readonly multiplex_buffer_size?: number | Reference
  /** Certificate of connections of any protocol that begin with TLS, or a table of certificates by port with a `default`. core.certmanager; global. */
  readonly multiplex_ssl_certificate?: ServiceCertificate | MixedTable
  /** Name whose certificate connections of any protocol that begin with TLS show to those who ask for the host. Default `the host`. core.portmanager. */
  readonly multiplex_ssl_host?: TextValue
  /** Name shown in service discovery. Default `"Prosody"`. The default depends on the module. mod_component, mod_disco, mod_http_file_share, mod_muc, mod_proxy65, mod_pubsub. */
  readonly name?: TextValue
  /** Event loop. Default `"epoll"`. Select is deprecated in 13.0. net.server; global. */
  readonly network_backend?: 'epoll' | 'event' | 'select' | Reference
  /** Bytes read from a socket at a time. Default `4096`. core.portmanager, mod_net_multiplex; global. */
  readonly network_default_read_size?: number | Reference
  /** Timeouts, buffer sizes and socket options of the event loop. Default `{}`. net.server, mod_c2s, mod_s2s; global. */
  readonly network_settings?: NetworkSettings
  /** Store the affiliations of a room apart from its settings. Default `true`. mod_muc. */
  readonly new_muc_storage_format?: boolean | Reference
  /** Stay attached to the terminal. mod_posix; global. @deprecated Use the command line flag -D or -F. */
  readonly no_daemonize?: boolean | Reference
  /** Network whose addresses may read the measurements. mod_http_openmetrics; global. */
  readonly openmetrics_allow_cidr?: TextValue
  /** Addresses that may read the measurements. Default `{ "::1", "127.0.0.1" }`. mod_http_openmetrics; global. */
  readonly openmetrics_allow_ips?: TextValue | readonly TextValue[]
  /** Command that tells the operating system. mod_version. */
  readonly os_version_command?: TextValue
  /** Host whose accounts `host_user_role` is about. Default `the host without its first label`. mod_authz_internal; 13.0 only. */
  readonly parent_host?: TextValue
  /** Hash of stored passwords. Default `"SHA-1"`. mod_auth_internal_hashed, mod_storage_xep0227. */
  readonly password_hash?: 'SHA-1' | 'SHA-256' | Reference
  /** Contacts whose interests are remembered. Default `10000`. mod_pep. */
  readonly pep_info_cache_size?: number | Reference
  /** Items that a personal node may hold. Default `256`. mod_pep. */
  readonly pep_max_items?: number | Reference
  /** Accounts whose nodes are kept in memory. Default `1000`. mod_pep. */
  readonly pep_service_cache_size?: number | Reference
  /** File for the process id, relative to the data folder. mod_posix, prosodyctl, util.startup; global. */
  readonly pidfile?: TextValue
  /** Folders searched for modules before the ones that come with Prosody. Default `{}`. util.startup; global. */
  readonly plugin_paths?: TextList
  /** Address of the repository that `prosodyctl install` takes modules from. prosodyctl; global. */
  readonly plugin_server?: TextValue
  /** Port for connections of any protocol, under an old name. core.portmanager, mod_net_multiplex; global. @deprecated Use ports. */
  readonly port?: Ports
  /** Ports for connections of any protocol; none to switch them off. Default `{}`. core.portmanager, mod_net_multiplex; global. */
  readonly ports?: Ports
  /** Group that `prosodyctl` takes when it is run by root. Default `prosody_user`. util.startup, prosodyctl; global. */
  readonly prosody_group?: TextValue
  /** User that `prosodyctl` becomes when it is run by root. Default `"prosody"`. util.startup, prosodyctl; global. */
  readonly prosody_user?: TextValue
  /** Seconds that `prosodyctl` waits for Prosody to start or stop. Default `5`. prosodyctl; global. */
  readonly prosodyctl_timeout?: number | Reference
  /** Addresses that may use the file transfer proxy. mod_proxy65. */
  readonly proxy65_acl?: TextValue | readonly TextValue[]
  /** Public address of the file transfer proxy. Default `the host`. mod_proxy65, prosodyctl. */
  readonly proxy65_address?: TextValue
  /** Addresses to listen on for connections of the file transfer proxy, under an old name. core.portmanager, mod_proxy65; global. @deprecated Use proxy65_interfaces. */
  readonly proxy65_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of the file transfer proxy. Default `interfaces`. core.portmanager, mod_proxy65; global. */
  readonly proxy65_interfaces?: TextValue | readonly TextValue[]
  /** Let everybody use the file transfer proxy, not only local accounts. Default `false`. mod_proxy65. */
  readonly proxy65_open_access?: boolean | Reference
  /** Port of the file transfer proxy; nothing but a warning comes of it. mod_proxy65; global. @deprecated Use proxy65_ports. */
  readonly proxy65_port?: number | Reference
  /** Ports for connections of the file transfer proxy; none to switch them off. Default `{ 5000 }`. core.portmanager, mod_proxy65; global. */
  readonly proxy65_ports?: Ports
  /** Role of everybody else. Default `"prosody:guest"`. mod_authz_internal; 13.0 only. */
  readonly public_user_role?: TextValue
  /** Items that a node may hold. Default `256`. mod_pubsub. */
  readonly pubsub_max_items?: number | Reference
  /** Templates of the text that stands for an item, by namespace. Default `a template for Atom`. mod_pubsub. */
  readonly pubsub_summary_templates?: TextByName
  /** Devices of an account that push notifications go to. Default `5`. mod_cloud_notify; 13.0 only. */
  readonly push_max_devices?: number | Reference
  /** Failures in a row after which a push service is forgotten. Default `16`. mod_cloud_notify; 13.0 only. */
  readonly push_max_errors?: number | Reference
  /** Seconds for which the session of a client with push can be resumed. Default `72*3600`. mod_cloud_notify; 13.0 only. */
  readonly push_max_hibernation_timeout?: number | Reference
  /** Text of push notifications that hide the message. Default `"New Message!"`. mod_cloud_notify; 13.0 only. */
  readonly push_notification_important_body?: TextValue
  /** Put the text of messages into push notifications. Default `false`. mod_cloud_notify; 13.0 only. */
  readonly push_notification_with_body?: boolean | Reference
  /** Put the sender of messages into push notifications. Default `false`. mod_cloud_notify; 13.0 only. */
  readonly push_notification_with_sender?: boolean | Reference
  /** Domain of the accounts in the LDAP server. Default `the host`. mod_auth_ldap. */
  readonly realm?: TextValue
  /** Role of accounts that people create from their client. Default `"prosody:registered"`. mod_register_ibr; 13.0 only. */
  readonly register_ibr_default_role?: TextValue
  /** Addresses that may always register. Default `{ "127.0.0.1", "::1" }`. mod_register_limits. */
  readonly registration_allowlist?: TextValue | readonly TextValue[]
  /** Addresses that may never register. Default `{}`. mod_register_limits. @deprecated Use registration_blocklist. */
  readonly registration_blacklist?: TextValue | readonly TextValue[]
  /** Addresses that may never register. Default `{}`. mod_register_limits. */
  readonly registration_blocklist?: TextValue | readonly TextValue[]
  /** Accept requests to remove an account or change its password that have no address. Default `true`. mod_user_account_management. */
  readonly registration_compat?: boolean | Reference
  /** Time for which a deleted account can be restored. Seconds or a text such as `"2 days"`. mod_user_account_management; 13.0 only. */
  readonly registration_delete_grace_period?: number | false | TextValue
  /** Sender of the message about a new account. Default `the host`. mod_watchregistrations. */
  readonly registration_from?: TextValue
  /** Instructions in the registration form. Default `"Choose a username and password for use with this service."`. mod_register_ibr. */
  readonly registration_instructions?: TextValue
  /** Let only invited people register. Default `true`. mod_invites_register, prosodyctl. */
  readonly registration_invite_only?: boolean | Reference
  /** Text of the message about a new account, with `$username`, `$host` and `$ip`. Default `"User $username just registered on $host from $ip"`. mod_watchregistrations. */
  readonly registration_notification?: TextValue
  /** Type of the message about a new account. Default `"chat"`. mod_watchregistrations. */
  readonly registration_notification_type?: 'chat' | 'normal' | 'headline' | Reference
  /** Addresses whose registrations are counted. Default `100`. mod_register_limits. */
  readonly registration_throttle_cache_size?: number | Reference
  /** Registrations from one address in `registration_throttle_period`. Default `1 with min_seconds_between_registrations, else nil`. mod_register_limits. */
  readonly registration_throttle_max?: number | Reference
  /** Time in which registrations from one address are counted. Seconds or a text such as `"2 days"`. Default `min_seconds_between_registrations`. mod_register_limits. */
  readonly registration_throttle_period?: number | false | TextValue
  /** Title of the registration form. Default `"Creating a new account"`. mod_register_ibr. */
  readonly registration_title?: TextValue
  /** Addresses that are told about new accounts. Default `admins`. mod_watchregistrations. */
  readonly registration_watchers?: TextValue | readonly TextValue[]
  /** Addresses that may always register. Default `{ "127.0.0.1", "::1" }`. mod_register_limits. @deprecated Use registration_allowlist. */
  readonly registration_whitelist?: TextValue | readonly TextValue[]
  /** Permissions taken from roles, by role. Default `{}`. mod_authz_internal; 13.0 only. */
  readonly remove_permissions?: PermissionsByRole
  /** Whether clients must use TLS. Default `true`. mod_invites_register, mod_legacyauth, mod_register_ibr, mod_saslauth, mod_tls. @deprecated Use c2s_require_encryption and s2s_require_encryption. */
  readonly require_encryption?: boolean | Reference
  /** Who may create rooms: everybody (`false`), admins (`true`), or accounts of the parent host (`local`). Default `false`. 0.12 takes `"admin"` for `true`. mod_muc. */
  readonly restrict_room_creation?: false | true | 'local' | 'admin' | Reference
  /** Start even if the user is root. Default `false`. mod_posix, util.startup; global. */
  readonly run_as_root?: boolean | Reference
  /** Whether TLS is offered to other servers. Default `true`. mod_tls. */
  readonly s2s_allow_encryption?: boolean | Reference
  /** Time for another server to answer the end of a stream before its connection is closed. Seconds or a text such as `"2 days"`. Default `5`. mod_s2s; global. */
  readonly s2s_close_timeout?: number | false | TextValue
  /** Certificate of connections of other servers that begin with TLS, or a table of certificates by port with a `default`. core.certmanager; global. */
  readonly s2s_direct_tls_certificate?: ServiceCertificate | MixedTable
  /** Name whose certificate connections of other servers that begin with TLS show to those who ask for the host. Default `the host`. core.portmanager. */
  readonly s2s_direct_tls_host?: TextValue
  /** Addresses to listen on for connections of other servers that begin with TLS, under an old name. core.portmanager, mod_s2s; global. @deprecated Use s2s_direct_tls_interfaces. */
  readonly s2s_direct_tls_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of other servers that begin with TLS. Default `interfaces`. core.portmanager, mod_s2s; global. */
  readonly s2s_direct_tls_interfaces?: TextValue | readonly TextValue[]
  /** Port for connections of other servers that begin with TLS, under an old name. core.portmanager, mod_s2s; global. @deprecated Use s2s_direct_tls_ports. */
  readonly s2s_direct_tls_port?: Ports
  /** Ports for connections of other servers that begin with TLS; none to switch them off. Default `{}`. core.portmanager, mod_s2s; global. */
  readonly s2s_direct_tls_ports?: Ports
  /** TLS settings of connections of other servers that begin with TLS; those of one port or interface below its number or address. Default `ssl`. core.portmanager, mod_s2s; global. */
  readonly s2s_direct_tls_ssl?: TlsContexts | MixedTable
  /** DNS servers for connections to other servers. mod_s2s; global. @deprecated Use unbound. */
  readonly s2s_dns_resolvers?: TextValue | readonly TextValue[]
  /** Domains that need no valid certificate even if others do. Default `{}`. mod_s2s; global. */
  readonly s2s_insecure_domains?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of other servers, under an old name. core.portmanager, mod_s2s; global. @deprecated Use s2s_interfaces. */
  readonly s2s_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of other servers. Default `interfaces`. core.portmanager, mod_s2s; global. */
  readonly s2s_interfaces?: TextValue | readonly TextValue[]
  /** Elements that a stanza of another server may hold. Default `25000`. mod_s2s; global. */
  readonly s2s_max_child_elements?: number | Reference
  /** Port for connections of other servers, under an old name. core.portmanager, mod_s2s; global. @deprecated Use s2s_ports. */
  readonly s2s_port?: Ports
  /** Ports for connections of other servers; none to switch them off. Default `{ 5269 }`. core.portmanager, mod_s2s; global. */
  readonly s2s_ports?: Ports
  /** Whether connections with other servers must use TLS. Default `true`. mod_s2s, mod_s2s_bidi, mod_tls; global. */
  readonly s2s_require_encryption?: boolean | Reference
  /** Whether other servers must prove who they are by a valid certificate. Default `false`. mod_s2s, mod_tls, prosodyctl; global. */
  readonly s2s_secure_auth?: boolean | Reference
  /** Domains that must have a valid certificate even if others need not. Default `{}`. mod_s2s, prosodyctl; global. */
  readonly s2s_secure_domains?: TextValue | readonly TextValue[]
  /** Stanzas kept for a server that is still being connected to. Default `1024*32`. mod_s2s; global; 13.0 only. */
  readonly s2s_send_queue_size?: number | Reference
  /** TLS settings of connections with other servers. Default `{}`. mod_tls. */
  readonly s2s_ssl?: TlsContexts | MixedTable
  /** Bytes of the longest stanza that an authenticated server may send. Default `1024*512`. mod_component, mod_s2s; global. */
  readonly s2s_stanza_size_limit?: number | Reference
  /** Probe silent TCP connections of other servers. Default `tcp_keepalives`. mod_s2s; global. */
  readonly s2s_tcp_keepalives?: boolean | Reference
  /** Time for another server to authenticate before it is disconnected. Seconds or a text such as `"2 days"`. Default `90`. mod_s2s; global. */
  readonly s2s_timeout?: number | false | TextValue
  /** Bytes of the longest stanza that a server may send before it is authenticated. Default `10000`. mod_s2s; global. */
  readonly s2s_unauthed_stanza_size_limit?: number | Reference
  /** Values of the fields that the server tells about itself. Default `{}`. mod_server_info; 13.0 only. */
  readonly server_info?: ServerInfo
  /** Fields that the server tells about itself, in addition to those of modules. mod_server_info; 13.0 only. */
  readonly server_info_extensions?: FormFields
  /** Role, on a component, of the accounts of other hosts of the same server. Default `"prosody:guest"`. mod_authz_internal; 13.0 only. */
  readonly server_user_role?: TextValue
  /** Group to take after the start. mod_posix; global. @deprecated Use prosody_group. */
  readonly setgid?: TextValue
  /** User to become after the start. mod_posix; global. @deprecated Use prosody_user. */
  readonly setuid?: TextValue
  /** Acknowledge stanzas of other servers too. Default `true`. mod_smacks. */
  readonly smacks_enabled_s2s?: boolean | Reference
  /** Time for which a session without a connection can be resumed. Seconds or a text such as `"2 days"`. Default `"10 minutes"` (600 in 0.12). mod_smacks. */
  readonly smacks_hibernation_time?: number | false | TextValue
  /** Time to wait for an acknowledgement before it is asked for. Seconds or a text such as `"2 days"`. Default `30`. mod_smacks. */
  readonly smacks_max_ack_delay?: number | false | TextValue
  /** The same, while the client says that it is inactive. Default `256`. mod_smacks. */
  readonly smacks_max_inactive_unacked_stanzas?: number | Reference
  /** Expired sessions remembered for each account. Default `10`. mod_smacks. */
  readonly smacks_max_old_sessions?: number | Reference
  /** Unacknowledged stanzas after which a session cannot be resumed any more. Default `500`. mod_smacks. */
  readonly smacks_max_queue_size?: number | Reference
  /** Stanzas after which an acknowledgement is asked for. Default `0`. mod_smacks. */
  readonly smacks_max_unacked_stanzas?: number | Reference
  /** Send again what another server did not acknowledge. Default `false`. mod_smacks. */
  readonly smacks_s2s_resend?: boolean | Reference
  /** Database of the SQL storage driver. Default `{ driver = "SQLite3" }`. mod_storage_sql. */
  readonly sql?: Sql
  /** Create and upgrade the tables of the database. Default `true`. mod_storage_sql. */
  readonly sql_manage_tables?: boolean | Reference
  /** What SQLite favours: speed or safety. Default `"default"`. mod_storage_sql; 13.0 only. */
  readonly sqlite_tune?: 'default' | 'normal' | 'fast' | 'safe' | Reference
  /** TLS settings of all connections; those of one port or interface below its number or address. Default `{}`. core.certmanager, core.portmanager, mod_tls, util.startup, prosodyctl. */
  readonly ssl?: TlsContexts | MixedTable
  /** Compress TLS, which is insecure. Default `false`. core.certmanager; global. */
  readonly ssl_compression?: boolean | Reference
  /** Addresses to listen on for connections of any protocol that begin with TLS, under an old name. core.portmanager, mod_net_multiplex; global. @deprecated Use ssl_interfaces. */
  readonly ssl_interface?: TextValue | readonly TextValue[]
  /** Addresses to listen on for connections of any protocol that begin with TLS. Default `interfaces`. core.portmanager, mod_net_multiplex; global. */
  readonly ssl_interfaces?: TextValue | readonly TextValue[]
  /** Port for connections of any protocol that begin with TLS, under an old name. core.portmanager, mod_net_multiplex; global. @deprecated Use ssl_ports. */
  readonly ssl_port?: Ports
  /** Ports for connections of any protocol that begin with TLS; none to switch them off. Default `{}`. core.portmanager, mod_net_multiplex; global. */
  readonly ssl_ports?: Ports
  /** TLS settings of connections of any protocol that begin with TLS; those of one port or interface below its number or address. Default `ssl`. core.portmanager, mod_net_multiplex; global. */
  readonly ssl_ssl?: TlsContexts | MixedTable
  /** Who collects measurements: `internal`, `statsd`, or a Lua library after a colon. core.statsmanager; global. */
  readonly statistics?: TextValue
  /** Settings of the collector of measurements. core.statsmanager; global. */
  readonly statistics_config?: StatisticsConfig
  /** Seconds between collections, or `manual`. Default `60 with statistics, else nil`. core.statsmanager; global. */
  readonly statistics_interval?: StatisticsInterval
  /** Storage driver of all stores, or of each store by name. Default `"internal"`. core.storagemanager. */
  readonly storage?: Storage
  /** Remove the oldest messages from files without rewriting them. Default `false`. mod_storage_internal; 13.0 only. */
  readonly storage_archive_experimental_fast_delete?: boolean | Reference
  /** Messages that one archive may hold. Default `10000 in files, 1000 in memory, none in SQL`. mod_mam, mod_muc_mam, mod_storage_internal, mod_storage_memory, mod_storage_sql. */
  readonly storage_archive_item_limit?: number | Reference
  /** Archives whose length is remembered. Default `1000`. mod_storage_internal, mod_storage_sql. */
  readonly storage_archive_item_limit_cache_size?: number | Reference
  /** Complain when storage is used outside of an asynchronous context. Default `false`. core.storagemanager; global. */
  readonly storage_async_check?: boolean | Reference
  /** Forget the data of an account when its last session ends. Default `false`. mod_storage_memory. */
  readonly storage_memory_temporary?: boolean | Reference
  /** Stores that `storage_memory_temporary` is about; all of them when empty. Default `{}`. mod_storage_memory. */
  readonly storage_memory_temporary_stores?: TextValue | readonly TextValue[]
  /** Refuse modules that still ask whether somebody is an admin instead of asking for a permission. Default `false`. core.usermanager; global; 13.0 only. */
  readonly strict_deprecate_is_admin?: boolean | Reference
  /** Facility of messages sent to syslog. core.loggingmanager; global. */
  readonly syslog_facility?: TextValue
  /** Probe silent TCP connections. Default `true`. mod_c2s, mod_component, mod_s2s; global. */
  readonly tcp_keepalives?: boolean | Reference
  /** How old the TLS clients may be, in the terms of Mozilla. Default `"intermediate"`. core.certmanager; global. */
  readonly tls_profile?: 'modern' | 'intermediate' | 'old' | 'legacy' | Reference
  /** Hash of the certificate that clients see, for channel binding behind a TLS proxy; `auto` to take it from the certificate. mod_saslauth; 13.0 only. */
  readonly tls_server_end_point_hash?: TextValue
  /** Time between updates of when a token was used. Seconds or a text such as `"2 days"`. Default `60`. mod_tokenauth; 13.0 only. */
  readonly token_auth_access_time_granularity?: number | false | TextValue
  /** Time between removals of expired access tokens. Seconds or a text such as `"2 days"`. Default `"1daily"`. mod_cron; 13.0 only. */
  readonly tokenauth_clear_expired_grants_period?: number | false | TextValue
  /** Time for which a grant without tokens is kept. Seconds or a text such as `"2 days"`. Default `"2w"`. mod_tokenauth; 13.0 only. */
  readonly tokenless_grant_ttl?: number | false | TextValue
  /** Deleted accounts remembered in memory. Default `1024`. mod_tombstones. */
  readonly tombstone_cache_size?: number | Reference
  /** Addresses and networks of proxies that are believed about their clients. Default `{ "127.0.0.1", "::1" }`. mod_http; global. */
  readonly trusted_proxies?: TextValue | readonly TextValue[]
  /** Host of the TURN server. Default `the host`. mod_turn_external, prosodyctl. */
  readonly turn_external_host?: TextValue
  /** Port of the TURN server. Default `3478`. mod_turn_external, prosodyctl. */
  readonly turn_external_port?: number | Reference
  /** Secret shared with the TURN server. mod_turn_external, prosodyctl. */
  readonly turn_external_secret?: TextValue
  /** Whether the TURN server takes TCP too. Default `false`. mod_turn_external. */
  readonly turn_external_tcp?: boolean | Reference
  /** Port where the TURN server takes TLS. mod_turn_external; global. */
  readonly turn_external_tls_port?: number | Reference
  /** Time for which credentials for the TURN server are valid. Seconds or a text such as `"2 days"`. Default `"1 day"` (86400 in 0.12). mod_turn_external. */
  readonly turn_external_ttl?: number | false | TextValue
  /** Name put into the credentials for the TURN server. mod_turn_external. */
  readonly turn_external_user?: TextValue
  /** Octal mask of the permissions that new files do not get. Default `"027"`. mod_posix, util.startup; global. */
  readonly umask?: TextValue
  /** Settings of the DNS resolver. Default `{ hoststxt = false }`. net.unbound; global. */
  readonly unbound?: Unbound
  /** Accounts and servers that `limits` spares. Default `{}`. mod_limits. */
  readonly unlimited_jids?: TextValue | readonly TextValue[]
  /** Move old bookmarks to where other clients find them. Default `true`. mod_bookmarks. */
  readonly upgrade_legacy_bookmarks?: boolean | Reference
  /** Move old vCards to where other clients find them. Default `true`. mod_vcard_legacy. */
  readonly upgrade_legacy_vcards?: boolean | Reference
  /** Trust certificates that the DNS vouches for. Default `false`. core.certmanager, mod_s2s, mod_s2s_auth_dane_in, prosodyctl, util.startup; global. */
  readonly use_dane?: boolean | Reference
  /** Listen and connect with IPv4. Default `true`. core.portmanager, mod_s2s, prosodyctl; global. */
  readonly use_ipv4?: boolean | Reference
  /** Listen and connect with IPv6. Default `true`. core.portmanager, mod_admin_shell, mod_s2s, prosodyctl; global. */
  readonly use_ipv6?: boolean | Reference
  /** Use libevent as the event loop. Default `false`. net.server; global. @deprecated Use network_backend = "event". */
  readonly use_libevent?: boolean | Reference
  /** Time between removals of accounts whose grace period is over. Seconds or a text such as `"2 days"`. Default `"1daily"`. mod_cron; 13.0 only. */
  readonly user_account_management_remove_deleted_accounts_period?: number | false | TextValue
  /** Time for which the name of a deleted account cannot be taken; for ever when not set. Seconds or a text such as `"2 days"`. mod_tombstones. */
  readonly user_tombstone_expiry?: number | false | TextValue
  /** Let an external component speak for its own domain only. Default `true`. mod_component. */
  readonly validate_from_addresses?: boolean | Reference
  /** Answer requests for the vCard of the server in an old way. mod_vcard. @deprecated Use the community module compat_vcard. */
  readonly vcard_compatibility?: boolean | Reference
  /** Store of the vCards. Default `"vcard", "vcard_muc" of rooms`. mod_vcard; 13.0 only. */
  readonly vcard_store_name?: TextValue
  /** Bytes of unfinished WebSocket frames that are kept for a client. Default `2 * c2s_stanza_size_limit`. mod_websocket; global. */
  readonly websocket_frame_buffer_limit?: number | Reference
  /** Frames that one WebSocket message may be split into. Default `8`. mod_websocket; global. */
  readonly websocket_frame_fragment_limit?: number | Reference
  /** HTML shown to a browser that opens the address of the WebSocket. Default `a page with websocket_get_response_text`. mod_websocket; global. */
  readonly websocket_get_response_body?: TextValue
  /** Text shown to a browser that opens the address of the WebSocket. Default `"It works! …"`. mod_websocket; global. */
  readonly websocket_get_response_text?: TextValue
  /** Text sent to new accounts, with `$username` and `$host`. Default `"Hello $username, welcome to the $host IM server!"`. mod_welcome. */
  readonly welcome_message?: TextValue
  /** Let only addresses of `registration_whitelist` register. mod_register_limits. @deprecated Use allowlist_registration_only. */
  readonly whitelist_registration_only?: boolean | Reference
}
