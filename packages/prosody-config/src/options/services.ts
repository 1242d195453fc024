import type { Target } from '../target.js'
import { both } from './option-spec.js'

/** Something that listens: where it does so by default, and which options move it. */
export interface NetworkService {
  readonly name: string
  /** What its options begin with: `c2s_` as in `c2s_ports`; `''` of the multiplexer, whose options are `ports`, `interfaces` and `ssl`. */
  readonly prefix: string
  /** Empty: it listens only when told where. */
  readonly defaultPorts: readonly number[]
  /** Listens on `local_interfaces` instead of `interfaces`. */
  readonly private: boolean
  /** `ssl`: TLS from the first byte. */
  readonly encryption: 'none' | 'starttls' | 'ssl'
  readonly module: string
  readonly targets: readonly Target[]
  readonly status?: 'deprecated'
  /** The service to use instead. */
  readonly replacement?: string
}

export const services = [
  { name: 'c2s', prefix: 'c2s_', defaultPorts: [5222], private: false, encryption: 'starttls', module: 'c2s', targets: both },
  { name: 'c2s_direct_tls', prefix: 'c2s_direct_tls_', defaultPorts: [], private: false, encryption: 'ssl', module: 'c2s', targets: both },
  { name: 'legacy_ssl', prefix: 'legacy_ssl_', defaultPorts: [], private: false, encryption: 'ssl', module: 'c2s', targets: both, status: 'deprecated', replacement: 'c2s_direct_tls' },
  { name: 's2s', prefix: 's2s_', defaultPorts: [5269], private: false, encryption: 'starttls', module: 's2s', targets: both },
  { name: 's2s_direct_tls', prefix: 's2s_direct_tls_', defaultPorts: [], private: false, encryption: 'ssl', module: 's2s', targets: both },
  { name: 'http', prefix: 'http_', defaultPorts: [5280], private: true, encryption: 'none', module: 'http', targets: both },
  { name: 'https', prefix: 'https_', defaultPorts: [5281], private: false, encryption: 'ssl', module: 'http', targets: both },
  { name: 'component', prefix: 'component_', defaultPorts: [5347], private: true, encryption: 'none', module: 'component', targets: both },
  { name: 'proxy65', prefix: 'proxy65_', defaultPorts: [5000], private: false, encryption: 'none', module: 'proxy65', targets: both },
  { name: 'console', prefix: 'console_', defaultPorts: [5582], private: true, encryption: 'none', module: 'admin_telnet', targets: both, status: 'deprecated' },
  { name: 'multiplex', prefix: '', defaultPorts: [], private: false, encryption: 'none', module: 'net_multiplex', targets: both },
  { name: 'multiplex_ssl', prefix: 'ssl_', defaultPorts: [], private: false, encryption: 'ssl', module: 'net_multiplex', targets: both }
] as const satisfies readonly NetworkService[]
