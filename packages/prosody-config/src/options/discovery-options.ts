import { both, since13 } from './option-spec.js'
import type { OptionSpec } from './option-spec.js'
import { contactInfo, discoItems, formFields, serverInfo, textByName } from './shapes.js'

/** Service discovery, contact information, personal eventing and publish-subscribe. */
export const discoveryOptions = {
  disco_items: {
    type: 'list', items: 'any', schema: discoItems,
    modules: ['mod_disco', 'prosodyctl'], scope: 'host', targets: both, readAt: 'load',
    default: '{}',
    description: 'Services that the host names, as pairs of address and name.'
  },
  disco_expose_admins: {
    type: 'boolean',
    modules: ['mod_disco'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Name the admins.'
  },
  contact_info: {
    type: 'table', schema: contactInfo,
    modules: ['mod_server_contact_info'], scope: 'host', targets: both, readAt: 'load',
    default: '{ admin = the admins }',
    description: 'Addresses of the people who run the server, by purpose.'
  },
  server_info: {
    type: 'table', schema: serverInfo,
    modules: ['mod_server_info'], scope: 'host', targets: since13, readAt: 'load',
    default: '{}',
    description: 'Values of the fields that the server tells about itself.'
  },
  server_info_extensions: {
    type: 'list', items: 'any', schema: formFields,
    modules: ['mod_server_info'], scope: 'host', targets: since13, readAt: 'load',
    description: 'Fields that the server tells about itself, in addition to those of modules.'
  },
  hide_os_type: {
    type: 'boolean',
    modules: ['mod_version'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Do not tell the operating system.'
  },
  os_version_command: {
    type: 'string',
    modules: ['mod_version'], scope: 'host', targets: both, readAt: 'load',
    description: 'Command that tells the operating system.'
  },
  pep_info_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_pep'], scope: 'host', targets: both, readAt: 'load',
    default: '10000',
    description: 'Contacts whose interests are remembered.'
  },
  pep_max_items: {
    type: 'number', min: 0,
    modules: ['mod_pep'], scope: 'host', targets: both, readAt: 'load',
    default: '256',
    description: 'Items that a personal node may hold.'
  },
  pep_service_cache_size: {
    type: 'integer', min: 1,
    modules: ['mod_pep'], scope: 'host', targets: both, readAt: 'load',
    default: '1000',
    description: 'Accounts whose nodes are kept in memory.'
  },
  autocreate_on_publish: {
    type: 'boolean',
    modules: ['mod_pubsub'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Create a node when somebody publishes to it.'
  },
  autocreate_on_subscribe: {
    type: 'boolean',
    modules: ['mod_pubsub'], scope: 'host', targets: both, readAt: 'load',
    default: 'false',
    description: 'Create a node when somebody subscribes to it.'
  },
  default_admin_affiliation: {
    type: 'enum', values: ['owner', 'publisher', 'member', 'outcast', 'none'],
    modules: ['mod_pubsub'], scope: 'host', targets: both, readAt: 'load',
    default: '"owner"',
    description: 'Affiliation of admins with all nodes.'
  },
  expose_publisher: {
    type: 'boolean',
    modules: ['mod_pubsub'], scope: 'host', targets: both, readAt: 'load',
    in012: { default: 'false' },
    description: 'Tell who published an item.'
  },
  pubsub_max_items: {
    type: 'integer', min: 1,
    modules: ['mod_pubsub'], scope: 'host', targets: both, readAt: 'load',
    default: '256',
    description: 'Items that a node may hold.'
  },
  pubsub_summary_templates: {
    type: 'map', schema: textByName,
    modules: ['mod_pubsub'], scope: 'host', targets: both, readAt: 'load',
    default: 'a template for Atom',
    description: 'Templates of the text that stands for an item, by namespace.'
  }
} as const satisfies Record<string, OptionSpec>
