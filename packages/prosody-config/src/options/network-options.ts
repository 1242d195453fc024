import { both, nowhere } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { networkSettings, tlsContext, tlsContexts, unbound } from './shapes.js'

/** What Prosody listens on, how it resolves names, and TLS. */
export const networkOptions = {
  local_interfaces: {
    type: 'set',
    modules: ['core.portmanager'], scope: 'global', targets: both, readAt: 'ports',
    default: '{ "127.0.0.1", "::1" }',
    description: 'Addresses that private services listen on.'
  },
  use_ipv4: {
    type: 'boolean',
    modules: ['core.portmanager', 'mod_s2s', 'prosodyctl'], scope: 'global', targets: both, readAt: 'startup',
    default: 'true',
    description: 'Listen and connect with IPv4.'
  },
  use_ipv6: {
    type: 'boolean',
    modules: ['core.portmanager', 'mod_admin_shell', 'mod_s2s', 'prosodyctl'], scope: 'global', targets: both, readAt: 'startup',
    default: 'true',
    description: 'Listen and connect with IPv6.'
  },
  network_backend: {
    type: 'enum', values: ['epoll', 'event', 'select'],
    modules: ['net.server'], scope: 'global', targets: both, readAt: 'startup',
    default: '"epoll"', changed: 'select is deprecated in 13.0',
    description: 'Event loop.'
  },
  use_libevent: {
    type: 'boolean',
    modules: ['net.server'], scope: 'global', targets: both, readAt: 'startup',
    default: 'false', status: 'deprecated', replacement: 'network_backend = "event"',
    description: 'Use libevent as the event loop.'
  },
  network_settings: {
    type: 'table', schema: networkSettings,
    modules: ['net.server', 'mod_c2s', 'mod_s2s'], scope: 'global', targets: both, readAt: 'load', readers: { 'net.server': 'runtime' },
    default: '{}',
    description: 'Timeouts, buffer sizes and socket options of the event loop.'
  },
  network_default_read_size: {
    type: 'integer', min: 0,
    modules: ['core.portmanager', 'mod_net_multiplex'], scope: 'global', targets: both, readAt: 'startup', readers: { mod_net_multiplex: 'load' },
    default: '4096',
    description: 'Bytes read from a socket at a time.'
  },
  multiplex_buffer_size: {
    type: 'integer', min: 1,
    modules: ['mod_net_multiplex'], scope: 'global', targets: both, readAt: 'load',
    default: '1024',
    description: 'Bytes after which a connection whose protocol was not recognised is closed.'
  },
  tcp_keepalives: {
    type: 'boolean',
    modules: ['mod_c2s', 'mod_component', 'mod_s2s'], scope: 'global', targets: both, readAt: 'load',
    default: 'true',
    description: 'Probe silent TCP connections.'
  },
  unbound: {
    type: 'table', schema: unbound,
    modules: ['net.unbound'], scope: 'global', targets: both, readAt: 'startup',
    default: '{ hoststxt = false }',
    description: 'Settings of the DNS resolver.'
  },
  certificates: {
    type: 'path',
    modules: ['core.certmanager', 'mod_admin_shell', 'prosodyctl'], scope: 'global', targets: both, readAt: 'tls',
    default: '"certs"',
    description: 'Folder searched for certificates and keys, relative to the configuration.'
  },
  certificate: {
    type: 'path',
    modules: ['core.certmanager'], scope: 'host', targets: both, readAt: 'tls',
    description: 'Certificate of the host, or the folder that has it.'
  },
  ssl: {
    type: 'table', schema: tlsContexts, table: true,
    modules: ['core.certmanager', 'core.portmanager', 'mod_tls', 'util.startup', 'prosodyctl'], scope: 'host', targets: both, readAt: 'tls', readers: { 'util.startup': 'startup' },
    default: '{}',
    description: 'TLS settings of all connections; those of one port or interface below its number or address.'
  },
  c2s_ssl: {
    type: 'table', schema: tlsContexts, table: true,
    modules: ['mod_tls'], scope: 'host', targets: both, readAt: 'tls',
    default: '{}',
    description: 'TLS settings of connections of clients that begin without TLS.'
  },
  s2s_ssl: {
    type: 'table', schema: tlsContexts, table: true,
    modules: ['mod_tls'], scope: 'host', targets: both, readAt: 'tls',
    default: '{}',
    description: 'TLS settings of connections with other servers.'
  },
  client_https_ssl: {
    type: 'table', schema: tlsContext,
    modules: ['util.startup'], scope: 'global', targets: both, readAt: 'startup',
    description: 'TLS settings of HTTPS requests that Prosody makes.'
  },
  tls_profile: {
    type: 'enum', values: ['modern', 'intermediate', 'old', 'legacy'],
    modules: ['core.certmanager'], scope: 'global', targets: both, readAt: 'tls',
    default: '"intermediate"',
    description: 'How old the TLS clients may be, in the terms of Mozilla.'
  },
  ssl_compression: {
    type: 'boolean',
    modules: ['core.certmanager'], scope: 'global', targets: both, readAt: 'tls',
    default: 'false',
    description: 'Compress TLS, which is insecure.'
  },
  use_dane: {
    type: 'boolean',
    modules: ['core.certmanager', 'mod_s2s', 'mod_s2s_auth_dane_in', 'prosodyctl', 'util.startup'], scope: 'global', targets: both, readAt: 'startup', readers: { 'core.certmanager': 'tls', mod_s2s: 'load', mod_s2s_auth_dane_in: 'load' },
    default: 'false',
    description: 'Trust certificates that the DNS vouches for.'
  },
  dns_timeout: {
    type: 'number',
    modules: ['mod_s2s'], scope: 'global', targets: nowhere, readAt: 'load',
    status: 'obsolete', replacement: 'unbound',
    description: 'Seconds to wait for an answer of the DNS.'
  },
  s2s_dns_resolvers: {
    type: 'set',
    modules: ['mod_s2s'], scope: 'global', targets: nowhere, readAt: 'load',
    status: 'obsolete', replacement: 'unbound',
    description: 'DNS servers for connections to other servers.'
  }
} as const satisfies Record<string, OptionSpec>
