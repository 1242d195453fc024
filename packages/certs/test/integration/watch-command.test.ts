import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeUnlessAbsent, refusalOf, removeFolder, startInBackground, temporaryFolder, until, type BackgroundProgram } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSelfSigned, readCertificate, type CertificatePair } from '../../src/index.js'
import { bundle } from '../support/bundle.js'
import { agedPair } from '../support/openssl.js'

const domains = ['a.example', 'b.example']
const root = temporaryFolder('watch-command')
let program: string
let older: CertificatePair
let newer: CertificatePair

beforeAll(async () => {
  program = await bundle(new URL('../../src/cli.ts', import.meta.url), root)
  older = await agedPair(domains, 20)
  newer = await createSelfSigned({ domains })
})
afterAll(() => removeFolder(root))

function put (folder: string, { certificate, key }: CertificatePair): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'x.crt'), certificate)
  writeFileSync(join(folder, 'x.key'), key)
}

const watchIn = (cwd: string, args: readonly string[], before: readonly string[] = []): Promise<BackgroundProgram> => {
  const [file = '', ...rest] = [...before, process.execPath, program, 'watch', 'live', '--for', domains.join(), ...args]
  return startInBackground([file, rest], { cwd, isReady: log => log.trim() !== '', timeout: 30_000 })
}

const linesOf = (log: string): Array<Record<string, unknown>> => log.split('\n').slice(0, -1).map(line => JSON.parse(line) as Record<string, unknown>)

it('stores what is new and runs the command once for all domains of a change, and ends well when it is told to', async () => {
  const cwd = join(root, 'exec')
  put(join(cwd, 'live'), older)
  const ran = (): string[] => existsSync(join(cwd, 'ran')) ? readFileSync(join(cwd, 'ran'), 'utf8').trim().split('\n') : []
  // The command sees the new pair: it is run after everything is stored.
  const command = 'echo "$CHANGED_DOMAINS" $(cat certs/a.example.crt certs/b.example.crt | grep -c BEGIN) >> ran; exit 3'
  const watch = await watchIn(cwd, ['--store', 'certs', '--poll', '1', '--exec', command, '--lang', 'fr'])
  await until(() => ran().length === 1)
  put(join(cwd, 'live'), newer)
  await until(() => ran().length === 2)
  writeFileSync(join(cwd, 'live', 'x.key'), older.key)
  await until(() => watch.log().includes('REPLACEMENT_REJECTED'))
  expect(ran()).toEqual(Array.from({ length: 2 }, () => 'a.example b.example 2'))
  for (const domain of domains) expect(readFileSync(join(cwd, 'certs', `${domain}.crt`), 'utf8')).toBe(newer.certificate)
  expect(watch.log()).toContain('nouveau certificat')
  await watch.stop()
  expect(watch.log()).not.toMatch(/Error|PRIVATE/)
})

/** A user namespace has limits of its own, which nobody else feels. */
const withoutInotify = ['unshare', '--user', '--map-root-user', 'sh', '-c', 'echo 0 > /proc/sys/user/max_inotify_instances && exec "$0" "$@"']

describeUnlessAbsent('where the system has no watches left', [refusalOf(() => {
  const probe = 'try { require("fs").watch("."); process.exit(1) } catch ({ code }) { process.exit(code === "EMFILE" ? 0 : 1) }'
  execFileSync(withoutInotify[0] as string, [...withoutInotify.slice(1), process.execPath, '-e', probe], { stdio: 'pipe' })
})], () => {
  it('says so once, and sees changes by looking', async () => {
    const cwd = join(root, 'silent')
    put(join(cwd, 'live'), older)
    await using watch = await watchIn(cwd, ['--json', '--poll', '1'], withoutInotify)
    const taken = (): unknown[] => linesOf(watch.log()).filter(({ ok }) => ok === true).map(({ fingerprint256 }) => fingerprint256)
    const fingerprints = (...pairs: CertificatePair[]): unknown[] => pairs.flatMap(({ certificate }) => domains.map(() => readCertificate(certificate).leaf?.fingerprint256))
    await until(() => taken().length === 2)
    put(join(cwd, 'live'), newer)
    await until(() => taken().length === 4)
    expect(taken()).toEqual(fingerprints(older, newer))
    const told = linesOf(watch.log()).filter(({ ok }) => ok === false)
    expect(told).toMatchObject([{ domain: 'a.example', diagnostics: [{ code: 'WATCH_WITHOUT_NOTICE', facts: { path: 'live', reason: 'EMFILE', seconds: 1 } }] }])
  })
})
