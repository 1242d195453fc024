import type { Target } from '../target.js'
import { both, nowhere, only012, since13 } from '../options/option-spec.js'
import type { ModuleKind, ModuleSpec, ModuleTable } from './module-spec.js'

/** In the package prosody-modules of Debian 12 and 13. */
const packaged = `
  adhoc_blacklist atom auth_ccert auth_cyrus auth_dovecot auth_ha1 auth_ldap2 auth_oauthbearer auth_sql block_strangers blocking bob
  broadcast c2s_conn_throttle carbons_adhoc carbons_copies client_certs csi_battery_saver default_bookmarks delegation filter_chatstates
  firewall host_guard http_libjs http_muc_log http_pep_avatar http_upload http_upload_external invites_api invites_page
  invites_register_web ipcheck lastlog lastlog2 list_inactive log_auth mam_adhoc measure_active_users migrate_http_upload muc_moderation
  muc_restrict_media muc_rtbl net_dovecotauth onions pastebin ping_muc privacy_lists private_adhoc privilege pubsub_feeds pubsub_mqtt
  pubsub_subscription pubsub_text_interface register_apps register_json register_redirect register_web reload_modules s2s_idle_timeout
  s2s_smacks_timeout sasl2 sasl2_bind2 sasl2_fast sasl2_sm sasl_oauthbearer seclabels server_status stanza_counter storage_ldap
  support_contact throttle_presence track_muc_joins turncredentials unified_push vjud watch_spam_reports webpresence
`

/** Of Debian 12 only. */
const packagedWith012 = `
  muc_log muc_log_http require_otr vcard_muc
`

/** Of Debian 13 only. */
const packagedWith13 = `
  adhoc_oauth2_client admin_web anti_spam cloud_notify_encrypted cloud_notify_extensions cloud_notify_filters cloud_notify_priority_tag
  dnsbl http_oauth2 invites_tracking muc_activity muc_limits muc_restrict_avatars muc_restrict_nick muc_restrict_rooms muc_search net_proxy
  password_policy password_reset proctitle pubsub_forgejo pubsub_serverinfo report_forward rest sasl_ssdp spam_reporting
`

/** In no package, but well known. */
const unpackaged = `
  admin_blocklist admin_message admin_notify alias audit audit_auth audit_register audit_status auth_any auth_custom_http
  auth_external_insecure auth_http auth_http_async auth_imap auth_joomla auth_oauth_external auth_pam auth_phpbb3 auth_token auth_wordpress
  bidi block_registrations block_s2s_subscriptions block_subscriptions bookmarks2 client_proxy compat_bind compat_dialback compat_muc_admin
  compat_vcard compliance_latest component_client component_http component_roundrobin conversejs csi_compat csi_muc_priorities debug_omemo
  debug_traceback default_vcard deny_omemo discoitems e2e_policy email_pass export_skeletons extdisco fallback_vcard graceful_shutdown
  group_bookmarks groups_default_bookmarks groups_internal groups_migration groups_muc_bookmarks groups_shell host_blacklist
  host_status_check host_status_heartbeat http_admin_api http_auth_check http_authentication http_avatar http_debug http_dir_listing
  http_dir_listing2 http_favicon http_health http_host_status_check http_hostaliases http_index http_logging http_prebind http_rest
  http_roster_admin http_stats_stream http_status http_user_count http_xep227 idlecompat inject_ecaps2 invites_default_group invites_groups
  invites_register_api isolate_host jid_prep json_streams limit_auth limits_exception list_affiliated listusers log_events log_http
  log_json log_mark log_rate log_ringbuffer log_sasl_mech log_slow_events mamsub manifesto measure_client_features measure_client_presence
  measure_cpu measure_lua measure_malloc measure_memory measure_message_e2ee measure_message_length measure_modules measure_muc
  measure_process measure_registration measure_stanza_counts measure_storage message_logging minimix motd_sequential muc_adhoc_bots
  muc_anonymize_moderation_actions muc_archive_settings_badge muc_auto_reserve_nicks muc_badge muc_ban_ip muc_block_pm muc_bot
  muc_cloud_notify muc_config_restrict muc_defaults muc_eventsource muc_gateway_optimize muc_gc10 muc_hats_adhoc muc_hats_api
  muc_hide_media muc_http_auth muc_http_defaults muc_inject_mentions muc_intercom muc_lang muc_local_only muc_mam_hints muc_mam_markers
  muc_markers muc_media_metadata muc_members_json muc_mention_notifications muc_notifications muc_occupant_id muc_offline_delivery muc_ping
  muc_rai muc_reserve_nick_pattern muc_restrict_pm muc_slow_mode muc_tombstones muc_webchat_url munin nodeinfo2 nooffline_noerror
  offline_email offline_hints pep_vcard_avatar pep_vcard_png_avatar poke_strangers post_msg presence_cache presence_dedup profile
  prometheus pubsub_alertmanager pubsub_eventsource pubsub_github pubsub_post pubsub_stats query_client_ver rawdebug readonly
  register_dnsbl register_dnsbl_firewall_mark register_dnsbl_warn reminders remote_roster roster_allinall roster_command rtbl_guard
  s2s_auth_compat s2s_auth_dane s2s_auth_fingerprint s2s_auth_posh s2s_auth_samecert s2s_blacklist s2s_keepalive s2s_keysize_policy
  s2s_log_certs s2s_never_encrypt_blacklist s2s_status s2s_whitelist s2sout_override s2soutinjection saslauth_muc saslname
  secure_interfaces sift slack_webhooks smacks_noerror smacks_offline srvinjection sslv3_warn statistics statistics_statsman stats39
  storage_ejabberdsql_readonly storage_gdbm storage_lmdb storage_mongodb storage_muc_log storage_multi storage_xmlarchive strict_https
  swedishchef tcpproxy telnet_tlsinfo throttle_unsolicited tls_policy tlsfail traceback twitter unsubscriber uptime_presence vcard_command
  version_spoofed warn_legacy_tls watchuntrusted xhtmlim
`

/** Modules from outside Prosody that people enable: names that are no mistake, if the files are there. */
export const communityModules: ModuleTable = {
  ...table(packaged, both),
  ...table(packagedWith012, only012),
  ...table(packagedWith13, since13),
  ...table(unpackaged, nowhere)
}

function table (names: string, targets: readonly Target[]): ModuleTable {
  return Object.fromEntries(names.trim().split(/\s+/).map(name => [name, communityModule(name, targets)]))
}

function communityModule (name: string, targets: readonly Target[]): ModuleSpec {
  return { kind: kindOf(name), hosts: 'all', targets, community: true }
}

function kindOf (name: string): ModuleKind {
  return name.startsWith('auth_') ? 'auth' : name.startsWith('storage_') ? 'storage' : 'unknown'
}
