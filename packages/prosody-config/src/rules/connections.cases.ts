import { host, room, server, withHost, withModules, withOptions, type Case } from './case.js'

const withServices = (services: NonNullable<Parameters<typeof server>[0]>['services'], given: Parameters<typeof server>[0] = {}) => server({ services, ...given })

/** Ports, interfaces, encryption and other servers. */
export const connectionCases: readonly Case[] = [
  { code: 'PORT_DUPLICATE', path: '/services/c2s/ports/1', yields: withServices({ c2s: { ports: [5222, '5222'] } }), nearMiss: withServices({ c2s: { ports: [5222, 5224] } }) },
  { code: 'PORT_COLLISION', path: '/services/s2s/ports/0', yields: withServices({ c2s: { ports: [5269] }, s2s: { ports: [5269] } }), nearMiss: withServices({ c2s: { ports: [5269], interfaces: ['192.0.2.1'] }, s2s: { ports: [5269], interfaces: ['192.0.2.2'] } }) },
  { code: 'PORT_COLLISION', path: '/services/c2s/ports/0', yields: withServices({ c2s: { ports: [5281] } }), nearMiss: withModules([], ['bosh', 'websocket', 'cloud_notify'], { components: {}, services: { c2s: { ports: [5281] } } }) },
  { code: 'PORT_COLLISION', path: '/services/s2s/ports/0', yields: withServices({ c2s: { interfaces: '*' }, s2s: { ports: [5222], interfaces: '192.0.2.1' } }), nearMiss: withServices({ c2s: { interfaces: '*' }, s2s: { ports: [5222], interfaces: '2001:db8::1' } }) },
  { code: 'PORT_COLLISION', path: '/services/s2s/ports/0', yields: withServices({ s2s: { ports: [5280] } }), nearMiss: withServices({ s2s: { ports: [5280] } }, { options: { interfaces: ['192.0.2.1'] } }) },
  { code: 'PORT_COLLISION', path: '/services/s2s/ports/0', yields: withServices({ c2s: { interfaces: '::' }, s2s: { ports: [5222] } }), nearMiss: withServices({ c2s: { interfaces: '::' }, s2s: { ports: [5222] } }, { options: { use_ipv6: false } }) },
  { code: 'PORT_COLLISION', path: '/services/s2s_direct_tls/ports/0', yields: withServices({ c2s_direct_tls: { ports: [5223] }, s2s_direct_tls: { ports: [5223] } }), nearMiss: withServices({ c2s_direct_tls: { ports: [5223] }, legacy_ssl: { ports: [5223] } }) },
  { code: 'PORT_PRIVILEGED', path: '/services/https/ports/0', yields: withServices({ https: { ports: [443] } }), nearMiss: withServices({ https: { ports: [8443] } }) },
  { code: 'INTERFACE_COVERED', path: '/services/s2s/interfaces/1', yields: withServices({ s2s: { interfaces: ['*', '0.0.0.0'] } }), nearMiss: withServices({ s2s: { interfaces: ['*', '::'] } }) },
  { code: 'INTERFACE_COVERED', path: '/services/s2s/interfaces/1', yields: withServices({ s2s: { interfaces: ['2001:DB8::1', '2001:db8:0::1'] } }), nearMiss: withServices({ s2s: { interfaces: ['2001:DB8::1', '2001:db8::2'] } }) },
  { code: 'INTERFACE_FAMILY_OFF', path: '/services/s2s/interfaces/1', yields: withServices({ s2s: { interfaces: ['*', '::'] } }, { options: { use_ipv6: false } }), nearMiss: withServices({ s2s: { interfaces: ['*', '::'] } }, { options: { use_ipv6: true } }) },
  { code: 'INTERFACE_FAMILY_OFF', path: '/services/s2s/interfaces/0', yields: withServices({ s2s: { interfaces: ['192.0.2.1'] } }, { options: { use_ipv4: false } }), nearMiss: withServices({ s2s: { interfaces: ['::1'] } }, { options: { use_ipv4: false } }) },
  { code: 'SERVICE_MODULE_MISSING', path: '/services/component/ports', yields: withServices({ component: { ports: [5347] } }), nearMiss: withServices({ component: { ports: [5347] } }, { components: { ...server().components, [`gate.${host}`]: { secret: { $env: 'X' } } } }) },
  { code: 'SERVICE_MODULE_MISSING', path: '/services/proxy65/ports', yields: withServices({ proxy65: { ports: [5000] } }), nearMiss: withServices({ proxy65: { ports: [] } }) },
  { code: 'SERVICE_DEPRECATED', path: '/services/legacy_ssl', yields: withServices({ legacy_ssl: { ports: [5223] } }), nearMiss: withServices({ c2s_direct_tls: { ports: [5223] } }) },
  { code: 'HTTP_UNENCRYPTED', path: '/services/http/interfaces/0', yields: withServices({ http: { interfaces: ['*'] } }), nearMiss: withServices({ http: { interfaces: ['127.0.0.1'] } }) },
  { code: 'TLS_MISSING', path: '/modules', yields: withModules([], ['tls']), nearMiss: server() },
  { code: 'TLS_MISSING', path: `/components/${room}`, yields: server({ components: { [room]: { module: 'muc', modulesDisabled: ['tls'] } } }), nearMiss: server({ components: { [room]: { module: 'muc', modulesDisabled: ['tls', 's2s'] } } }) },
  { code: 'S2S_TLS_MISSING', path: '/modules', yields: withModules([], ['tls'], { options: { s2s_require_encryption: false, c2s_require_encryption: false } }), nearMiss: withOptions({ s2s_require_encryption: false, c2s_require_encryption: false }) },
  { code: 'S2S_DIALBACK_MISSING', severity: 'info', path: '/modules', yields: withModules([], ['dialback']), nearMiss: server() },
  { code: 'S2S_DIALBACK_MISSING', severity: 'warning', path: '/modules', yields: withModules(['s2s'], ['dialback']), nearMiss: withModules([], ['dialback'], { services: { s2s: { ports: [] } } }) },
  { code: 'S2S_DIALBACK_MISSING', severity: 'info', path: `/hosts/${host}`, yields: withHost({ modulesDisabled: ['dialback'] }), nearMiss: withHost({ modulesDisabled: ['dialback', 's2s'] }) },
  { code: 'S2S_MODULE_MISSING', path: `/components/${room}`, yields: withHost({ modules: ['s2s'] }, { modulesDisabled: ['s2s'], components: { [room]: { module: 'muc' } } }), nearMiss: withHost({ modules: ['s2s'] }, { modulesDisabled: ['s2s'], components: { [room]: { module: 'muc', modules: ['s2s'] } } }) },
  { code: 'S2S_MODULE_MISSING', path: `/hosts/${host}`, yields: server({ modulesDisabled: ['s2s'], components: { [room]: { module: 'muc', modules: ['s2s'] } } }), nearMiss: server({ modulesDisabled: ['s2s'] }) },
  { code: 'S2S_DOMAINS_IGNORED', path: '/options/s2s_insecure_domains', yields: withOptions({ s2s_insecure_domains: ['a.example'] }), nearMiss: withOptions({ s2s_insecure_domains: ['a.example'], s2s_secure_auth: true }) },
  { code: 'S2S_DOMAINS_IGNORED', path: '/options/s2s_secure_domains', yields: withOptions({ s2s_secure_domains: ['a.example'], s2s_secure_auth: true }), nearMiss: withOptions({ s2s_secure_domains: ['a.example'] }) },
  { code: 'S2S_UNENCRYPTED', path: '/options/s2s_require_encryption', yields: withOptions({ s2s_require_encryption: false }), nearMiss: withOptions({ s2s_require_encryption: false, s2s_secure_auth: true }) },
  { code: 'C2S_UNENCRYPTED', path: '/options/c2s_require_encryption', yields: withOptions({ c2s_require_encryption: false }), nearMiss: withOptions({ c2s_require_encryption: false, authentication: 'anonymous' }) },
  { code: 'C2S_UNENCRYPTED', path: `/hosts/${host}/options/c2s_require_encryption`, yields: withHost({ options: { c2s_require_encryption: false } }), nearMiss: withHost({ options: { c2s_require_encryption: true } }, { options: { c2s_require_encryption: false } }) },
  { code: 'C2S_PASSWORD_UNENCRYPTED', path: '/options/allow_unencrypted_plain_auth', yields: withOptions({ allow_unencrypted_plain_auth: true, c2s_require_encryption: false }), nearMiss: withOptions({ allow_unencrypted_plain_auth: true }) },
  { code: 'ANONYMOUS_S2S', path: '/options/allow_anonymous_s2s', yields: withHost({ authentication: 'anonymous' }, { options: { allow_anonymous_s2s: true } }), nearMiss: withOptions({ allow_anonymous_s2s: true }) },
  { code: 'ANONYMOUS_S2S', path: `/hosts/${host}/options/allow_anonymous_s2s`, yields: withHost({ authentication: 'anonymous', options: { allow_anonymous_s2s: true } }), nearMiss: withHost({ authentication: 'anonymous', modulesDisabled: ['s2s'], options: { allow_anonymous_s2s: true } }) }
]

