import type { NetworkService } from './services.js'
import type { OptionSpec, OptionTable } from './option-spec.js'
import { nowhere } from './option-spec.js'
import { ports, serviceCertificate, tlsContexts } from './shapes.js'

/** The options that move the listening sockets of services, which Prosody makes up from the names of the services. */
export function portOptions (services: readonly NetworkService[]): OptionTable {
  return Object.fromEntries(services.flatMap(optionsOf))
}

function optionsOf (service: NetworkService): ReadonlyArray<[string, OptionSpec]> {
  const { name, prefix, defaultPorts, encryption, targets, module } = service
  const common = { modules: ['core.portmanager', `mod_${module}`], scope: 'global', targets } as const
  const what = inWords(service)
  const tls: Array<[string, OptionSpec]> = encryption !== 'ssl' ? [] : [
    [`${prefix}ssl`, {
      ...common, ...replacedBy(service, 'ssl'), type: 'table', schema: tlsContexts, table: true, default: 'ssl', readAt: 'tls',
      description: `TLS settings of ${what}; those of one port or interface below its number or address.`
    }],
    [`${name}_certificate`, {
      ...common, ...replacedBy(service, 'certificate'), modules: ['core.certmanager'], type: 'any', schema: serviceCertificate, table: true, readAt: 'tls',
      description: `Certificate of ${what}, or a table of certificates by port with a \`default\`.`
    }],
    [`${name}_host`, {
      ...common, ...replacedBy(service, 'host'), modules: ['core.portmanager'], scope: 'host', type: 'string', default: 'the host', readAt: 'tls',
      description: `Name whose certificate ${what} show to those who ask for the host.`
    }]
  ]
  return [
    [`${prefix}ports`, {
      ...common, ...replacedBy(service, 'ports'), type: 'list', items: 'port', schema: ports, default: luaList(defaultPorts), readAt: 'ports',
      description: `Ports for ${what}; none to switch them off.`
    }],
    [`${prefix}interfaces`, {
      ...common, ...replacedBy(service, 'interfaces'), type: 'list', default: service.private ? 'local_interfaces' : prefix === '' ? '{ "*", "::" }' : 'interfaces',
      readAt: 'ports', description: `Addresses to listen on for ${what}${prefix === '' ? ', and for all services that are not private' : ''}.`
    }],
    [`${prefix}interface`, {
      ...common, type: 'list', readAt: 'ports', status: 'deprecated', replacement: successor(service, 'interfaces'),
      description: `Addresses to listen on for ${what}, under an old name.`
    }],
    [`${prefix}port`, {
      ...common, type: 'list', items: 'port', schema: ports, targets: nowhere, readAt: 'ports', status: service.status ?? 'obsolete',
      replacement: successor(service, 'ports'), description: `Port for ${what}, under an old name.`
    }],
    ...tls
  ]
}

function replacedBy (service: NetworkService, suffix: string): Pick<OptionSpec, 'status' | 'replacement'> {
  return service.status === undefined ? {} : { status: service.status, replacement: successor(service, suffix) }
}

/** The option with that suffix that is not an old one; of a service without a successor, where to go instead. */
function successor ({ prefix, status, replacement }: NetworkService, suffix: string): string {
  if (replacement !== undefined) return `${replacement}_${suffix}`
  return status === undefined ? `${prefix}${suffix}` : 'prosodyctl shell'
}

function luaList (items: readonly number[]): string {
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`
}

const connections: Readonly<Record<string, string>> = {
  bosh: 'BOSH connections',
  c2s: 'connections of clients',
  c2s_direct_tls: 'connections of clients that begin with TLS',
  legacy_ssl: 'connections of clients that begin with TLS',
  s2s: 'connections of other servers',
  s2s_direct_tls: 'connections of other servers that begin with TLS',
  http: 'HTTP connections',
  https: 'HTTPS connections',
  component: 'connections of external components',
  proxy65: 'connections of the file transfer proxy',
  console: 'connections to the old admin console',
  multiplex: 'connections of any protocol',
  multiplex_ssl: 'connections of any protocol that begin with TLS'
}

function inWords ({ name }: NetworkService): string {
  return connections[name] ?? `connections of ${name}`
}
