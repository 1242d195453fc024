import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownByService, runProgram } from '@xmpp-chat/test-support'

/** A certificate and its key, made by openssl. */
export interface TestPair {
  readonly cert: string
  readonly key: string
  /** The certificate and its key in one file, as ejabberd wants it. */
  readonly both: string
}

export interface PairOptions {
  /** Subject alternative names; none leaves only the common name. */
  readonly names?: readonly string[]
  readonly commonName?: string
  readonly days?: number
  /** Who signs; itself unless told otherwise. */
  readonly issuer?: TestPair
  readonly isAuthority?: boolean
  /** As openssl writes it. Default: none. */
  readonly keyUsage?: string
  /** Other certificates that are served with it. */
  readonly chain?: readonly TestPair[]
}

/** Makes certificates in `folder`, which servers can read. */
export function certificateMaker (folder: string): (name: string, options?: PairOptions) => Promise<TestPair> {
  const openssl = async (...args: string[]): Promise<void> => {
    const { code, stderr } = await runProgram('openssl', args)
    if (code !== 0) throw new Error(stderr)
  }
  return async (name, { names = [name], commonName = name, days = 90, issuer, isAuthority = false, keyUsage, chain = [] } = {}) => {
    const file = (extension: string): string => join(folder, `${name}.${extension}`)
    const pair = { cert: file('crt'), key: file('key'), both: file('pem') }
    const extensions = [...names.length > 0 ? [`subjectAltName=${names.map(entry => `DNS:${entry}`).join(',')}`] : [], `basicConstraints=critical,CA:${isAuthority ? 'TRUE' : 'FALSE'}`, ...keyUsage === undefined ? [] : [`keyUsage=${keyUsage}`]]
    writeFileSync(file('cnf'), `[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=${commonName}\n[ext]\n${extensions.join('\n')}\n`)
    await openssl('req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', file('cnf'), '-keyout', pair.key, '-out', file('csr'))
    const signer = issuer === undefined ? ['-signkey', pair.key] : ['-CA', issuer.cert, '-CAkey', issuer.key, '-CAcreateserial']
    await openssl('x509', '-req', '-in', file('csr'), ...signer, '-days', String(days), '-extfile', file('cnf'), '-extensions', 'ext', '-out', pair.cert)
    for (const { cert } of chain) writeFileSync(pair.cert, readFileSync(pair.cert, 'utf8') + readFileSync(cert, 'utf8'))
    writeFileSync(pair.both, readFileSync(pair.cert, 'utf8') + readFileSync(pair.key, 'utf8'))
    for (const path of Object.values(pair)) {
      chmodSync(path, 0o600)
      ownByService(path)
    }
    return pair
  }
}
