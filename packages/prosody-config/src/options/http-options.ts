import { both, nowhere, since13 } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { corsOverride, errorMessages, textByName } from './shapes.js'

/** The web server and what it serves. */
export const httpOptions = {
  http_default_host: {
    type: 'string',
    modules: ['mod_admin_shell', 'mod_http'], scope: 'global', targets: both, readAt: 'load', readers: { mod_admin_shell: 'runtime' },
    description: 'Host that answers requests for unknown ones.'
  },
  http_host: {
    type: 'string',
    modules: ['core.portmanager', 'mod_admin_shell', 'mod_http', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load', readers: { 'core.portmanager': 'runtime', mod_admin_shell: 'runtime' },
    default: 'the host',
    description: 'Name under which the host answers HTTP requests.'
  },
  http_external_url: {
    type: 'string',
    modules: ['mod_http', 'prosodyctl'], scope: 'host', targets: both, readAt: 'runtime',
    description: 'Address under which a proxy makes the web server public.'
  },
  http_paths: {
    type: 'map', schema: textByName,
    modules: ['mod_http'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Paths of web applications, by application.'
  },
  http_legacy_x_forwarded: {
    type: 'boolean',
    modules: ['mod_http'], scope: 'global', targets: since13, readAt: 'load',
    default: 'true',
    description: 'Believe `X-Forwarded-For` and its like when there is no `Forwarded`.'
  },
  http_max_content_size: {
    type: 'number', min: 0,
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    description: 'Bytes of the longest HTTP body.'
  },
  http_max_buffer_size: {
    type: 'number', min: 0,
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    description: 'Bytes of the longest unfinished HTTP message.'
  },
  body_size_limit: {
    type: 'number', min: 0,
    modules: ['mod_http'], scope: 'global', targets: nowhere, readAt: 'load',
    status: 'obsolete', replacement: 'http_max_content_size',
    description: 'Bytes of the longest HTTP body.'
  },
  buffer_size_limit: {
    type: 'number', min: 0,
    modules: ['mod_http'], scope: 'global', targets: nowhere, readAt: 'load',
    status: 'obsolete', replacement: 'http_max_buffer_size',
    description: 'Bytes of the longest unfinished HTTP message.'
  },
  trusted_proxies: {
    type: 'set',
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    default: '{ "127.0.0.1", "::1" }',
    description: 'Addresses and networks of proxies that are believed about their clients.'
  },
  http_cors_override: {
    type: 'table', schema: corsOverride,
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    default: '{}',
    description: 'Which web sites may use an application, by application.'
  },
  http_default_cors_enabled: {
    type: 'boolean',
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    default: 'true',
    description: 'Whether web sites may use the applications that do not say.'
  },
  access_control_allow_methods: {
    type: 'set',
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    default: '{ "GET", "OPTIONS" }',
    description: 'HTTP methods that other web sites may use.'
  },
  access_control_allow_headers: {
    type: 'set',
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    default: '{ "Content-Type" }',
    description: 'HTTP headers that other web sites may send.'
  },
  access_control_allow_origins: {
    type: 'set',
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    description: 'Web sites that may use the applications; all of them when not set.'
  },
  access_control_allow_credentials: {
    type: 'boolean',
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    default: 'false',
    description: 'Whether other web sites may send cookies.'
  },
  access_control_max_age: {
    type: 'period',
    modules: ['mod_http'], scope: 'global', targets: both, readAt: 'load',
    default: '"2 hours"', in012: { type: 'number', default: '7200' },
    description: 'Time for which browsers may remember what other web sites may do.'
  },
  http_errors_detailed: {
    type: 'boolean',
    modules: ['mod_http_errors'], scope: 'global', targets: both, readAt: 'load',
    default: 'false',
    description: 'Show what went wrong to the browser.'
  },
  http_errors_always_show: {
    type: 'boolean',
    modules: ['mod_http_errors'], scope: 'global', targets: both, readAt: 'load',
    default: 'true',
    description: 'Show a page for every error.'
  },
  http_errors_default_message: {
    type: 'string',
    modules: ['mod_http_errors'], scope: 'global', targets: both, readAt: 'load',
    default: '"That\'s all I know."',
    description: 'Text of error pages that have none of their own.'
  },
  http_errors_messages: {
    type: 'table', schema: errorMessages, table: true,
    modules: ['mod_http_errors'], scope: 'global', targets: both, readAt: 'load',
    default: '{}',
    description: 'Texts of error pages, by HTTP status.'
  },
  http_files_dir: {
    type: 'path',
    modules: ['mod_http_files'], scope: 'host', targets: both, readAt: 'load',
    default: 'http_path',
    description: 'Folder whose files are served.'
  },
  http_path: {
    type: 'path',
    modules: ['mod_http_files'], scope: 'host', targets: both, readAt: 'load',
    status: 'deprecated', replacement: 'http_files_dir',
    description: 'Folder whose files are served.'
  },
  http_files_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_http_files'], scope: 'host', targets: both, readAt: 'load',
    default: '128',
    description: 'Files kept in memory.'
  },
  http_files_cache_max_file_size: {
    type: 'integer', min: 1,
    modules: ['mod_http_files'], scope: 'host', targets: both, readAt: 'load',
    default: '4096',
    description: 'Bytes of the largest file that is kept in memory.'
  },
  http_index_files: {
    type: 'list',
    modules: ['mod_http_files'], scope: 'host', targets: both, readAt: 'load',
    default: '{ "index.html", "index.htm" }',
    description: 'Files served in place of a folder, the first that exists.'
  },
  http_dir_listing: {
    type: 'boolean',
    modules: ['mod_http_files'], scope: 'host', targets: both, readAt: 'load',
    description: 'List the files of folders.'
  },
  mime_types_file: {
    type: 'path',
    modules: ['mod_http_files'], scope: 'host', targets: both, readAt: 'load',
    default: '"/etc/mime.types"',
    description: 'File that tells content types by the ends of file names.'
  },
  http_file_share_base_url: {
    type: 'string',
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    description: 'Address under which files are fetched, when another server serves them.'
  },
  http_file_share_secret: {
    type: 'string', secret: true,
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    default: 'random at each start',
    description: 'Secret that signs the permission to upload; an external upload server must share it.'
  },
  http_file_share_size_limit: {
    type: 'integer', min: 0,
    modules: ['mod_http_file_share', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: '10 * 1024 * 1024',
    description: 'Bytes of the largest file.'
  },
  http_file_share_daily_quota: {
    type: 'integer', min: 0,
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    default: '10 * http_file_share_size_limit',
    description: 'Bytes that an account may upload in a day.'
  },
  http_file_share_global_quota: {
    type: 'integer', min: 0,
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    default: 'math.huge',
    description: 'Bytes that all files may take.'
  },
  http_file_share_expires_after: {
    type: 'period',
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    default: '"1w"', in012: { type: 'number', default: '604800' },
    description: 'Time for which files are kept.'
  },
  http_file_share_allowed_file_types: {
    type: 'set',
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Content types that may be uploaded; all of them when empty.'
  },
  http_file_share_safe_file_types: {
    type: 'set',
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    default: '{"image/*","video/*","audio/*","text/plain"}',
    description: 'Content types that browsers may show instead of saving them.'
  },
  http_file_share_access: {
    type: 'set',
    modules: ['mod_http_file_share'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Addresses and domains that may upload, in addition to local accounts.'
  },
  openmetrics_allow_ips: {
    type: 'set',
    modules: ['mod_http_openmetrics'], scope: 'global', targets: both, readAt: 'load',
    default: '{ "::1", "127.0.0.1" }',
    description: 'Addresses that may read the measurements.'
  },
  openmetrics_allow_cidr: {
    type: 'string',
    modules: ['mod_http_openmetrics'], scope: 'global', targets: both, readAt: 'load',
    description: 'Network whose addresses may read the measurements.'
  },
  advertise_bosh: {
    type: 'boolean',
    modules: ['mod_http_altconnect'], scope: 'host', targets: since13, readAt: 'load',
    default: 'true',
    description: 'Tell clients where BOSH is.'
  },
  advertise_websocket: {
    type: 'boolean',
    modules: ['mod_http_altconnect'], scope: 'host', targets: since13, readAt: 'load',
    default: 'true',
    description: 'Tell clients where WebSocket is.'
  }
} as const satisfies Record<string, OptionSpec>
