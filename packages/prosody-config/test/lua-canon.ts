import { isSecret, type ConfigValue } from '../src/index.js'
import { bytesOf, entriesOf, isBytes, isReference, type ConfigMap } from '../src/value.js'
import { componentOptions, globalOptions, hostOptions } from '../src/plain-options.js'
import type { ServerConfig } from '../src/model.js'
import type { LuaValue } from '@xmpp-chat/test-support'

/** One text for one value of Lua, whichever side it came from. */
export function canonOfLua (value: LuaValue): string {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if ('integer' in value) return String(value.integer)
  if ('float' in value) return canonOfNumber(value.float)
  if ('other' in value) return `<${value.other}>`
  return canonOfEntries(value.table.map(([key, item]) => [canonOfLua(key), canonOfLua(item)]))
}

/** The same text for a value of the model. */
export function canonOfValue (value: ConfigValue): string {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonOfNumber(value)
  if (isSecret(value)) return canonOfText(value.reveal())
  if (typeof value === 'string' || isBytes(value)) return canonOfText(value)
  if (isReference(value)) throw new Error('what a reference stands for is not known here')
  return canonOfEntries(entriesOf(value as ConfigMap).map(([key, item]) => [canonOfValue(key), canonOfValue(item)]))
}

/** What Prosody should know after loading a configuration, by host and option. */
export function expectedHosts (config: ServerConfig): Record<string, Record<string, string>> {
  const canon = (options: ReadonlyArray<readonly [string, ConfigValue]>): Array<[string, string]> => options.map(([name, value]) => [name, canonOfValue(value)])
  return Object.fromEntries([
    ['*', Object.fromEntries(canon(globalOptions(config)))] as const,
    ...Object.entries(config.hosts).map(([name, host]) => [name, Object.fromEntries([['defined', 'true'], ...canon(hostOptions(host))])] as const),
    ...Object.entries(config.components).map(([name, component]) => [name, Object.fromEntries([
      ['component_module', canonOfText(component.module)], ['load_global_modules', 'false'], ...canon(componentOptions(component))
    ])] as const)
  ])
}

/** Integers with all their digits. */
const canonOfNumber = (value: number): string => Number.isInteger(value) ? String(BigInt(value)) : String(value)

const canonOfText = (text: Parameters<typeof bytesOf>[0]): string => JSON.stringify(Buffer.from(bytesOf(text)).toString('latin1'))

const canonOfEntries = (entries: ReadonlyArray<readonly [string, string]>): string =>
  `{${entries.map(([key, item]) => `${key}=${item}`).sort().join(';')}}`
