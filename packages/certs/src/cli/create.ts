import { join } from 'node:path'
import { exitCodes } from '@xmpp-chat/diagnostics'
import { createRequest } from '../create.js'
import { catalog } from '../diagnostics.js'
import { createDirectoryStore, storeFailure } from '../directory-store.js'
import { unicodeDomain } from '../domain-name.js'
import { makePrivateFolder, writeDurably } from '../durable-files.js'
import { keyTypes, type KeyType } from '../key-type.js'
import { reasonOf } from '../list-folder.js'
import { readCertificate } from '../read.js'
import { renewSelfSigned } from '../self-signed.js'
import { hostName } from '../store-rules.js'
import { misuse, numberOf, textOf, type Command, type Invocation } from './command.js'
import { createHelp } from './help.js'
import { words } from './words.js'

export const createCommand: Command = {
  help: createHelp,
  options: { store: { type: 'string' }, 'key-type': { type: 'string' }, days: { type: 'string' }, request: { type: 'boolean' } },
  run: async invocation => {
    const keyType = textOf(invocation, 'key-type', 'ec-p256') as KeyType
    if (!keyTypes.includes(keyType)) throw misuse(invocation, `--key-type ${keyType}`)
    if (invocation.positionals.length === 0) throw misuse(invocation, 'DOMAIN')
    await (invocation.values.request === true ? makeRequest : makeCertificate)(invocation, keyType)
    return exitCodes.ok
  }
}

async function makeCertificate (invocation: Invocation, keyType: KeyType): Promise<void> {
  const { positionals: domains, out, json, language, now } = invocation
  const dir = textOf(invocation, 'store', 'certs')
  const days = numberOf(invocation, 'days', { least: 1, most: 3650, parts: true })
  const host = hostName(String(domains[0]))
  const { renewed, because, pair, next } = await renewSelfSigned({
    store: createDirectoryStore({ dir }), domains, keyType, now: now(), ...days !== undefined && { days }
  })
  const { leaf } = readCertificate(pair.certificate)
  const data = { renewed, because, host, certificate: join(dir, `${unicodeDomain(host)}.crt`), key: join(dir, `${unicodeDomain(host)}.key`), notAfter: leaf?.notAfter, next: next.toISOString() }
  out(json ? JSON.stringify({ ...data, info: leaf }, null, 2) : words[language].created(data))
}

/** A request's key would be lost with the file, so neither is ever written over. */
async function makeRequest (invocation: Invocation, keyType: KeyType): Promise<void> {
  const { positionals: domains, out, json, language } = invocation
  const dir = textOf(invocation, 'store', 'certs')
  const host = unicodeDomain(hostName(String(domains[0])))
  const { request, key } = await createRequest({ domains, keyType })
  const files = { request: join(dir, `${host}.csr`), key: join(dir, `${host}.csr.key`) }
  try {
    await makePrivateFolder(dir)
    await writeDurably(files.key, key, 0o600)
    await writeDurably(files.request, request, 0o644)
  } catch (cause) {
    throw reasonOf(cause) === 'EEXIST' ? catalog.error('ERR_CERTS_FILE_EXISTS', { cause, facts: { path: files.key } }) : storeFailure(files.key, cause)
  }
  out(json ? JSON.stringify(files, null, 2) : words[language].requested(files))
}
