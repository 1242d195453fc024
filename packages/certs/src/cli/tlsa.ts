import { readFile } from 'node:fs/promises'
import { exitCodeOf, exitCodes } from '@xmpp-chat/diagnostics'
import type { CertificateInfo } from '../certificate.js'
import { checkCertificate } from '../check.js'
import { catalog } from '../diagnostics.js'
import { reasonOf } from '../list-folder.js'
import { readCertificate } from '../read.js'
import { tlsaRecord, tlsaRollover, type TlsaOptions } from '../tlsa.js'
import { numberOf, subjectOf, tell, type Command, type Invocation } from './command.js'
import { tlsaHelp } from './help.js'

export const tlsaCommand: Command = {
  help: tlsaHelp,
  options: { port: { type: 'string' }, host: { type: 'string' }, ttl: { type: 'string' }, next: { type: 'string' } },
  run: async invocation => {
    const { out, json, language, values } = invocation
    const options = optionsOf(invocation)
    const current = await readFrom(subjectOf(invocation, 'CERTIFICATE'))
    const next = typeof values.next === 'string' ? await readFrom(values.next) : undefined
    const unread = [current, next].find(info => info !== undefined && info.leaf === undefined)
    if (unread !== undefined) {
      const diagnostics = checkCertificate(unread)
      tell(invocation, diagnostics)
      return exitCodeOf(diagnostics)
    }
    const records = [current, ...next === undefined ? [] : [next]].map(info => tlsaRecord(info, options))
    if (json) out(JSON.stringify({ records }, null, 2))
    else out(next === undefined ? String(records[0]?.zoneLine) : tlsaRollover(current, next, { ...options, language }))
    return exitCodes.ok
  }
}

function optionsOf (invocation: Invocation): TlsaOptions {
  const { host } = invocation.values
  const ttl = numberOf(invocation, 'ttl', { least: 0, most: 2 ** 31 - 1 })
  return { port: numberOf(invocation, 'port', { least: 1, most: 65_535 }) ?? 5269, ...typeof host === 'string' && { host }, ...ttl !== undefined && { ttl } }
}

async function readFrom (path: string): Promise<CertificateInfo> {
  try {
    return readCertificate(await readFile(path))
  } catch (cause) {
    throw catalog.error('ERR_CERTS_SOURCE_UNREADABLE', { cause, facts: { path, reason: reasonOf(cause) } })
  }
}
