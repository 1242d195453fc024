import { X509Certificate } from 'node:crypto'
import { access, constants, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { rootCertificates } from 'node:tls'
import { observeFolders } from './service-user.js'
import { writeFileAtomically } from './write-file.js'

/** Where systems keep the certificates that they trust, in one file. */
const usualFiles = [
  '/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem', '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem', '/usr/local/share/certs/ca-root-nss.crt', '/etc/openssl/certs/ca-certificates.crt'
]

export interface TrustedRootsOptions {
  /** Written with Node's own roots when the system has none. */
  readonly fallback: string
  /** Default: $SSL_CERT_FILE and the usual places. */
  readonly files?: readonly string[]
}

/** The path of a file of trusted root certificates (PEM) that every user can read: the system's, else `fallback`. */
export async function trustedRoots ({ fallback, files = placesOf(process.env) }: TrustedRootsOptions): Promise<string> {
  for (const file of files) {
    if (await isReadableByAll(file) && holdsCertificate(await readFile(file, 'latin1').catch(() => ''))) return file
  }
  const own = rootCertificates.join('\n') + '\n'
  if (await readFile(fallback, 'utf8').catch(() => '') !== own) await writeFileAtomically(fallback, own, { mode: 0o644 })
  return fallback
}

const placesOf = ({ SSL_CERT_FILE }: NodeJS.ProcessEnv): string[] =>
  SSL_CERT_FILE === undefined || SSL_CERT_FILE === '' ? usualFiles : [resolve(SSL_CERT_FILE), ...usualFiles]

/** Whether a PEM text has a certificate in it that can be read. */
export function holdsCertificate (text: string): boolean {
  const [pem] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text) ?? []
  if (pem === undefined) return false
  try {
    return new X509Certificate(pem).subject !== ''
  } catch {
    return false
  }
}

/** When this process is root, Prosody runs as somebody else. */
async function isReadableByAll (file: string): Promise<boolean> {
  try {
    await access(file, constants.R_OK)
    if (process.getuid?.() !== 0) return true
    return ((await stat(file)).mode & 0o004) !== 0 && (await observeFolders(file)).every(({ mode }) => (mode & 0o001) !== 0)
  } catch {
    return false
  }
}
