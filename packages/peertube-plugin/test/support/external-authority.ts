import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownByService } from '@xmpp-chat/test-support'

export interface IssueOptions {
  readonly names: readonly string[]
  /** Negative for one that is over. Default 90. */
  readonly days?: number
  /** Default: both, as certificates had until 2026. */
  readonly purposes?: 'serverAuth' | 'serverAuth,clientAuth'
}

export interface IssuedPair { readonly certificate: string, readonly key: string }

/** A certificate authority of the tests. */
export interface Authority {
  /** A file with its own certificate that everybody can read. */
  readonly file: string
  issue (options: IssueOptions): IssuedPair
}

const openssl = (...args: string[]): void => { execFileSync('openssl', args, { stdio: 'pipe' }) }
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

export function createAuthority (dir: string, name: string): Authority {
  const file = join(dir, `${name}.crt`)
  const key = join(dir, `${name}.key`)
  openssl('req', '-x509', ...newKey, '-subj', `/CN=${name}`, '-keyout', key, '-out', file, '-days', '90')
  chmodSync(file, 0o644)
  return {
    file,
    issue: ({ names, days = 90, purposes = 'serverAuth,clientAuth' }) => {
      const at = (extension: string): string => join(dir, `issued.${extension}`)
      writeFileSync(at('cnf'), `[ext]\nsubjectAltName=${names.map(one => `DNS:${one}`).join(',')}\nbasicConstraints=critical,CA:FALSE\nextendedKeyUsage=${purposes}\n`)
      openssl('req', '-new', ...newKey, '-subj', `/CN=${names[0]?.slice(0, 60)}`, '-keyout', at('key'), '-out', at('csr'))
      openssl('x509', '-req', '-in', at('csr'), '-CA', file, '-CAkey', key, '-CAcreateserial', '-days', String(days), '-extfile', at('cnf'), '-extensions', 'ext', '-out', at('crt'))
      return { certificate: readFileSync(at('crt'), 'utf8'), key: readFileSync(at('key'), 'utf8') }
    }
  }
}

/** Puts a pair where a tool like certbot would; the key is for its owner only. */
export function putPair (folder: string, { certificate, key }: IssuedPair): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  writeFileSync(join(folder, 'fullchain.pem'), certificate)
  writeFileSync(join(folder, 'privkey.pem'), key, { mode: 0o600 })
  for (const path of [folder, join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')]) ownByService(path)
}
