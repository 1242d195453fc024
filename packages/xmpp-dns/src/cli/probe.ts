import { exitCodeOf } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { checkProbe } from '../probe/check-probe.js'
import { probe } from '../probe/probe.js'
import type { Attempt } from '../probe/probe-result.js'
import { parseXmppService } from '../parse-service.js'
import { numberOf, textOf, textsOf } from './flags.js'
import { report, type Invocation } from './invocation.js'
import { readText, serviceOfFlags } from './service-of-flags.js'
import { caOfFlags, resolverOfFlags } from './resolver-of-flags.js'

/** `xmpp-dns probe`. */
export async function probeCommand (invocation: Invocation): Promise<number> {
  const { command, values, terminal, isJson } = invocation
  const service = await serviceOfFlags(command, invocation)
  const parsed = parseXmppService(service)
  if (!parsed.ok) {
    report(invocation, parsed.diagnostics)
    return 1
  }
  const resolver = await resolverOfFlags(values)
  const timeout = numberOf(values, 'timeout')
  const from = textOf(values, 'from')
  try {
    const result = await probe(service, {
      resolver, signal: terminal.signal, fingerprints: fingerprintsOf(invocation), ownAddresses: textsOf(values, 'own-address'),
      ...await caOfFlags(values), ...await identityOf(invocation), ...from === undefined ? {} : { callerDomain: from }, ...timeout === undefined ? {} : { timeout: timeout * 1000 }
    })
    const diagnostics = checkProbe(result, service)
    if (!isJson) terminal.out(result.attempts.map(attempt => `${describe(attempt)}\n`).join(''))
    report(invocation, diagnostics, { result })
    return exitCodeOf(diagnostics, { strict: values.strict === true })
  } finally {
    resolver.close()
  }
}

/** One line per attempt: where, how far, how long. */
function describe ({ domain, service, target, address, port, outcome, elapsed, tls }: Attempt): string {
  const secured = tls === undefined ? '' : `, ${tls.version}`
  return `${domain}  ${service}  ${target}  ${address}:${port}  ${outcome}${secured}  ${elapsed} ms`
}

/** SHA-256 in hexadecimal, with or without colons. */
function fingerprintsOf ({ values }: Invocation): string[] {
  const given = textsOf(values, 'fingerprint')
  const wrong = given.find(text => !/^([\da-f]{2}:?){31}[\da-f]{2}$/i.test(text))
  if (wrong !== undefined) throw catalog.error('ERR_XMPP_DNS_FLAG_INVALID', { facts: { flag: 'fingerprint', given: wrong, expected: 'SHA-256 (5f3a…, 5f:3a:…)' } })
  return given
}

async function identityOf ({ values }: Invocation): Promise<{ identity?: { cert: string, key: string } }> {
  const [cert, key] = [textOf(values, 'identity'), textOf(values, 'identity-key')]
  if (cert === undefined && key === undefined) return {}
  if (cert === undefined) throw catalog.error('ERR_XMPP_DNS_FLAG_ALONE', { facts: { flag: 'identity-key', other: 'identity' } })
  if (key === undefined) throw catalog.error('ERR_XMPP_DNS_FLAG_ALONE', { facts: { flag: 'identity', other: 'identity-key' } })
  return { identity: { cert: await readText(cert), key: await readText(key) } }
}
