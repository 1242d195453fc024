export { parseServerConfig } from './parse.js'
export type { ParseOptions, ParseResult } from './parse.js'
export { renderProsodyConfig } from './render.js'
export type { RenderOptions } from './render.js'
export { readProsodyConfig } from './read.js'
export { resolveReferences } from './resolve-references.js'
export type { ReferenceLookup } from './resolve-references.js'
export { parseInterfaces } from './interfaces.js'
export type { InterfacesResult } from './interfaces.js'
export { catalog } from './diagnostics.js'
export type { Code } from './diagnostics.js'
export { bytes, credential, env, file, table } from './value.js'
export { isSecret, Secret, secret } from './secret.js'
export { defaultTarget, targets } from './target.js'
export type { Target } from './target.js'
export type {
  ComponentConfig, ComponentInput, HostConfig, HostInput, Options, ServerConfig, ServerConfigInput, ServiceConfig, ServiceInput
} from './model.js'
export type {
  Bytes, ConfigMap, ConfigValue, CredentialReference, EnvironmentReference, FileReading, FileReference, MixedTable, Reference, TableKey, TextValue
} from './value.js'
