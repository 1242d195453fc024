import { readFileSync } from 'node:fs'

export type Stanza = 'presence' | 'message' | 'iq'

interface Rule { readonly stanza: Stanza, readonly types: readonly string[], readonly payload?: string, readonly to: readonly string[], readonly from: string, readonly why?: string }

interface Refusal { readonly stanza?: Stanza, readonly types?: readonly string[], readonly to?: readonly string[], readonly lacks?: 'inside' | 'standing', readonly error: string, readonly condition: string }

export interface GateTable {
  readonly standings: readonly string[]
  readonly addresses: Readonly<Record<string, string>>
  readonly rules: readonly Rule[]
  readonly refusals: readonly Refusal[]
  readonly unanswered: Readonly<Record<Stanza, readonly string[]>>
  readonly 'handled for nobody': readonly string[]
}

export const gateTable = JSON.parse(readFileSync(new URL('../../prosody-modules/gate.json', import.meta.url), 'utf8')) as GateTable

export interface Cell { readonly stanza: Stanza, readonly type: string, readonly payload?: string, readonly address: string, readonly standing: string }

/** What the table says of a stanza: `passes`, `dropped`, or the type and condition of the error. */
export function verdictOn ({ stanza, type, payload, address, standing }: Cell, table = gateTable): string {
  const rank = (name: string): number => table.standings.indexOf(name)
  const matching = table.rules.filter(rule => rule.stanza === stanza && rule.types.includes(type) && rule.to.includes(address) && (rule.payload === undefined || rule.payload === payload))
  if (matching.some(({ from }) => rank(standing) >= rank(from))) return 'passes'
  if (table.unanswered[stanza].includes(type)) return 'dropped'
  const lacks = matching.length === 0 ? undefined : standing === 'outside' ? 'inside' : 'standing'
  const refusal = table.refusals.find(one => (one.stanza ?? stanza) === stanza && (one.types ?? [type]).includes(type) && (one.to ?? [address]).includes(address) && (one.lacks ?? lacks) === lacks)
  return `${refusal?.error} ${refusal?.condition}`
}

/** All payloads that the table knows, of iqs. */
export const iqPayloads = [...new Set([...gateTable.rules.filter(({ stanza }) => stanza === 'iq').flatMap(({ payload }) => payload ?? []), ...gateTable['handled for nobody'], 'urn:example:unknown query'])]
