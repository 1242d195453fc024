import type { Severity } from '@xmpp-chat/diagnostics'
import type { Code } from '../diagnostics.js'
import type { ServerConfigInput } from '../model.js'
import type { ContextOptions } from './context.js'

/** For tests: an input with a finding, and one that differs just enough to be without it. */
export interface Case {
  readonly code: Code
  readonly path: string
  readonly yields: ServerConfigInput
  readonly nearMiss: ServerConfigInput
  readonly severity?: Severity
  readonly options?: ContextOptions
}

/** Modules with which `checkServerConfig` has nothing to say. */
export const quietModules = [
  'disco', 'roster', 'saslauth', 'tls', 'dialback', 'carbons', 'mam', 'bookmarks', 'pep', 'smacks', 'csi_simple', 'bosh', 'websocket',
  'vcard_legacy', 'blocklist', 'cloud_notify', 'turn_external'
]

export const host = 'videos.example'
export const room = `room.${host}`
export const upload = `upload.${host}`

/** A server without findings, but for what is given: fields replace those of the quiet one. */
export function server (given: ServerConfigInput = {}): ServerConfigInput {
  return {
    target: '13.0',
    modules: quietModules,
    certificates: 'certs',
    hosts: { [host]: {} },
    components: { [room]: { module: 'muc', modules: ['muc_mam'] }, [upload]: { module: 'http_file_share' } },
    ...given
  }
}

/** The quiet server with global options. */
export const withOptions = (options: ServerConfigInput['options'], given: ServerConfigInput = {}): ServerConfigInput => server({ options, ...given })

/** The quiet server with more modules, or fewer. */
export const withModules = (more: readonly string[], less: readonly string[] = [], given: ServerConfigInput = {}): ServerConfigInput =>
  server({ modules: [...quietModules.filter(module => !less.includes(module)), ...more], ...given })

/** The quiet server with other settings of its host. */
export const withHost = (settings: NonNullable<ServerConfigInput['hosts']>[string], given: ServerConfigInput = {}): ServerConfigInput =>
  server({ hosts: { [host]: settings }, ...given })
