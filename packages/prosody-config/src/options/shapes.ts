import type { JsonSchema } from './option-spec.js'

const text = { type: 'string' }
const secretText = { type: 'string', writeOnly: true }
const flag = { type: 'boolean' }
const number = { type: 'number' }
const port = { type: 'integer', minimum: 1, maximum: 65535 }
const seconds = { type: 'number', minimum: 0 }
const textOrTexts = { anyOf: [text, { type: 'array', items: text }] }
const switches = { type: 'object', additionalProperties: flag }

function record (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}

function mapOf (additionalProperties: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties }
}

function listOf (items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

function oneOf (...values: ReadonlyArray<string | boolean>): JsonSchema {
  return { enum: values }
}

/** A list that must be one: a lone text is an error. */
export const textList = listOf(text)
export const textByName = mapOf(text)
export const permissionsByRole = mapOf(textList)

export const customRoles = listOf(record({
  name: text, priority: number, inherits: textList, allow: textList, deny: textList, permissions: switches, default: flag
}, ['name']))

export const gc = record({
  mode: oneOf('incremental', 'generational'),
  threshold: number, speed: number, step_size: number,
  minor_threshold: number, major_threshold: number
})

export const errorLibrary = record({ auto_inject_traceback: flag })

const logLevel = oneOf('debug', 'info', 'warn', 'error')

const logSink = record({
  to: text,
  levels: { anyOf: [logLevel, listOf(logLevel), record({ min: logLevel, max: logLevel })] },
  filename: text,
  timestamps: { type: ['boolean', 'string'] },
  source_width: { type: 'integer', minimum: 1 },
  buffer_mode: oneOf('no', 'line', 'full', false),
  syslog_name: text,
  syslog_facility: text
}, ['to'])

/** A file, a sink as in `*syslog`, a list of sinks, or a file or sink for each level. */
export const log = {
  anyOf: [
    text,
    listOf({ anyOf: [{ type: 'string', pattern: '^\\*' }, logSink] }),
    record({ debug: text, info: text, warn: text, error: text })
  ]
}

export const statisticsInterval = { anyOf: [{ type: 'number', exclusiveMinimum: 0 }, oneOf('manual')] }
export const statisticsConfig = { type: 'object', properties: { statsd_server: text, statsd_port: port, prefix: text } }
export const storage = { anyOf: [text, textByName] }

const preset = oneOf('pretty', 'oneline', 'compact', 'debug')

export const prettyPrint = {
  type: 'object',
  properties: {
    preset, maxdepth: { type: 'integer', minimum: 0 }, table_iterator: text, fatal: flag, unquoted: flag, freeze: flag, multiref: flag
  }
}

export const connectivityProbe = { anyOf: [text, record({ url: text, modules: textByName }, ['url'])] }

const limit = record({
  rate: { type: 'string', pattern: '^[0-9]+ ?[bkmgtBKMGT][^/]*/s$' },
  burst: { anyOf: [{ type: 'number', minimum: 0 }, { type: 'string', pattern: '^[0-9]+ ?s$' }] }
}, ['rate'])

export const limits = record({ c2s: limit, s2sin: limit, s2sout: limit })

/** Of the epoll event loop first, then what only the older ones have. */
export const networkSettings = record({
  read_timeout: seconds, send_timeout: seconds, connect_timeout: seconds, ssl_handshake_timeout: seconds,
  accept_retry_interval: seconds, read_retry_delay: seconds, shutdown_deadline: seconds, min_wait: seconds, max_wait: seconds,
  tcp_backlog: { type: 'integer', minimum: 1 },
  read_size: { type: 'integer', minimum: 1 },
  max_send_buffer_size: { type: 'integer', minimum: 1 },
  send_buffer_chunks: { type: 'integer', minimum: 1 },
  max_send_chunk: { type: 'integer', minimum: 1 },
  tcp_keepalive: { type: ['boolean', 'number'] },
  tcp_fastopen: { type: ['boolean', 'integer'] },
  tcp_defer_accept: { type: ['boolean', 'integer'] },
  nagle: flag, opportunistic_writes: flag, keep_buffers: flag, verbose: flag, fatal_errors: flag, protect_listeners: flag,
  event_clear_interval: seconds, debug: flag,
  max_connections: { type: 'integer', minimum: 1 },
  max_ssl_handshake_roundtrips: { type: 'integer', minimum: 1 },
  max_receive_buffer_size: { type: 'integer', minimum: 1 },
  select_timeout: seconds, select_idle_check_interval: seconds,
  highest_allowed_fd: { type: 'integer', minimum: 1 }
})

export const unbound = record({
  async: flag,
  resolvconf: { type: ['boolean', 'string'] },
  hoststxt: { type: ['boolean', 'string'] },
  forward: textOrTexts,
  trusted: textOrTexts,
  trustfile: text,
  options: textByName
})

const protocols = ['sslv2', 'sslv3', 'tlsv1', 'tlsv1_1', 'tlsv1_2', 'tlsv1_3']
const switchesOrTexts = { anyOf: [...textOrTexts.anyOf, switches] }

const tlsFields = {
  certificate: text,
  key: text,
  password: secretText,
  cafile: { anyOf: [text, oneOf(false)] },
  capath: { anyOf: [text, oneOf(false)] },
  dhparam: text,
  protocol: oneOf('sslv23', ...protocols.flatMap(protocol => [protocol, `${protocol}+`])),
  ciphers: textOrTexts,
  ciphersuites: textOrTexts,
  curve: text,
  curveslist: textOrTexts,
  options: switchesOrTexts,
  verify: textOrTexts,
  verifyext: switchesOrTexts,
  depth: { type: 'integer', minimum: 0 },
  alpn: textOrTexts,
  dane: { anyOf: [flag, textList] },
  mode: oneOf('client', 'server')
}

export const tlsContext = record(tlsFields)

/** The fields of a context, and contexts of single interfaces below their address (of ports: below a number, hence `$table`). */
export const tlsContexts = { type: 'object', properties: tlsFields, patternProperties: { '^\\*$|[.:]': tlsContext }, additionalProperties: false }

/** The path of a certificate, or one for each port with a `default`. */
export const serviceCertificate = { anyOf: [text, textByName] }

const portOrDigits = { anyOf: [port, { type: 'string', pattern: '^[0-9]+$' }] }

/** A lone port does for a list of one; an empty list switches the service off. */
export const ports = { anyOf: [...portOrDigits.anyOf, listOf(portOrDigits)] }

const externalService = {
  type: 'object',
  properties: {
    type: text, transport: text, host: text, port, username: text, password: secretText,
    secret: { anyOf: [{ const: true }, secretText], writeOnly: true },
    restricted: flag, expires: number, ttl: number, algorithm: text
  },
  required: ['type']
}

export const externalServices = listOf(externalService)

export const crossDomain = { anyOf: [flag, text, textList] }

export const corsOverride = mapOf(record({
  enabled: flag, credentials: flag, headers: switches, origins: textOrTexts
}))

/** By HTTP status (a number, hence `$table`) or `/`: the first text, whose `%` one of the others takes. */
export const errorMessages = mapOf({ type: 'array', items: text, minItems: 1 })

const announcedRoles = record({ none: flag, visitor: flag, participant: flag, moderator: flag })

/** The roles; for 13.0 as the only item of a list. */
export const presenceBroadcast = { anyOf: [announcedRoles, { type: 'array', items: announcedRoles, minItems: 1, maxItems: 1 }] }

export const sql = {
  ...record({
    driver: oneOf('SQLite3', 'PostgreSQL', 'MySQL'), database: text, username: text, password: secretText, host: text, port
  }, ['driver']),
  if: { properties: { driver: { const: 'SQLite3' } } },
  else: { required: ['database'] }
}

const formField = {
  type: 'object',
  properties: {
    name: text, var: text, type: text, label: text, desc: text, required: flag, datatype: text,
    value: {}, options: {}, media: {}
  },
  anyOf: [{ required: ['name'] }, { required: ['var'] }]
}

export const formFields = listOf(formField)

const wellKnownFields = ['nick', 'name', 'first', 'last', 'email', 'address', 'city', 'state', 'zip', 'phone', 'url', 'date']

/** A well-known field, obligatory with a `+`, or a field of a data form. */
export const registrationFields = listOf({ anyOf: [oneOf(...wellKnownFields.flatMap(field => [field, `${field}+`])), formField] })

/** Pairs of address and name. */
export const discoItems = listOf({ type: 'array', items: text, minItems: 1, maxItems: 2 })

export const contactInfo = record(Object.fromEntries(
  ['abuse', 'admin', 'feedback', 'sales', 'security', 'status', 'support'].map(purpose => [purpose, textList])))

export const serverInfo = mapOf({ anyOf: [{ type: ['string', 'number', 'boolean'] }, textList] })
