import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { countBySeverity, exitCodes, reportOf, sortBySeverity, type Diagnostic } from '@xmpp-chat/diagnostics'
import { checkXmppDns } from '../check.js'
import { catalog } from '../diagnostics.js'
import { observeMany } from '../observe-many.js'
import { parseXmppService } from '../parse-service.js'
import type { XmppService } from '../service.js'
import { numberOf } from './flags.js'
import { inFlags } from './in-flags.js'
import { progressLine, type Invocation } from './invocation.js'
import { authorityOfFlags, resolverOfFlags } from './resolver-of-flags.js'
import { fieldsOf } from './service-of-flags.js'

/** `xmpp-dns bulk`: a line per domain, as each is done. The list is read as it is worked off, so it may be of any length. */
export async function bulk (invocation: Invocation): Promise<number> {
  const { command, values, terminal, positionals } = invocation
  const file = positionals[0]
  if (file === undefined) throw catalog.error('ERR_XMPP_DNS_ARGUMENT_MISSING', { facts: { argument: 'FILE', command } })
  const resolver = await resolverOfFlags(values)
  const concurrency = numberOf(values, 'concurrency')
  let worst = 0
  const tell = (domain: string, diagnostics: readonly Diagnostic[]): void => {
    const { error, warning } = countBySeverity(diagnostics)
    if (error > 0 || (values.strict === true && warning > 0)) worst = exitCodes.findings
    print(invocation, domain, diagnostics)
  }
  try {
    const services = validServices(linesOf(file), await fieldsOf(values), tell)
    const observed = observeMany(services, {
      resolver, signal: terminal.signal, ...concurrency === undefined ? {} : { concurrency }, ...authorityOfFlags(values),
      onProgress: ({ done }) => { progressLine(invocation, String(done)) }
    })
    for await (const { service, observation } of observed) tell(service.domain, checkXmppDns(observation, service))
  } finally {
    resolver.close()
    progressLine(invocation, '')
  }
  return worst
}

function print ({ terminal, isJson, language }: Invocation, domain: string, diagnostics: readonly Diagnostic[]): void {
  const localized = sortBySeverity(diagnostics).map(diagnostic => catalog.localize(inFlags(diagnostic), language))
  if (isJson) return terminal.out(`${JSON.stringify({ domain, ...reportOf(localized) })}\n`)
  const codes = [...new Set(localized.filter(({ severity }) => severity !== 'info').map(({ code }) => code))]
  const summary = codes.length === 0 ? 'ok' : codes.join(' ')
  const first = localized.find(({ severity, hint }) => severity === 'error' && hint !== '')
  terminal.out(`${domain}  ${summary}\n${first === undefined ? '' : `  → ${first.hint}\n`}`)
}

/** Lines that describe a service; what does not is told at once. A line is a domain or a JSON object. */
async function * validServices (
  lines: AsyncIterable<string>, defaults: Partial<XmppService>, tell: (domain: string, diagnostics: readonly Diagnostic[]) => void): AsyncGenerator<XmppService> {
  for await (const line of lines) {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) continue
    const input = { ...defaults, ...text.startsWith('{') ? jsonOf(text) : { domain: text } }
    const parsed = parseXmppService(input)
    if (parsed.ok) yield input as XmppService
    else tell(text, parsed.diagnostics)
  }
}

function jsonOf (text: string): object {
  try {
    return JSON.parse(text) as object
  } catch {
    return { domain: text }
  }
}

async function * linesOf (file: string): AsyncGenerator<string> {
  if (file === '-') return yield * createInterface({ input: process.stdin, crlfDelay: Infinity })
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw catalog.error('ERR_XMPP_DNS_FILE', { facts: { file, reason: error.code ?? error.message } })
  })
  try {
    yield * handle.readLines()
  } finally {
    await handle.close()
  }
}
