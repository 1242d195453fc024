import type { Diagnostic, Json } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { OptionSpec } from '../options/option-spec.js'
import type { ConfigValue } from '../value.js'
import type { Context } from './context.js'
import type { OptionUse } from './option-uses.js'
import { readArchivePeriod012, readPeriod } from './periods.js'

/** Values that one release understands and the other does not, and periods that Prosody has to guess. */
export function checkOptionValues (context: Context): Diagnostic[] {
  return context.uses.flatMap(use => {
    const finding = use.spec === undefined || !use.spec.targets.includes(context.target) ? undefined : checkValue(use, use.spec, context)
    return finding === undefined ? [] : [finding]
  })
}

function checkValue (use: OptionUse, spec: OptionSpec, { target }: Context): Diagnostic | undefined {
  const { name: option, value, path } = use
  if (spec.type === 'period' && typeof value === 'string') {
    return target === '0.12' && spec.in012?.type !== undefined ? checkPeriod012(use, value, spec.in012.type) : checkPeriod(use, value)
  }
  const values = (target === '0.12' ? spec.in012 : spec.in13)?.values
  if (values !== undefined && (typeof value === 'string' || typeof value === 'boolean') && !values.includes(value)) {
    const instead = values.find(other => other === (value === 'never' ? false : true)) ?? values[0] as string
    return catalog.diagnostic('OPTION_VALUE_ABSENT', { path, facts: { option, target, value, instead } })
  }
  if (target === '13.0' && option === 'muc_room_default_presence_broadcast' && isMap(value)) {
    const facts = { option, target, value: JSON.stringify(value), instead: `[${JSON.stringify(value)}]` }
    return catalog.diagnostic('OPTION_VALUE_ABSENT', { path, facts })
  }
  return undefined
}

const isMap = (value: ConfigValue): boolean => typeof value === 'object' && !Array.isArray(value)

function checkPeriod ({ name: option, path }: OptionUse, value: string): Diagnostic | undefined {
  const { kind } = readPeriod(value)
  if (kind === 'unreadable') return catalog.diagnostic('OPTION_PERIOD_UNREADABLE', { path, facts: { option, value } })
  const number = /\d+/.exec(value)?.[0] ?? ''
  const readings = /^\s*\d+\s*$/.test(value) ? [`${number} seconds`, `${number} minutes`] : [`${number} minutes`, `${number} months`]
  return kind === 'clear' ? undefined : catalog.diagnostic('OPTION_PERIOD_AMBIGUOUS', { path, facts: { option, value, readings } })
}

/** 0.12 takes seconds, but for archives, where it takes words of its own. */
function checkPeriod012 ({ name: option, path }: OptionUse, value: string, type: string): Diagnostic | undefined {
  const meant = readPeriod(value)
  const isUnderstood = type === 'string' ? readArchivePeriod012(value) === meant.seconds : /^\s*\d+(\.\d+)?\s*$/.test(value)
  if (isUnderstood) return undefined
  if (meant.kind === 'unreadable') return catalog.diagnostic('OPTION_PERIOD_UNREADABLE', { path, facts: { option, value } })
  return catalog.diagnostic('OPTION_VALUE_ABSENT', { path, facts: { option, target: '0.12', value, instead: inSeconds(meant.seconds, type) } })
}

const inSeconds = (seconds: number, type: string): Json =>
  !Number.isFinite(seconds) ? 10 * 365 * 86_400 : type === 'string' ? String(Math.round(seconds)) : Math.round(seconds)
