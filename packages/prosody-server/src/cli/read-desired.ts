import { readFile } from 'node:fs/promises'
import { findCertificates, readPair, selectCertificates, type CertificatePair } from '@xmpp-chat/certs'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ServerConfigInput } from '@xmpp-chat/prosody-config'
import type { DesiredState } from '../desired.js'
import { catalog } from '../diagnostics.js'
import { textOf, type Invocation } from './command.js'

/** What `--config` and `--certs` ask for; undefined without `--config`. Rejects with ERR_PROSODY_SERVER_CONFIG_UNREADABLE. */
export async function readDesired (invocation: Pick<Invocation, 'values'>): Promise<{ readonly state: DesiredState, readonly diagnostics: readonly Diagnostic[] } | undefined> {
  const path = textOf(invocation, 'config')
  if (path === undefined) return undefined
  const config = await readConfig(path)
  const folder = textOf(invocation, 'certs')
  if (folder === undefined) return { state: { config }, diagnostics: [] }
  const { certificates, diagnostics } = await certificatesFor(folder, config)
  return { state: { config, certificates }, diagnostics }
}

async function readConfig (path: string): Promise<ServerConfigInput> {
  try {
    const config: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof config !== 'object' || config === null || Array.isArray(config)) throw new TypeError('no JSON object')
    return config as ServerConfigInput
  } catch (cause) {
    throw catalog.error('ERR_PROSODY_SERVER_CONFIG_UNREADABLE', { facts: { path, reason: (cause as Error).message }, cause })
  }
}

/** The best pair of a folder for each host and component, and why there is none for some. */
async function certificatesFor (folder: string, { hosts = {}, components = {} }: ServerConfigInput): Promise<{ certificates: CertificatePair[], diagnostics: Diagnostic[] }> {
  const found = await findCertificates(folder)
  const selections = selectCertificates(found, [...Object.keys(hosts), ...Object.keys(components)])
  const pairs = new Set(selections.flatMap(({ pair }) => pair ?? []))
  return {
    certificates: await Promise.all([...pairs].map(pair => readPair(pair))),
    diagnostics: selections.flatMap(({ pair, reason }) => pair === undefined ? [{ ...reason, severity: 'warning' as const }] : [])
  }
}
