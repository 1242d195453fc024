import { exitCodeOf, exitCodes } from '@xmpp-chat/diagnostics'
import { plainCopy } from '../plain.js'
import type { Invocation } from './invocation.js'
import { loadInput } from './load-input.js'
import { reportFindings } from './report-findings.js'
import { writeOutput } from './write-output.js'

export async function importCommand (invocation: Invocation): Promise<number> {
  const { line, io } = invocation
  const { target, yaml, secrets } = line.flags
  const parsed = await loadInput({ path: line.files[0], format: 'lua' }, target === undefined ? {} : { target }, io)
  reportFindings(parsed.diagnostics, invocation)
  if (!parsed.ok) return exitCodeOf(parsed.diagnostics)
  const plain: unknown = withoutEmpty(secrets ? plainCopy(parsed.value).value : JSON.parse(JSON.stringify(parsed.value)))
  await writeOutput(yaml ? (await import('yaml')).stringify(plain, { lineWidth: 0 }) : `${JSON.stringify(plain, null, 2)}\n`, invocation)
  return exitCodes.ok
}

/** The same data for people: what is empty goes without saying. */
function withoutEmpty (config: unknown): unknown {
  const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0
  const compact = (section: object): object => Object.fromEntries(Object.entries(section)
    .filter(([field, value]) => !(['modules', 'modulesDisabled', 'options', 'services', 'hosts', 'components'].includes(field) && isEmpty(value)))
    .map(([field, value]) => [field, field === 'hosts' || field === 'components' ? mapValues(value as object, compact) : value]))
  return compact(config as object)
}

const mapValues = (record: object, change: (value: object) => object): object =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value as object)]))
