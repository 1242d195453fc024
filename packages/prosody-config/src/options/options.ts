import { accountsOptions } from './accounts-options.js'
import { archiveOptions } from './archive-options.js'
import { connectionsOptions } from './connections-options.js'
import { coreOptions } from './core-options.js'
import { discoveryOptions } from './discovery-options.js'
import { httpOptions } from './http-options.js'
import { mucOptions } from './muc-options.js'
import { networkOptions } from './network-options.js'
import type { OptionSpec, OptionTable } from './option-spec.js'
import { nowhere } from './option-spec.js'
import { portOptions } from './port-options.js'
import { services } from './services.js'

/** The HTTP server of BOSH that Prosody had before 0.9: its options are still asked about. */
const { bosh_certificate: _certificate, bosh_host: _host, bosh_ssl, ...boshPorts } = portOptions([{
  name: 'bosh', prefix: 'bosh_', defaultPorts: [], private: false, encryption: 'ssl', module: 'bosh', targets: nowhere, status: 'deprecated', replacement: 'http'
}])

/** Every option that Prosody 0.12 or 13.0 reads, and those that it used to read and still talks about. */
export const knownOptions: OptionTable = {
  ...portOptions(services),
  ...boshPorts,
  bosh_ssl: { ...(bosh_ssl as OptionSpec), replacement: 'https_ssl' },
  ...coreOptions,
  ...networkOptions,
  ...connectionsOptions,
  ...httpOptions,
  ...mucOptions,
  ...archiveOptions,
  ...accountsOptions,
  ...discoveryOptions
}
