import { writeFile } from 'node:fs/promises'
import { exitCodeOf } from '@xmpp-chat/diagnostics'
import { checkXmppDns } from '../check.js'
import { catalog } from '../diagnostics.js'
import { observe } from '../observe.js'
import { isObservation, type Observation } from '../observation.js'
import { parseXmppService } from '../parse-service.js'
import type { XmppService } from '../service.js'
import { textOf } from './flags.js'
import { report, type Invocation } from './invocation.js'
import { contentError, parseJson, readText, serviceOfFlags } from './service-of-flags.js'
import { authorityOfFlags, resolverOfFlags } from './resolver-of-flags.js'

/** `xmpp-dns check`. */
export async function check (invocation: Invocation): Promise<number> {
  const service = await serviceOfFlags(invocation.command, invocation)
  const parsed = parseXmppService(service)
  const observation = parsed.ok ? await observationOf(invocation, service) : undefined
  const diagnostics = observation === undefined ? parsed.diagnostics : checkXmppDns(observation, service)
  report(invocation, diagnostics, observation === undefined ? {} : { observation })
  return exitCodeOf(diagnostics, { strict: invocation.values.strict === true })
}

async function observationOf (invocation: Invocation, service: XmppService): Promise<Observation> {
  const { values } = invocation
  const kept = textOf(values, 'observation')
  if (kept !== undefined) {
    const data = parseJson(await readText(kept), kept)
    const observation = data.observation ?? data
    if (!isObservation(observation)) throw contentError(kept, 'Observation')
    return observation
  }
  const observation = await observeByFlags(invocation, service)
  const save = textOf(values, 'save')
  if (save !== undefined) await keep(observation, save)
  return observation
}

async function keep (observation: Observation, file: string): Promise<void> {
  await writeFile(file, `${JSON.stringify(observation, null, 2)}\n`).catch((error: NodeJS.ErrnoException) => {
    throw catalog.error('ERR_XMPP_DNS_FILE_NOT_WRITTEN', { facts: { file, reason: error.code ?? error.message } })
  })
}

/** Observes through the resolver that the flags name. With `--authoritative` the zones' servers have the word, and caches are not compared. */
export async function observeByFlags ({ values, terminal }: Invocation, service: XmppService): Promise<Observation> {
  const resolver = await resolverOfFlags(values)
  try {
    return await observe(service, { resolver, signal: terminal.signal, ...authorityOfFlags(values) })
  } finally {
    resolver.close()
  }
}
