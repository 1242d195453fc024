import { both, nowhere, since13 } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { sql } from './shapes.js'

/** Message archives and the storage drivers. */
export const archiveOptions = {
  archive_store: {
    type: 'string',
    modules: ['mod_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '"archive"',
    description: 'Store of the personal archives.'
  },
  archive_expires_after: {
    type: 'period',
    modules: ['mod_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '"1w"', changed: 'words of days, weeks, months (`m`) and years only in 0.12', in012: { type: 'string' },
    description: 'Time for which messages stay in personal archives.'
  },
  archive_cleanup_interval: {
    type: 'number',
    modules: ['mod_mam'], scope: 'host', targets: nowhere, readAt: 'load',
    status: 'obsolete', replacement: 'mam_remove_expired_messages_period',
    description: 'Seconds between removals of expired messages of personal archives.'
  },
  archive_cleanup_date_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '1000',
    description: 'Accounts whose last day of archiving is remembered.'
  },
  default_archive_policy: {
    type: 'enum', values: ['always', 'roster', 'never', true, false],
    modules: ['mod_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '"always"', changed: 'no words always and never in 0.12', in012: { values: [true, false, 'roster'], default: 'true' },
    description: 'Whose messages are archived, unless the account says otherwise.'
  },
  max_archive_query_results: {
    type: 'integer', min: 0,
    modules: ['mod_mam', 'mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '50',
    description: 'Messages that one query of an archive returns.'
  },
  dont_archive_namespaces: {
    type: 'set',
    modules: ['mod_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '{ "http://jabber.org/protocol/chatstates" }',
    description: 'Namespaces whose messages are not archived.'
  },
  mam_include_total: {
    type: 'boolean',
    modules: ['mod_mam', 'mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Count the results of a query, which may be slow.'
  },
  mam_smart_enable: {
    type: 'boolean',
    modules: ['mod_mam'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Archive for accounts only once their client has used the archive.'
  },
  muc_log_all_rooms: {
    type: 'boolean',
    modules: ['mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Archive all rooms, whatever their owners say.'
  },
  muc_log_by_default: {
    type: 'boolean',
    modules: ['mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Archive new rooms unless their owners say otherwise.'
  },
  muc_log_expires_after: {
    type: 'period',
    modules: ['mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '"1w"', changed: 'words of days, weeks, months (`m`) and years only in 0.12', in012: { type: 'string' },
    description: 'Time for which messages stay in the archives of rooms.'
  },
  muc_log_cleanup_interval: {
    type: 'number',
    modules: ['mod_muc_mam'], scope: 'host', targets: nowhere, readAt: 'load',
    status: 'obsolete', replacement: 'muc_mam_remove_expired_messages_period',
    description: 'Seconds between removals of expired messages of room archives.'
  },
  muc_log_cleanup_date_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: '1000',
    description: 'Rooms whose last day of archiving is remembered.'
  },
  muc_log_include_total: {
    type: 'boolean',
    modules: ['mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Count the results of a query of a room, which may be slow.'
  },
  muc_log_presences: {
    type: 'boolean',
    modules: ['mod_muc_mam'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Archive comings and goings too.'
  },
  storage_archive_item_limit: {
    type: 'integer', min: 0,
    modules: ['mod_mam', 'mod_muc_mam', 'mod_storage_internal', 'mod_storage_memory', 'mod_storage_sql'], scope: 'host', targets: both, readAt: 'load',
    default: '10000 in files, 1000 in memory, none in SQL',
    description: 'Messages that one archive may hold.'
  },
  storage_archive_item_limit_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_storage_internal', 'mod_storage_sql'], scope: 'host', targets: both, readAt: 'load',
    default: '1000',
    description: 'Archives whose length is remembered.'
  },
  storage_archive_experimental_fast_delete: {
    type: 'boolean',
    modules: ['mod_storage_internal'], scope: 'host', targets: since13, readAt: 'load',
    default: 'false',
    description: 'Remove the oldest messages from files without rewriting them.'
  },
  storage_memory_temporary: {
    type: 'boolean',
    modules: ['mod_storage_memory'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Forget the data of an account when its last session ends.'
  },
  storage_memory_temporary_stores: {
    type: 'set',
    modules: ['mod_storage_memory'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Stores that `storage_memory_temporary` is about; all of them when empty.'
  },
  sql: {
    type: 'table', schema: sql,
    modules: ['mod_storage_sql'], scope: 'host', targets: both, readAt: 'load',
    default: '{ driver = "SQLite3" }',
    description: 'Database of the SQL storage driver.'
  },
  sql_manage_tables: {
    type: 'boolean',
    modules: ['mod_storage_sql'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Create and upgrade the tables of the database.'
  },
  sqlite_tune: {
    type: 'enum', values: ['default', 'normal', 'fast', 'safe'],
    modules: ['mod_storage_sql'], scope: 'host', targets: since13, readAt: 'load',
    default: '"default"',
    description: 'What SQLite favours: speed or safety.'
  }
} as const satisfies Record<string, OptionSpec>
