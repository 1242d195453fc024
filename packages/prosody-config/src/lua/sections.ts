import { jsonPointer } from '@xmpp-chat/diagnostics'
import type { LuaValue } from './lua-value.js'

/** The global section, a host or a component with what the file sets in it. */
export interface Section {
  readonly kind: 'server' | 'host' | 'component'
  readonly name: string
  readonly line: number
  module?: string
  /** The module that a second line without one took away. */
  reset?: { readonly module: string, readonly line: number }
  /** Whether an included file may have set more in it. */
  isOpen?: boolean
  readonly options: Map<string, SetOption>
}

export interface SetOption {
  readonly value: LuaValue
  readonly line: number
  /** Whether an included file may have set it anew. */
  isOpen?: boolean
}

/** Something that is not kept, or not as it looks. */
export type Found = { readonly path: string, readonly line: number } & (
  | { readonly code: 'READ_INCLUDE', readonly pattern: string }
  | { readonly code: 'READ_NOT_LITERAL' | 'READ_NOTHING', readonly option: string, readonly what: string }
  | { readonly code: 'READ_STATEMENT' | 'READ_SECTION' | 'READ_ARGUMENT', readonly what: string }
  | { readonly code: 'READ_OPTION_TWICE' | 'READ_LOCAL', readonly option: string }
  | { readonly code: 'READ_COMPONENT_RESET', readonly name: string, readonly module: string }
  | { readonly code: 'READ_REFUSED', readonly what: string, readonly target: string }
  | { readonly code: 'HOST_NAME_INVALID' | 'HOST_DUPLICATE', readonly name: string }
)

/** What Prosody does not load; nothing of the file holds. */
export class Refused extends Error {
  readonly found: Found

  constructor (found: Found) {
    super(found.code)
    this.found = found
  }
}

/** The JSON Pointer of a section in the input of `parseServerConfig`. */
export function sectionPath ({ kind, name }: Pick<Section, 'kind' | 'name'>): string {
  return kind === 'server' ? '' : jsonPointer(`${kind}s`, name)
}

export const optionPath = (section: Section, option: string): string => sectionPath(section) + jsonPointer('options', option)
