/** A kind of key: `rsa`, `rsa-pss`, `ec`, `ed25519`, `ed448`, or the dotted object identifier of another kind. */
export type KeyKind = string

export interface PublicKeyInfo {
  readonly type: KeyKind
  /** Bits; 0 when unknown. */
  readonly size: number
  /** For `ec`: `P-256`, or the dotted object identifier of a curve without a common name. */
  readonly curve?: string
}

/** The names that a certificate speaks for, as it has them. */
export interface CertificateNames {
  /** dNSName, in A-labels. */
  readonly dns: readonly string[]
  /** SRVName, RFC 4985: `_xmpp-server.example.org`. */
  readonly srv: readonly string[]
  /** id-on-xmppAddr, RFC 6120 section 13.7.1.4. */
  readonly xmpp: readonly string[]
  readonly ip: readonly string[]
  readonly uri: readonly string[]
  readonly email: readonly string[]
  /** From the subject; RFC 9525 has clients ignore them. */
  readonly common: readonly string[]
}

/** A name or a part of the name space, as name constraints have it (RFC 5280 section 4.2.1.10). */
export interface ConstrainedName {
  /** `other` has the dotted object identifier of an otherName for its value. */
  readonly kind: 'dns' | 'email' | 'uri' | 'ip' | 'directory' | 'other'
  /** An address with its mask is hexadecimal. */
  readonly value: string
}

export interface NameConstraints {
  readonly permitted: readonly ConstrainedName[]
  readonly excluded: readonly ConstrainedName[]
}

/**
 * What nobody has to accept in a certificate. The first ones make OpenSSL refuse it; from `issuer-empty` on it does so only when it is told to be strict,
 * as Python 3.13 tells it.
 */
export type CertificateFault =
  'extension-twice' | 'extension-unreadable' | 'key-usage-empty' | 'path-length-negative' | 'algorithms-differ' |
  'issuer-empty' | 'subject-empty' | 'names-not-critical' | 'constraints-not-critical' | 'key-usage-missing' | 'may-sign-but-no-ca' |
  'path-length-but-no-ca' | 'key-id-missing' | 'issuer-key-id-missing' |
  'extensions-in-version-1' | 'curve-explicit'

/** One X.509 certificate as plain JSON. */
export interface Certificate {
  /** Distinguished name, most significant part last: `CN=example.org, O=Example`. */
  readonly subject: string
  readonly issuer: string
  readonly names: CertificateNames
  /** Hexadecimal. */
  readonly serialNumber: string
  /** ISO 8601, UTC. */
  readonly notBefore: string
  readonly notAfter: string
  readonly key: PublicKeyInfo
  /** `ecdsa-with-SHA256`, `sha256WithRSAEncryption`, `Ed25519`, …, or a dotted object identifier. */
  readonly signatureAlgorithm: string
  /** Whether basicConstraints say that it may sign certificates. */
  readonly ca: boolean
  /** Absent without basicConstraints, which older CAs lack. */
  readonly hasBasicConstraints?: true
  /** How many CAs may follow below it; absent when there is no limit. */
  readonly pathLength?: number
  /** 1 for certificates of before 1999, which have no extensions. Absent for 3. */
  readonly version?: number
  readonly nameConstraints?: NameConstraints
  /** Object identifiers of critical extensions that OpenSSL does not know, and so must refuse. */
  readonly unknownCritical?: readonly string[]
  readonly faults?: readonly CertificateFault[]
  /** Object identifiers of its other otherNames. */
  readonly otherNames?: readonly string[]
  /** Absent without the extension. */
  readonly keyUsage?: readonly string[]
  /** `serverAuth`, `clientAuth`, … or dotted object identifiers. Absent without the extension. */
  readonly extendedKeyUsage?: readonly string[]
  /** Hexadecimal. */
  readonly subjectKeyId?: string
  readonly authorityKeyId?: string
  /** The serial number that it gives for its issuer's certificate. */
  readonly authoritySerial?: string
  /** Where its issuer's certificate can be had (RFC 5280 section 4.2.2.1). */
  readonly issuerUrls: readonly string[]
  /** Whether it names itself as its issuer. `checkCertificate` verifies the signature. */
  readonly selfSigned: boolean
  /** SHA-256 of the certificate, in the form of openssl: `AB:CD:…`. */
  readonly fingerprint256: string
  /** SHA-256 of its SubjectPublicKeyInfo in hexadecimal: the data of a TLSA 3 1 1 record, and what a key is matched by. */
  readonly spkiSha256: string
  /** The same of the key in its usual form, where the certificate has it in another: a compressed point, a curve by its parameters. */
  readonly keySha256?: string
  readonly pem: string
}

/** A private key without anything secret. */
export interface PrivateKeyInfo {
  /** `''` while it is encrypted. */
  readonly type: KeyKind
  /** Bits; 0 when unknown. */
  readonly size: number
  readonly curve?: string
  readonly encrypted: boolean
  /** SHA-256 of the SubjectPublicKeyInfo of its public half, in its usual form, in hexadecimal; absent when that cannot be told. */
  readonly spkiSha256?: string
}

/** Why a part of an input could not be read. `line` is where its PEM block begins. */
export interface ReadProblem {
  readonly kind: 'empty' | 'not-pem' | 'no-certificate' | 'no-key' | 'no-end' | 'end-line' | 'not-base64' | 'unseen' | 'label' | 'malformed' | 'too-large' | 'der'
  readonly line?: number
  readonly label?: string
  readonly detail?: string
}

/** All that was found in a PEM text, as plain JSON: no secret is in it. */
export interface CertificateInfo {
  /** The first certificate: the one that a server would show as its own. Absent when none could be read. */
  readonly leaf?: Certificate
  /** In the order of the text, the leaf first. */
  readonly certificates: readonly Certificate[]
  /** The private keys that stand in the same text. */
  readonly keys: readonly PrivateKeyInfo[]
  readonly problems: readonly ReadProblem[]
  /** Labels of the other blocks: `DH PARAMETERS`. */
  readonly otherBlocks: readonly string[]
  /** Of those the parameters of Diffie-Hellman, with their size in bits. */
  readonly dhParameters?: ReadonlyArray<{ readonly label: string, readonly size: number }>
}

/** A certificate with its chain and its private key, both in PEM. The key is not enumerable: it stays out of JSON and of logs. */
export interface CertificatePair {
  /** The certificate, then its intermediates. */
  readonly certificate: string
  readonly key: string
}
