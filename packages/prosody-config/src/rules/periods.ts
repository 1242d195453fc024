/** What a period in words means to Prosody. */
export interface Period {
  /** `clear`: no doubt. `ambiguous`: 13.0 guesses, and logs an error. `unreadable`: no number in it. */
  readonly kind: 'clear' | 'ambiguous' | 'unreadable'
  readonly seconds: number
}

const day = 86_400
const units: Readonly<Record<string, number>> = {
  s: 1, min: 60, h: 3600, ho: 3600, d: day, w: 7 * day, mon: 31 * day, y: 365.2425 * day
}
const laxUnits: Readonly<Record<string, number>> = { ...units, m: 31 * day, mo: 31 * day, mi: 60 }

/** A period as 13.0 reads it (`parse_duration` and `parse_duration_lax` in its util/human/io.lua). */
export function readPeriod (text: string): Period {
  if (text === 'never') return { kind: 'clear', seconds: Infinity }
  const lower = text.toLowerCase()
  const strict = /(\d+)\s*([smhdwy]?[io]?n?)/.exec(lower)
  const unit = units[strict?.[2] ?? '']
  if (strict !== null && unit !== undefined) return { kind: 'clear', seconds: Number(strict[1]) * unit }
  const lax = /(\d+)\s*([smhdwy]?[io]?)/.exec(lower)
  return lax === null
    ? { kind: 'unreadable', seconds: NaN }
    : { kind: 'ambiguous', seconds: Number(lax[1]) * (laxUnits[lax[2] ?? ''] ?? 1) }
}

/** How long 0.12 keeps archives for that text: it knows days, weeks, months (also as `m`) and years. */
export function readArchivePeriod012 (text: string): number {
  if (text === 'never') return Infinity
  const match = /(\d+)\s*([dwmy]?)/.exec(text.toLowerCase())
  return match === null ? NaN : Number(match[1]) * (laxUnits[match[2] ?? ''] ?? 1)
}
