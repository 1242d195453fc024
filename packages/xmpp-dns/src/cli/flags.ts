import { parseArgs } from 'node:util'
import { catalog } from '../diagnostics.js'
import { providers } from '../formats/providers.js'

export const commands = ['records', 'check', 'probe', 'watch', 'bulk'] as const

export type Command = (typeof commands)[number]

/** What `records --format` takes. */
export const recordFormats = ['zone', 'dig', 'nsupdate', 'json', ...providers] as const

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const
const help = { type: 'boolean', short: 'h' } as const

const common = { json: flag, lang: text, help }
const service = {
  service: text, target: text, port: text, 'direct-tls-port': text, 'client-port': text, 'client-direct-tls-port': text, component: list, address: list,
  ipv4: text, ipv6: text, certificate: text, ttl: text
}
const asking = { resolver: list, dot: list, doh: text, authoritative: flag, 'dns-port': text, ca: text, timeout: text, strict: flag }
const probing = { fingerprint: list, identity: text, 'identity-key': text, from: text, 'own-address': list }

/** The flags that each command takes. */
export const flagsOf = {
  records: { ...common, ...service, format: text, zone: text },
  check: { ...common, ...service, ...asking, observation: text, save: text },
  probe: { ...common, ...service, ...asking, ...probing },
  watch: { ...common, ...service, ...asking, interval: text, for: text },
  bulk: { ...common, ...service, ...asking, concurrency: text }
} as const

/** What was written on the command line, by the names of flags. */
export type Values = { readonly [name: string]: string | boolean | string[] | undefined }

export interface CommandLine {
  readonly values: Values
  readonly positionals: readonly string[]
}

/** The command line of one command; throws an error that says which word of it is wrong. */
export function parseFlags (command: Command, args: readonly string[]): CommandLine {
  const options = flagsOf[command]
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'option') checkFlag(command, token, (options as Record<string, { type: string }>)[token.name]?.type)
  }
  const surplus = positionals[1]
  if (surplus !== undefined && values.help !== true) throw catalog.error('ERR_XMPP_DNS_ARGUMENT_SURPLUS', { facts: { argument: surplus, command } })
  return { values: values as Values, positionals }
}

interface FlagToken {
  /** As it was written. */
  readonly rawName: string
  readonly value: string | undefined
  /** Whether the value came behind a `=`. */
  readonly inlineValue: boolean | undefined
}

function checkFlag (command: Command, { rawName, value, inlineValue }: FlagToken, type: string | undefined): void {
  const facts = { flag: rawName, command }
  if (type === undefined) throw catalog.error('ERR_XMPP_DNS_FLAG_UNKNOWN', { facts })
  if (type === 'boolean' && value !== undefined) throw catalog.error('ERR_XMPP_DNS_FLAG_VALUE_UNWANTED', { facts: { ...facts, value } })
  const isAnotherFlag = inlineValue !== true && value !== undefined && /^-./.test(value)
  if (type === 'string' && (value === undefined || isAnotherFlag)) throw catalog.error('ERR_XMPP_DNS_FLAG_VALUE_MISSING', { facts })
}

/** The text of a flag. */
export const textOf = (values: Values, name: string): string | undefined => typeof values[name] === 'string' ? values[name] : undefined

/** The texts of a flag that may be given several times. */
export const textsOf = (values: Values, name: string): string[] => Array.isArray(values[name]) ? values[name] : []

/** A number that a flag gives; throws `ERR_XMPP_DNS_FLAG_INVALID` for anything else. */
export function numberOf (values: Values, name: string): number | undefined {
  const given = textOf(values, name)
  if (given === undefined) return undefined
  const value = Number(given)
  if (!/^\d+(\.\d+)?$/.test(given) || !Number.isFinite(value)) throw catalog.error('ERR_XMPP_DNS_FLAG_INVALID', { facts: { flag: name, given, expected: 'N' } })
  return value
}
