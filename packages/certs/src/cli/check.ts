import { stat } from 'node:fs/promises'
import { exitCodeOf, exitCodes, type Diagnostic } from '@xmpp-chat/diagnostics'
import { checkCertificate } from '../check.js'
import { catalog } from '../diagnostics.js'
import { observeFile, type FileFacts, type ServiceUser } from '../file-access.js'
import { findCertificates, type FoundCertificates } from '../find.js'
import type { FoundPair } from '../found-pair.js'
import type { Service } from '../identity.js'
import { reasonOf } from '../list-folder.js'
import { predictProsodySelection } from '../prosody-selection.js'
import { selectCertificates } from '../select.js'
import { isUnreadable, listOf, misuse, numberOf, subjectOf, tell, textOf, type Command, type Invocation } from './command.js'
import { checkHelp } from './help.js'

const services: readonly string[] = ['xmpp-server', 'xmpp-client', 'https'] satisfies Service[]

export const checkCommand: Command = {
  help: checkHelp,
  options: {
    for: { type: 'string', multiple: true }, service: { type: 'string' }, strict: { type: 'boolean' }, prosody: { type: 'boolean' },
    uid: { type: 'string' }, gid: { type: 'string', multiple: true }
  },
  run: async invocation => {
    const path = subjectOf(invocation, 'PATH')
    const service = textOf(invocation, 'service', 'xmpp-server')
    if (!services.includes(service)) throw misuse(invocation, `--service ${service}`)
    const isFolder = await isFolderAt(path)
    const found = await findCertificates(path)
    const chosen = isFolder ? chooseIn(found, invocation, service as Service) : found.pairs.map(pair => ({ pair, domains: listOf(invocation, 'for') }))
    const diagnostics = [
      ...found.broken.length > 0 && !isFolder ? found.broken.flatMap(file => file.diagnostics) : found.diagnostics,
      ...chosen.flatMap(choice => 'code' in choice ? [choice] : []),
      ...(await Promise.all(chosen.map(async choice => 'code' in choice ? [] : await judge(choice.pair, choice.domains, invocation, service as Service)))).flat(),
      ...isFolder && invocation.values.prosody === true ? await predict(path, invocation) : []
    ]
    tell(invocation, diagnostics, { path, checked: chosen.flatMap(choice => 'code' in choice ? [] : [choice.pair.certificate.path]) })
    return isUnreadable(found) ? exitCodes.failure : exitCodeOf(diagnostics, { strict: invocation.values.strict === true })
  }
}

async function isFolderAt (path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (cause) {
    throw catalog.error('ERR_CERTS_SOURCE_UNREADABLE', { cause, facts: { path, reason: reasonOf(cause) } })
  }
}

type Choice = Diagnostic | { readonly pair: FoundPair, readonly domains: readonly string[] }

/** In a folder: the best certificate for each domain, each certificate once; without domains all that there are. */
function chooseIn (found: FoundCertificates, invocation: Invocation, service: Service): Choice[] {
  const domains = listOf(invocation, 'for')
  if (domains.length === 0) {
    const nothing = found.pairs.length === 0 && found.diagnostics.length === 0
    return nothing ? [catalog.diagnostic('CERTIFICATE_NOT_FOUND', { facts: { path: found.dir } })] : found.pairs.map(pair => ({ pair, domains: [] }))
  }
  const selections = selectCertificates(found, domains, { service, now: invocation.now() })
  const pairs = [...new Set(selections.flatMap(({ pair }) => pair === undefined ? [] : [pair]))]
  return [
    ...selections.map(({ reason }) => reason),
    ...selections.flatMap(({ pair, rejected }) => pair === undefined ? rejected.flatMap(({ diagnostics }) => diagnostics) : []),
    ...pairs.map(pair => ({ pair, domains: selections.filter(selection => selection.pair === pair).map(({ domain }) => domain) }))
  ]
}

async function judge ({ info, keyInfo, certificate, key }: FoundPair, domains: readonly string[], invocation: Invocation, service: Service): Promise<Diagnostic[]> {
  const [certificateFile, keyFile] = await Promise.all([factsOf(certificate.path), key === undefined ? undefined : factsOf(key.path)])
  const user = userOf(invocation)
  const files = { ...certificateFile && { certificate: certificateFile }, ...keyFile && { key: keyFile }, ...user && { user } }
  return checkCertificate(info, { domains, service, now: invocation.now(), files, ...keyInfo && { key: keyInfo } })
}

const factsOf = (path: string): Promise<FileFacts | undefined> => observeFile(path).catch(() => undefined)

function userOf (invocation: Invocation): ServiceUser | undefined {
  const uid = numberOf(invocation, 'uid', { least: 0, most: 2 ** 32 - 1 })
  return uid === undefined ? undefined : { uid, gids: listOf(invocation, 'gid').map(Number) }
}

async function predict (path: string, invocation: Invocation): Promise<Diagnostic[]> {
  const predictions = await Promise.all(listOf(invocation, 'for').map(host => predictProsodySelection(path, host, { now: invocation.now() })))
  const all = predictions.flatMap(({ diagnostics }) => diagnostics)
  return all.filter((diagnostic, index) => all.findIndex(({ message }) => message === diagnostic.message) === index)
}
