import { jsonPointer } from '@xmpp-chat/diagnostics'
import type { ServerConfig } from '../model.js'
import { isSecret } from '../secret.js'
import { isBytes, isList, isReference, type ConfigValue } from '../value.js'
import type { Section } from './sections.js'

/** The text, when it is known: not of bytes, secrets and references. */
export const textOf = (value: ConfigValue | undefined): string | undefined => typeof value === 'string' ? value : undefined

/** Whether a value stands where Prosody expects a string. */
export const isTextual = (value: ConfigValue): boolean => typeof value === 'string' || isBytes(value) || isSecret(value) || isReference(value)

/** The items of a list; a lone value counts as a list of one, nothing as an empty one. */
export function itemsOf (value: ConfigValue | undefined): readonly ConfigValue[] {
  return value === undefined ? [] : isList(value) ? value : [value]
}

/** The strings among the items. */
export const textsOf = (value: ConfigValue | undefined): string[] => itemsOf(value).filter(item => typeof item === 'string')

/** The pointer to the value that holds for an option in a section: its own, or the global one. */
export function pointerToOption (name: string, { own, path }: Pick<Section, 'own' | 'path'>, config: ServerConfig): string {
  const isOwn = own(name) !== undefined || config.options[name] === undefined
  return (isOwn ? path : '') + jsonPointer('options', name)
}
