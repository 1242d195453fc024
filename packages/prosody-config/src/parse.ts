import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ServerConfig } from './model.js'
import { normalizeServer } from './normalize.js'
import { lookupOf, type CustomOptions } from './options/custom-options.js'
import { plainCopy } from './plain.js'
import { defaultTarget, targets, type Target } from './target.js'
import { findStructure } from './validators.js'

/** What `parseServerConfig` and `readProsodyConfig` give. */
export type ParseResult =
  | { readonly ok: true, readonly value: ServerConfig, readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false, readonly diagnostics: readonly Diagnostic[] }

/** What a caller knows that Prosody's own options do not tell. */
export interface ParseOptions {
  /** Options of modules that are not Prosody's own, to be checked like those. They win over Prosody's of the same name. */
  readonly customOptions?: CustomOptions
  /** Overrides the input's `target`. */
  readonly target?: Target
}

/**
 * A configuration from anything: an object that a program made, or JSON or YAML that a person wrote. Finds every problem at once. Options
 * that have a field in the model, such as `s2s_ports`, are moved there; strings of options that are known to be secret become `Secret`.
 */
export function parseServerConfig (input: unknown, options: ParseOptions = {}): ParseResult {
  return parse(input, options, false)
}

/** The same of what a file of Prosody's says, where hosts may have names that are none in the DNS. */
export function parseOutside (input: unknown, options: ParseOptions): ParseResult {
  return parse(input, options, true)
}

function parse (input: unknown, options: ParseOptions, takesAnyName: boolean): ParseResult {
  const plain = plainCopy(input)
  const diagnostics = [...plain.diagnostics]
  // One finding for one place: the copy, the schema and the normal form may all stumble over the same value.
  const places = new Set(diagnostics.map(({ path }) => path))
  const found = (diagnostic: Diagnostic): void => {
    if (places.has(diagnostic.path)) return
    places.add(diagnostic.path)
    diagnostics.push(diagnostic)
  }
  findStructure(plain.value).forEach(found)
  if (typeof plain.value !== 'object' || plain.value === null) return { ok: false, diagnostics }

  const value = normalizeServer(plain.value as Record<string, unknown>, {
    target: targetOf(plain.value, options),
    specOf: lookupOf(options.customOptions),
    takesAnyName,
    found
  })
  return diagnostics.some(({ severity }) => severity === 'error') ? { ok: false, diagnostics } : { ok: true, value, diagnostics }
}

function targetOf (input: object, { target }: ParseOptions): Target {
  const given = (input as { target?: unknown }).target
  return target ?? targets.find(known => known === given) ?? defaultTarget
}
