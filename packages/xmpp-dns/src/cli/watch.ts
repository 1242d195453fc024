import { exitCodeOf, exitCodes, type Language } from '@xmpp-chat/diagnostics'
import { parseXmppService } from '../parse-service.js'
import { watchXmppDns, type Look } from '../watch.js'
import { numberOf } from './flags.js'
import { progressLine, report, type Invocation } from './invocation.js'
import { authorityOfFlags, resolverOfFlags } from './resolver-of-flags.js'
import { serviceOfFlags } from './service-of-flags.js'

const words: Record<Language, { looking: string, next: string }> = {
  en: { looking: 'not yet', next: 'next look in' },
  fr: { looking: 'pas encore', next: 'prochain regard dans' }
}

/** `xmpp-dns watch`: says what is missing at the first look and whenever that changes, and ends when nothing is. */
export async function watch (invocation: Invocation): Promise<number> {
  const { command, values, terminal, isJson } = invocation
  const service = await serviceOfFlags(command, invocation)
  const parsed = parseXmppService(service)
  if (!parsed.ok) {
    report(invocation, parsed.diagnostics)
    return exitCodes.findings
  }
  const resolver = await resolverOfFlags(values)
  const end = performance.now() + (numberOf(values, 'for') ?? 86_400) * 1000
  const interval = (numberOf(values, 'interval') ?? 30) * 1000
  let last: Look | undefined
  try {
    for await (const look of watchXmppDns(service, { resolver, signal: terminal.signal, interval, ...authorityOfFlags(values) })) {
      const isNews = last === undefined || codesOf(look) !== codesOf(last)
      if (isNews && !isJson && !look.isDone) report(invocation, look.diagnostics)
      last = look
      if (performance.now() + look.wait > end) break
      if (!look.isDone) tellWait(invocation, look)
    }
  } finally {
    resolver.close()
  }
  progressLine(invocation, '')
  if (last !== undefined && (isJson || last.isDone)) report(invocation, last.diagnostics)
  return last?.isDone === true ? exitCodeOf(last.diagnostics, { strict: values.strict === true }) : exitCodes.findings
}

const codesOf = ({ diagnostics }: Look): string => diagnostics.map(({ code, path }) => code + path).join(' ')

function tellWait (invocation: Invocation, { wait, observation }: Look): void {
  const { looking, next } = words[invocation.language]
  progressLine(invocation, `${observation.observedAt}: ${looking}, ${next} ${Math.ceil(wait / 1000)} s`)
}
