import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { isSecret } from '../secret.js'
import { fieldsOf, isBytes, isList, isMixedTable, isReference, type ConfigMap, type ConfigValue } from '../value.js'
import type { Context } from './context.js'

/** Secrets that others can read: in the file, or because nothing says that they are secrets. */
export function checkSecrets ({ uses, config }: Context): Diagnostic[] {
  const written = uses.filter(({ value }) => holdsSecret(value))
  return [
    ...(written.length === 0 ? [] : [catalog.diagnostic('SECRETS_READABLE', { path: written[0]?.path as string, facts: { options: [...new Set(written.map(({ name }) => name))] } })]),
    ...uses.flatMap(({ name, value, path }) => openSecrets(value, name, path)),
    ...(config.options['run_as_root'] === true ? [catalog.diagnostic('PROCESS_IS_ROOT', { path: '/options/run_as_root' })] : [])
  ]
}

function holdsSecret (value: ConfigValue): boolean {
  return isSecret(value) || parts(value).some(([, item]) => holdsSecret(item))
}

/** Values under names that say that they are secret, though the values do not. */
function openSecrets (value: ConfigValue, name: string, path: string): Diagnostic[] {
  if (typeof value !== 'string') return parts(value).flatMap(([key, item]) => openSecrets(item, String(key), path + jsonPointer(key)))
  return value !== '' && /(?:^|_)(?:password|passwd|secret|api_key)$/i.test(name) ? [catalog.diagnostic('SECRET_UNMARKED', { path, facts: { name } })] : []
}

/** What is in a list or map, by keys as in a JSON Pointer. */
function parts (value: ConfigValue): ReadonlyArray<readonly [string | number, ConfigValue]> {
  if (typeof value !== 'object' || isSecret(value) || isBytes(value) || isReference(value)) return []
  if (isList(value)) return value.map((item, index) => [index, item] as const)
  if (isMixedTable(value)) return [['$table', value.$table.map(([, item]) => item)]]
  return fieldsOf(value as ConfigMap)
}
