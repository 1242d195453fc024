import type { Certificate, CertificateFault } from './certificate.js'
import { oids } from './object-identifiers.js'

interface ExtensionFacts {
  readonly critical: readonly string[]
  readonly hasExtensions: boolean
}

type Rule = (certificate: Certificate, facts: ExtensionFacts) => boolean

const names = ({ names: { dns, srv, xmpp, ip, uri, email }, otherNames = [] }: Certificate): number =>
  dns.length + srv.length + xmpp.length + ip.length + uri.length + email.length + otherNames.length

const maySign = ({ keyUsage }: Certificate): boolean => keyUsage?.includes('keyCertSign') === true

/** What `-x509_strict` of OpenSSL holds against a certificate in a chain (`check_extensions` in its x509_vfy.c), after RFC 5280. */
const rules: Readonly<Partial<Record<CertificateFault, Rule>>> = {
  'issuer-empty': ({ issuer }) => issuer === '',
  'subject-empty': certificate => certificate.subject === '' && (certificate.ca || names(certificate) === 0),
  'names-not-critical': (certificate, { critical }) => certificate.subject === '' && names(certificate) > 0 && !critical.includes(oids.subjectAltName),
  'constraints-not-critical': ({ ca }, { critical }) => ca && !critical.includes(oids.basicConstraints),
  'key-usage-missing': ({ ca, keyUsage }) => ca && keyUsage === undefined,
  'may-sign-but-no-ca': certificate => !certificate.ca && maySign(certificate),
  'path-length-but-no-ca': certificate => certificate.pathLength !== undefined && !(certificate.ca && maySign(certificate)),
  'key-id-missing': ({ ca, subjectKeyId, version = 3 }) => ca && version === 3 && subjectKeyId === undefined,
  'issuer-key-id-missing': ({ selfSigned, authorityKeyId, version = 3 }) => !selfSigned && version === 3 && authorityKeyId === undefined,
  'extensions-in-version-1': ({ version = 3 }, { hasExtensions }) => version < 3 && hasExtensions,
  'curve-explicit': ({ key: { curve } }) => curve === 'explicit'
}

const ruleList = Object.entries(rules) as ReadonlyArray<readonly [CertificateFault, Rule]>

export const strictFaults = (certificate: Certificate, facts: ExtensionFacts): CertificateFault[] =>
  ruleList.flatMap(([fault, isBroken]) => isBroken(certificate, facts) ? [fault] : [])

/** Whether OpenSSL refuses the certificate for it even when it is not told to be strict. */
export const isGraveFault = (fault: CertificateFault): boolean => !(fault in rules)
