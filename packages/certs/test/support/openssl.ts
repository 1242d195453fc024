import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSelfSigned, type CertificatePair } from '../../src/index.js'

export const openssl = (...args: readonly string[]): string =>
  execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString()

/** A self-signed pair made by openssl, with whatever names. `san` in openssl's own words; none without it. */
export function opensslPair (dir: string, { subject = '/CN=example.org', san, key = ['ec', 'ec_paramgen_curve:P-256'], args = [] }: {
  readonly subject?: string, readonly san?: string, readonly key?: readonly [string, string?], readonly args?: readonly string[]
}): CertificatePair {
  const [certificate, keyFile] = [join(dir, 'openssl.crt'), join(dir, 'openssl.key')]
  const [type, option] = key
  openssl('req', '-x509', '-utf8', '-newkey', type, ...option === undefined ? [] : ['-pkeyopt', option], '-nodes', '-keyout', keyFile, '-out', certificate, '-days', '90',
    '-subj', subject, ...san === undefined ? [] : ['-addext', `subjectAltName=${san}`], ...args)
  return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(keyFile, 'utf8') }
}

/** A CA with an intermediate, and certificates that it issues. */
export interface TestCa {
  readonly root: string
  readonly intermediate: string
  /** The leaf alone; its chain is `intermediate`. */
  issue (domains: readonly string[], options?: { readonly days?: number, readonly extensions?: string }): Promise<CertificatePair>
}

export async function testCa (dir: string): Promise<TestCa> {
  const path = (name: string): string => join(dir, name)
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path('root.key'), '-out', path('root.crt'), '-days', '3650', '-subj', '/CN=Test Root')
  const sign = (name: string, issuer: string, extensions: string, days: number): void => {
    writeFileSync(path(`${name}.ext`), extensions)
    openssl('x509', '-req', '-in', path(`${name}.csr`), '-CA', path(`${issuer}.crt`), '-CAkey', path(`${issuer}.key`), '-out', path(`${name}.crt`), '-days', String(days), '-extfile', path(`${name}.ext`), '-CAcreateserial')
  }
  openssl('req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path('sub.key'), '-out', path('sub.csr'), '-subj', '/CN=Test Intermediate')
  sign('sub', 'root', 'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid', 1825)
  let count = 0
  return {
    root: readFileSync(path('root.crt'), 'utf8'),
    intermediate: readFileSync(path('sub.crt'), 'utf8'),
    issue: async (domains, { days = 90, extensions = 'extendedKeyUsage=serverAuth\nkeyUsage=critical,digitalSignature' } = {}) => {
      const name = `leaf${count += 1}`
      openssl('req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path(`${name}.key`), '-out', path(`${name}.csr`), '-subj', `/CN=${String(domains[0])}`)
      sign(name, 'sub', `basicConstraints=CA:FALSE\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\nsubjectAltName=${domains.map(domain => `DNS:${domain}`).join(',')}\n${extensions}`, days)
      return { certificate: readFileSync(path(`${name}.crt`), 'utf8'), key: readFileSync(path(`${name}.key`), 'utf8') }
    }
  }
}

const day = 86_400_000

/** Self-signed, valid from that many days ago. */
export const agedPair = (domains: readonly string[], daysAgo: number, days = 90): Promise<CertificatePair> =>
  createSelfSigned({ domains, days, now: new Date(Date.now() - daysAgo * day) })
