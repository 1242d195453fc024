import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseCount, describeWithEachProsody, prosody, removeFolder, seededRandom, temporaryFolder } from '@xmpp-chat/test-support'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkCertificate, readCertificate } from '../../src/index.js'
import { material, mutatedFile, type MutatedFile } from '../support/mutated-files.js'

const count = caseCount({ all: 10_000, some: 600 })
const script = '\n' + readFileSync(new URL('../support/loads-files.lua', import.meta.url), 'utf8')
/** When the material was made. */
const now = new Date('2026-12-02')
const dir = temporaryFolder('mutated')
afterAll(() => removeFolder(dir))

/** What says that a file cannot be read; what a readable certificate lacks is another matter. */
const unreadable = ['CERT_EMPTY', 'CERT_NOT_PEM', 'CERT_TRUNCATED', 'CERT_MALFORMED', 'CERT_IS_DER', 'CERT_NOT_LOADED', 'PEM_END_LINE', 'CERT_LABEL', 'KEY_UNREADABLE', 'KEY_ENCRYPTED']

interface JudgedFile extends MutatedFile {
  readonly path: string
  readonly findings: readonly Diagnostic[]
}

let files: JudgedFile[]

beforeAll(() => {
  const random = seededRandom(1421)
  const certificate = readCertificate(String(material.certificates[0]))
  files = Array.from({ length: count }, (_, number) => {
    const file = mutatedFile(random)
    const path = join(dir, `${number}.pem`)
    writeFileSync(path, file.bytes)
    const findings = file.kind === 'key' ? checkCertificate(certificate, { key: file.bytes, now }) : checkCertificate(readCertificate(file.bytes), { roots: [], now })
    return { ...file, path, findings }
  })
})

const isAboutKeys = ({ code }: Diagnostic): boolean => code.startsWith('KEY_')

/** What is refused must not be without an error, nor what is taken be called unreadable. A warning that OpenSSL may stumble is neither. */
function contradicts ({ kind, findings }: JudgedFile, loads: string | undefined): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error')
  // OpenSSL loads a certificate with a date that does not exist, and refuses it whenever it verifies.
  if (loads === 'ok') return errors.some(({ code, facts }) => unreadable.includes(code) && !String(facts['detail']).startsWith('a date'))
  const relevant = kind === 'key' ? [...errors.filter(({ code }) => unreadable.includes(code)), ...findings.filter(({ code }) => code === 'KEY_BEHIND_DAMAGE')] : errors.filter(finding => !isAboutKeys(finding))
  return relevant.length === 0
}

/** The files of which the oracle says something else. */
const disagreements = (loads: readonly string[]): object[] => files.flatMap((file, index) => contradicts(file, loads[index])
  ? [{ kind: file.kind, path: file.path.slice(-8), loads: loads[index], broken: file.findings.map(({ code }) => code), bytes: file.bytes.toString('latin1') }]
  : [])

describeWithEachProsody('PEM files', version => {
  it(`are readable where LuaSec reads them, ${count} of them`, async () => {
    const input = files.map(({ kind, path }) => `${kind}\t${path}\n`).join('')
    const { stdout, stderr } = await prosody(version).lua(script, [], { input })
    expect(stderr).toBe('')
    expect(disagreements(stdout.trimEnd().split('\n'))).toEqual([])
  })
})
