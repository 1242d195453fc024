import { both, since13 } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { crossDomain, externalServices } from './shapes.js'

/** Connections with clients, other servers, components and gateways, and what they must prove. */
export const connectionsOptions = {
  c2s_timeout: {
    type: 'period',
    modules: ['mod_c2s'], scope: 'global', targets: both, readAt: 'load',
    default: '"5 minutes"', in012: { type: 'number', default: '300' },
    description: 'Time for a client to log in before it is disconnected.'
  },
  c2s_close_timeout: {
    type: 'period',
    modules: ['mod_c2s', 'mod_websocket'], scope: 'global', targets: both, readAt: 'load',
    default: '5', in012: { type: 'number' },
    description: 'Time for a client to answer the end of a stream before its connection is closed.'
  },
  c2s_tcp_keepalives: {
    type: 'boolean',
    modules: ['mod_c2s'], scope: 'global', targets: both, readAt: 'load',
    default: 'tcp_keepalives',
    description: 'Probe silent TCP connections of clients.'
  },
  c2s_stanza_size_limit: {
    type: 'integer', min: 10000,
    modules: ['mod_bosh', 'mod_c2s', 'mod_websocket'], scope: 'global', targets: both, readAt: 'load',
    default: '1024 * 256', changed: 'mod_bosh in 13.0 takes it for the limit before login',
    description: 'Bytes of the longest stanza that a client may send after login.'
  },
  c2s_unauthed_stanza_size_limit: {
    type: 'integer', min: 1000,
    modules: ['mod_c2s'], scope: 'global', targets: both, readAt: 'load',
    default: '10000',
    description: 'Bytes of the longest stanza that a client may send before login.'
  },
  c2s_max_child_elements: {
    type: 'integer', min: 0,
    modules: ['mod_c2s'], scope: 'global', targets: both, readAt: 'load',
    default: '25000',
    description: 'Elements that a stanza of a client may hold.'
  },
  c2s_require_encryption: {
    type: 'boolean',
    modules: ['mod_invites_register', 'mod_legacyauth', 'mod_register_ibr', 'mod_saslauth', 'mod_tls'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Whether clients must use TLS.'
  },
  require_encryption: {
    type: 'boolean',
    modules: ['mod_invites_register', 'mod_legacyauth', 'mod_register_ibr', 'mod_saslauth', 'mod_tls'], scope: 'host', targets: both, readAt: 'load',
    default: 'true', status: 'deprecated', replacement: 'c2s_require_encryption and s2s_require_encryption',
    description: 'Whether clients must use TLS.'
  },
  allow_unencrypted_plain_auth: {
    type: 'boolean',
    modules: ['mod_legacyauth', 'mod_saslauth'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Let clients send passwords without TLS.'
  },
  insecure_sasl_mechanisms: {
    type: 'set',
    modules: ['mod_saslauth'], scope: 'host', targets: both, readAt: 'load',
    default: '{ "PLAIN", "LOGIN" }',
    description: 'SASL mechanisms that are offered over TLS only.'
  },
  disable_sasl_mechanisms: {
    type: 'set',
    modules: ['mod_saslauth'], scope: 'host', targets: both, readAt: 'load',
    default: '{ "DIGEST-MD5" }', changed: 'nothing disabled by default in 0.12', in012: { default: '{}' },
    description: 'SASL mechanisms that are never offered.'
  },
  tls_server_end_point_hash: {
    type: 'string',
    modules: ['mod_saslauth'], scope: 'host', targets: since13, readAt: 'load',
    description: 'Hash of the certificate that clients see, for channel binding behind a TLS proxy; `auto` to take it from the certificate.'
  },
  s2s_timeout: {
    type: 'period',
    modules: ['mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: '90', in012: { type: 'number' },
    description: 'Time for another server to authenticate before it is disconnected.'
  },
  s2s_close_timeout: {
    type: 'period',
    modules: ['mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: '5', in012: { type: 'number' },
    description: 'Time for another server to answer the end of a stream before its connection is closed.'
  },
  s2s_tcp_keepalives: {
    type: 'boolean',
    modules: ['mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: 'tcp_keepalives',
    description: 'Probe silent TCP connections of other servers.'
  },
  s2s_stanza_size_limit: {
    type: 'integer', min: 10000,
    modules: ['mod_component', 'mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: '1024*512',
    description: 'Bytes of the longest stanza that an authenticated server may send.'
  },
  s2s_unauthed_stanza_size_limit: {
    type: 'integer', min: 1000,
    modules: ['mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: '10000',
    description: 'Bytes of the longest stanza that a server may send before it is authenticated.'
  },
  s2s_max_child_elements: {
    type: 'integer', min: 0,
    modules: ['mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: '25000',
    description: 'Elements that a stanza of another server may hold.'
  },
  s2s_send_queue_size: {
    type: 'integer', min: 1,
    modules: ['mod_s2s'], scope: 'global', targets: since13, readAt: 'load',
    default: '1024*32',
    description: 'Stanzas kept for a server that is still being connected to.'
  },
  s2s_require_encryption: {
    type: 'boolean',
    modules: ['mod_s2s', 'mod_s2s_bidi', 'mod_tls'], scope: 'global', targets: both, readAt: 'load',
    default: 'true',
    description: 'Whether connections with other servers must use TLS.'
  },
  s2s_allow_encryption: {
    type: 'boolean',
    modules: ['mod_tls'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Whether TLS is offered to other servers.'
  },
  s2s_secure_auth: {
    type: 'boolean',
    modules: ['mod_s2s', 'mod_tls', 'prosodyctl'], scope: 'global', targets: both, readAt: 'load',
    default: 'false',
    description: 'Whether other servers must prove who they are by a valid certificate.'
  },
  s2s_secure_domains: {
    type: 'set',
    modules: ['mod_s2s', 'prosodyctl'], scope: 'global', targets: both, readAt: 'load',
    default: '{}',
    description: 'Domains that must have a valid certificate even if others need not.'
  },
  s2s_insecure_domains: {
    type: 'set',
    modules: ['mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: '{}',
    description: 'Domains that need no valid certificate even if others do.'
  },
  disallow_s2s: {
    type: 'boolean',
    modules: ['mod_s2s'], scope: 'host', targets: both, readAt: 'load',
    default: 'false', status: 'deprecated', replacement: 'modules_disabled = { "s2s" }',
    description: 'Do not exchange stanzas with other servers.'
  },
  dialback_secret: {
    type: 'string', secret: true,
    modules: ['mod_dialback'], scope: 'host', targets: both, readAt: 'load',
    default: 'random at each start',
    description: 'Secret behind the dialback keys; several processes of one domain must share it.'
  },
  component_secret: {
    type: 'string', secret: true,
    modules: ['mod_component'], scope: 'host', targets: both, readAt: 'runtime',
    description: 'Password with which an external component identifies itself.'
  },
  component_conflict_resolve: {
    type: 'enum', values: ['kick_new', 'kick_old'],
    modules: ['mod_component'], scope: 'host', targets: both, readAt: 'runtime',
    default: '"kick_new"',
    description: 'Which connection of the same external component stays.'
  },
  component_stanza_size_limit: {
    type: 'integer', min: 10000,
    modules: ['mod_component'], scope: 'global', targets: both, readAt: 'load',
    default: 's2s_stanza_size_limit',
    description: 'Bytes of the longest stanza that an external component may send.'
  },
  component_tcp_keepalives: {
    type: 'boolean',
    modules: ['mod_component'], scope: 'global', targets: both, readAt: 'load',
    default: 'tcp_keepalives',
    description: 'Probe silent TCP connections of external components.'
  },
  validate_from_addresses: {
    type: 'boolean',
    modules: ['mod_component'], scope: 'host', targets: both, readAt: 'runtime',
    default: 'true',
    description: 'Let an external component speak for its own domain only.'
  },
  smacks_max_queue_size: {
    type: 'integer', min: 1,
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: '500',
    description: 'Unacknowledged stanzas after which a session cannot be resumed any more.'
  },
  smacks_hibernation_time: {
    type: 'period',
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: '"10 minutes"', in012: { type: 'number', default: '600' },
    description: 'Time for which a session without a connection can be resumed.'
  },
  smacks_enabled_s2s: {
    type: 'boolean',
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: 'true',
    description: 'Acknowledge stanzas of other servers too.'
  },
  smacks_s2s_resend: {
    type: 'boolean',
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Send again what another server did not acknowledge.'
  },
  smacks_max_unacked_stanzas: {
    type: 'integer', min: 0,
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: '0',
    description: 'Stanzas after which an acknowledgement is asked for.'
  },
  smacks_max_inactive_unacked_stanzas: {
    type: 'integer', min: 0,
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: '256',
    description: 'The same, while the client says that it is inactive.'
  },
  smacks_max_ack_delay: {
    type: 'period',
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: '30', in012: { type: 'number' },
    description: 'Time to wait for an acknowledgement before it is asked for.'
  },
  smacks_max_old_sessions: {
    type: 'integer', min: 0,
    modules: ['mod_smacks'], scope: 'host', targets: both, readAt: 'load',
    default: '10',
    description: 'Expired sessions remembered for each account.'
  },
  csi_queue_size: {
    type: 'integer', min: 1,
    modules: ['mod_csi_simple'], scope: 'host', targets: both, readAt: 'load',
    default: '256',
    description: 'Stanzas kept back for an inactive client.'
  },
  csi_resume_inactive_delay: {
    type: 'period',
    modules: ['mod_csi_simple'], scope: 'host', targets: both, readAt: 'load',
    default: '5', in012: { type: 'number' },
    description: 'Time of silence after which stanzas are kept back again.'
  },
  csi_important_payloads: {
    type: 'set',
    modules: ['mod_csi_simple'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Payloads, as `{namespace}element`, that are sent to an inactive client at once.'
  },
  push_notification_with_body: {
    type: 'boolean',
    modules: ['mod_cloud_notify'], scope: 'host', targets: since13, readAt: 'load',
    default: 'false',
    description: 'Put the text of messages into push notifications.'
  },
  push_notification_with_sender: {
    type: 'boolean',
    modules: ['mod_cloud_notify'], scope: 'host', targets: since13, readAt: 'load',
    default: 'false',
    description: 'Put the sender of messages into push notifications.'
  },
  push_notification_important_body: {
    type: 'string',
    modules: ['mod_cloud_notify'], scope: 'host', targets: since13, readAt: 'load',
    default: '"New Message!"',
    description: 'Text of push notifications that hide the message.'
  },
  push_max_errors: {
    type: 'number', min: 0,
    modules: ['mod_cloud_notify'], scope: 'host', targets: since13, readAt: 'load',
    default: '16',
    description: 'Failures in a row after which a push service is forgotten.'
  },
  push_max_devices: {
    type: 'number', min: 1,
    modules: ['mod_cloud_notify'], scope: 'host', targets: since13, readAt: 'load',
    default: '5',
    description: 'Devices of an account that push notifications go to.'
  },
  push_max_hibernation_timeout: {
    type: 'number', min: 0,
    modules: ['mod_cloud_notify'], scope: 'host', targets: since13, readAt: 'load',
    default: '72*3600',
    description: 'Seconds for which the session of a client with push can be resumed.'
  },
  consider_bosh_secure: {
    type: 'boolean',
    modules: ['mod_bosh'], scope: 'global', targets: both, readAt: 'load',
    default: 'false',
    description: 'Take BOSH without TLS for secure, as it is behind a proxy that does TLS.'
  },
  consider_websocket_secure: {
    type: 'boolean',
    modules: ['mod_websocket'], scope: 'global', targets: both, readAt: 'load',
    default: 'false',
    description: 'Take WebSocket without TLS for secure, as it is behind a proxy that does TLS.'
  },
  bosh_max_inactivity: {
    type: 'period',
    modules: ['mod_bosh'], scope: 'global', targets: both, readAt: 'load',
    default: '60', in012: { type: 'number' },
    description: 'Time without a request after which a BOSH session ends.'
  },
  bosh_max_polling: {
    type: 'period',
    modules: ['mod_bosh'], scope: 'global', targets: both, readAt: 'load',
    default: '5', in012: { type: 'number' },
    description: 'Shortest time between requests of a BOSH client that does not wait.'
  },
  bosh_max_wait: {
    type: 'period',
    modules: ['mod_bosh'], scope: 'global', targets: both, readAt: 'load',
    default: '120', in012: { type: 'number' },
    description: 'Longest time that a BOSH request is kept open.'
  },
  cross_domain_bosh: {
    type: 'any', schema: crossDomain,
    modules: ['mod_bosh'], scope: 'host', targets: both, readAt: 'load',
    status: 'deprecated', replacement: 'http_cors_override',
    description: 'Which web sites may use BOSH.'
  },
  cross_domain_websocket: {
    type: 'any', schema: crossDomain,
    modules: ['mod_websocket'], scope: 'host', targets: both, readAt: 'load',
    status: 'deprecated', replacement: 'http_cors_override',
    description: 'Which web sites may use WebSocket.'
  },
  websocket_frame_buffer_limit: {
    type: 'integer', min: 0,
    modules: ['mod_websocket'], scope: 'global', targets: both, readAt: 'load',
    default: '2 * c2s_stanza_size_limit',
    description: 'Bytes of unfinished WebSocket frames that are kept for a client.'
  },
  websocket_frame_fragment_limit: {
    type: 'integer', min: 0,
    modules: ['mod_websocket'], scope: 'global', targets: both, readAt: 'load',
    default: '8',
    description: 'Frames that one WebSocket message may be split into.'
  },
  websocket_get_response_text: {
    type: 'string',
    modules: ['mod_websocket'], scope: 'global', targets: both, readAt: 'load',
    default: '"It works! …"',
    description: 'Text shown to a browser that opens the address of the WebSocket.'
  },
  websocket_get_response_body: {
    type: 'string',
    modules: ['mod_websocket'], scope: 'global', targets: both, readAt: 'load',
    default: 'a page with websocket_get_response_text',
    description: 'HTML shown to a browser that opens the address of the WebSocket.'
  },
  proxy65_address: {
    type: 'string',
    modules: ['mod_proxy65', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: 'the host',
    description: 'Public address of the file transfer proxy.'
  },
  proxy65_acl: {
    type: 'list',
    modules: ['mod_proxy65'], scope: 'host', targets: both, readAt: 'load',
    description: 'Addresses that may use the file transfer proxy.'
  },
  proxy65_open_access: {
    type: 'boolean',
    modules: ['mod_proxy65'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Let everybody use the file transfer proxy, not only local accounts.'
  },
  proxy65_port: {
    type: 'integer', min: 1, max: 65535,
    modules: ['mod_proxy65'], scope: 'global', targets: both, readAt: 'load',
    status: 'deprecated', replacement: 'proxy65_ports',
    description: 'Port of the file transfer proxy; nothing but a warning comes of it.'
  },
  external_service_host: {
    type: 'string',
    modules: ['mod_external_services'], scope: 'host', targets: both, readAt: 'load',
    default: 'the host',
    description: 'Host of external services that do not name one.'
  },
  external_service_port: {
    type: 'integer', min: 1, max: 65535,
    modules: ['mod_external_services'], scope: 'host', targets: both, readAt: 'load',
    description: 'Port of external services that do not name one.'
  },
  external_service_secret: {
    type: 'string', secret: true,
    modules: ['mod_external_services'], scope: 'host', targets: both, readAt: 'load',
    description: 'Secret of external services whose own `secret` is `true`.'
  },
  external_service_ttl: {
    type: 'period',
    modules: ['mod_external_services'], scope: 'host', targets: both, readAt: 'load',
    default: '"1 day"', in012: { type: 'number', default: '86400' },
    description: 'Time for which credentials of external services are valid.'
  },
  external_service_access: {
    type: 'set',
    modules: ['mod_external_services'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Addresses that may ask for external services, in addition to local accounts.'
  },
  external_services: {
    type: 'list', items: 'any', schema: externalServices,
    modules: ['mod_external_services'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'STUN, TURN and other services that clients are told about.'
  },
  turn_external_host: {
    type: 'string',
    modules: ['mod_turn_external', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: 'the host',
    description: 'Host of the TURN server.'
  },
  turn_external_port: {
    type: 'integer', min: 1, max: 65535,
    modules: ['mod_turn_external', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: '3478',
    description: 'Port of the TURN server.'
  },
  turn_external_secret: {
    type: 'string', secret: true,
    modules: ['mod_turn_external', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    description: 'Secret shared with the TURN server.'
  },
  turn_external_user: {
    type: 'string',
    modules: ['mod_turn_external'], scope: 'host', targets: both, readAt: 'load',
    description: 'Name put into the credentials for the TURN server.'
  },
  turn_external_ttl: {
    type: 'period',
    modules: ['mod_turn_external'], scope: 'host', targets: both, readAt: 'load',
    default: '"1 day"', in012: { type: 'number', default: '86400' },
    description: 'Time for which credentials for the TURN server are valid.'
  },
  turn_external_tcp: {
    type: 'boolean',
    modules: ['mod_turn_external'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Whether the TURN server takes TCP too.'
  },
  turn_external_tls_port: {
    type: 'integer', min: 1, max: 65535,
    modules: ['mod_turn_external'], scope: 'global', targets: both, readAt: 'load',
    description: 'Port where the TURN server takes TLS.'
  }
} as const satisfies Record<string, OptionSpec>
