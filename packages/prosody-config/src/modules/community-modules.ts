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

/** In no package: of the repository of community modules (modules.prosody.im), as of 2024, and some of before and after. */
const unpackaged = `
  addressing adhoc_account_management adhoc_dataforms_demo adhoc_groups admin_blocklist admin_message admin_notify admin_probe alias audit
  audit_auth audit_register audit_status audit_tokens audit_user_accounts auth_any auth_custom_http auth_external auth_external_insecure
  auth_http auth_http_async auth_http_cookie auth_imap auth_internal_yubikey auth_joomla auth_oauth_external auth_pam auth_phpbb3
  auth_token auth_wordpress authz_delegate auto156 auto_accept_subscriptions auto_activate_hosts auto_answer_disco_info auto_moved
  aws_profile benchmark_storage bidi bind2 block_outgoing block_registrations block_s2s_subscriptions block_subscribes block_subscriptions
  bookmarks2 c2s_limit_sessions cache_c2s_caps candy captcha_registration checkcerts clean_roster client_management client_proxy
  compact_resource compat_bind compat_dialback compat_muc_admin compat_roles compat_vcard compliance_2021 compliance_latest
  component_client component_http component_roundrobin compression_unsafe conformance_restricted conversejs couchdb csi_compat
  csi_grace_period csi_muc_priorities csi_pump csi_simple_compat data_access debug_omemo debug_traceback default_vcard delay deny_omemo
  devices disable_tls discodot discoitems dnsupdate dwd e2e_policy easy_invite email email_pass export_skeletons extdisco fallback_vcard
  file_management filter_words flash_policy graceful_shutdown group_bookmarks groups_default_bookmarks groups_internal groups_migration
  groups_muc_bookmarks groups_oidc groups_shell host_blacklist host_status_check host_status_heartbeat http_admin_api http_auth_check
  http_authentication http_avatar http_debug http_dir_listing http_dir_listing2 http_favicon http_health http_host_status_check
  http_hostaliases http_index http_logging http_muc_kick http_prebind http_rest http_roster_admin http_stats_stream http_status
  http_user_count http_xep227 idlecompat ignore_host_chatstates incidents_handling inject_ecaps2 inotify_reload invite
  invites_default_group invites_groups invites_register_api isolate_host isr jid_prep json_streams jsxc latex limit_auth limits_exception
  list_active list_affiliated listusers log_events log_events_by_cpu_usage log_events_by_memory log_http log_json log_mark
  log_messages_sql log_rate log_ringbuffer log_sasl_mech log_slow_events mam_archive mam_muc mam_muc_sql mam_sql mamsub manifesto map
  measure_client_features measure_client_identities measure_client_presence measure_cpu measure_lua measure_malloc measure_memory
  measure_message_e2ee measure_message_length measure_modules measure_muc measure_process measure_registration measure_stanza_counts
  measure_storage message_logging migrate minimix motd_sequential muc_access_control muc_adhoc_bots muc_anonymize_moderation_actions
  muc_archive muc_archive_settings_badge muc_auto_member muc_auto_reserve_nicks muc_badge muc_ban_ip muc_batched_probe muc_block_pm
  muc_bot muc_cloud_notify muc_config_restrict muc_defaults muc_dicebot muc_eventsource muc_gateway_optimize muc_gc10 muc_hats_adhoc
  muc_hats_api muc_hide_media muc_http_auth muc_http_defaults muc_inject_mentions muc_intercom muc_lang muc_local_only muc_mam_hints
  muc_mam_markers muc_markers muc_media_metadata muc_members_json muc_mention_notifications muc_notifications muc_occupant_id
  muc_offline_delivery muc_ping muc_rai muc_require_tos muc_reserve_nick_pattern muc_restrict_pm muc_slow_mode muc_tombstones
  muc_webchat_url munin nodeinfo2 nooffline_noerror offline_email offline_hints ogp oidc_userinfo_vcard4 omemo_all_access onhold openid
  pep_atom_categories pep_vcard_avatar pep_vcard_png_avatar persisthosts pinger poke_strangers portcheck post_msg presence_cache
  presence_dedup profile prometheus proxy65_whitelist pubsub_alertmanager pubsub_eventsource pubsub_github pubsub_googlecode pubsub_hub
  pubsub_pivotaltracker pubsub_post pubsub_stats pubsub_summary pubsub_twitter push2 query_client_ver rawdebug readonly register_dnsbl
  register_dnsbl_firewall_mark register_dnsbl_warn register_oob_url reload_components reminders remote_roster report_affiliations
  report_tracker restrict_xmpp roster_allinall roster_command rtbl_guard s2s_auth_compat s2s_auth_dane s2s_auth_fingerprint
  s2s_auth_monkeysphere s2s_auth_posh s2s_auth_samecert s2s_blacklist s2s_keepalive s2s_keysize_policy s2s_log_certs
  s2s_never_encrypt_blacklist s2s_reload_newcomponent s2s_status s2s_whitelist s2sout_override s2soutinjection saslauth_muc saslname
  secure_interfaces sentry service_directories service_outage_status sift slack_webhooks smacks_noerror smacks_offline sms_clickatell
  sms_free spam_report_forwarder srvinjection sslv3_warn stanzadebug statistics statistics_auth statistics_cputotal statistics_mem
  statistics_statsd statistics_statsman stats39 statsd storage_appendmap storage_ejabberdsql_readonly storage_gdbm storage_lmdb
  storage_mongodb storage_muc_log storage_muconference_readonly storage_multi storage_s3 storage_xmlarchive streamstats strict_https
  support_room swedishchef tcpproxy telnet_tlsinfo test_data throttle_unsolicited tls_policy tlsfail tos traceback tweet_data twitter
  unsubscriber uptime_presence vcard_command version_spoofed warn_legacy_tls watchuntrusted welcome_page xhtmlim
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
