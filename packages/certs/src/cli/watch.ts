import { spawn } from 'node:child_process'
import { exitCodes, formatDiagnostics, formatError, isCodedError, localizeDiagnostics, type CodedError } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { createDirectoryStore } from '../directory-store.js'
import { readCertificate } from '../read.js'
import type { CertificateStore } from '../store.js'
import { watchCertificates, type CertificateChange } from '../watch.js'
import { listOf, misuse, numberOf, subjectOf, type Command, type Invocation } from './command.js'
import { watchHelp } from './help.js'
import { words } from './words.js'

export const watchCommand: Command = {
  help: watchHelp,
  options: { for: { type: 'string', multiple: true }, store: { type: 'string' }, exec: { type: 'string' }, poll: { type: 'string' } },
  run: async invocation => {
    const { values, signal, out, json, language, now } = invocation
    const source = subjectOf(invocation, 'FOLDER')
    const domains = listOf(invocation, 'for')
    if (domains.length === 0) throw misuse(invocation, '--for')
    const store = typeof values.store === 'string' ? createDirectoryStore({ dir: values.store }) : undefined
    const poll = numberOf(invocation, 'poll', { least: 0.01, most: 86_400, parts: true })
    const stored = new Set<string>()
    const watch = watchCertificates(source, {
      domains, signal, now, known: await knownIn(store, domains),
      ...poll !== undefined && { poll: poll * 1000 },
      onChange: async change => { if (await take(change, store, invocation)) stored.add(change.domain) },
      onSettled: async () => {
        if (stored.size > 0 && typeof values.exec === 'string') await execute(values.exec, [...stored])
        stored.clear()
      }
    })
    if (!json) out(words[language].watching(source, domains))
    for await (const _ of watch) void _
    return exitCodes.ok
  }
}

async function knownIn (store: CertificateStore | undefined, domains: readonly string[]): Promise<Record<string, string>> {
  const known = await Promise.all(domains.map(async domain => [domain, await store?.read(domain)] as const))
  return Object.fromEntries(known.flatMap(([domain, pair]) => {
    const leaf = pair && readCertificate(pair.certificate).leaf
    return leaf === undefined ? [] : [[domain, leaf.fingerprint256]]
  }))
}

/** Whether there is something for the server to take over. */
async function take (change: CertificateChange, store: CertificateStore | undefined, invocation: Invocation): Promise<boolean> {
  const { json, out, language, format } = invocation
  const { domain } = change
  if (!change.ok) {
    const diagnostics = localizeDiagnostics(change.diagnostics, language, [catalog])
    out(json ? JSON.stringify({ domain, ok: false, diagnostics }) : formatDiagnostics(diagnostics, format))
    return false
  }
  const { certificate: { path }, info: { leaf } } = change.found
  const error = await tryWrite(change, store)
  if (json) out(JSON.stringify({ domain, ok: error === undefined, path, fingerprint256: leaf?.fingerprint256, ...error && { error: catalog.localize(error.toJSON(), language) } }))
  else out(error === undefined ? words[language].changed(domain, path, store !== undefined) : formatError(error, format))
  return error === undefined
}

async function tryWrite ({ domain, pair }: CertificateChange & { ok: true }, store: CertificateStore | undefined): Promise<CodedError | undefined> {
  try {
    await store?.write(domain, pair)
    return undefined
  } catch (error) {
    if (isCodedError(error)) return error
    throw error
  }
}

/** Once for all domains of one change; its end is waited for, its exit code is its own affair. */
function execute (command: string, domains: readonly string[]): Promise<void> {
  return new Promise(resolve => {
    spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, CHANGED_DOMAINS: domains.join(' ') } })
      .once('error', () => { resolve() }).once('close', () => { resolve() })
  })
}
