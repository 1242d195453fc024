/** Object identifiers by the names that RFC 5280, RFC 5912 and RFC 8410 give them. */
export const oids = {
  commonName: '2.5.4.3',
  organizationName: '2.5.4.10',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKeyIdentifier: '2.5.29.35',
  extKeyUsage: '2.5.29.37',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  caIssuers: '1.3.6.1.5.5.7.48.2',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  /** id-on-xmppAddr, RFC 6120 section 13.7.1.4. */
  xmppAddr: '1.3.6.1.5.5.7.8.5',
  /** id-on-dnsSRV, RFC 4985. */
  srvName: '1.3.6.1.5.5.7.8.7',
  extensionRequest: '1.2.840.113549.1.9.14',
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsassaPss: '1.2.840.113549.1.1.10',
  sha256WithRSAEncryption: '1.2.840.113549.1.1.11',
  dsa: '1.2.840.10040.4.1',
  ecPublicKey: '1.2.840.10045.2.1',
  ecdsaWithSHA256: '1.2.840.10045.4.3.2',
  ed25519: '1.3.101.112',
  ed448: '1.3.101.113'
} as const

/** How a distinguished name shortens its attribute types (RFC 4514 section 3). */
export const attributeNames: Readonly<Record<string, string>> = {
  [oids.commonName]: 'CN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.9': 'street',
  [oids.organizationName]: 'O', '2.5.4.11': 'OU', '0.9.2342.19200300.100.1.25': 'DC', '0.9.2342.19200300.100.1.1': 'UID',
  '1.2.840.113549.1.9.1': 'emailAddress'
}

export const extendedKeyUsages: Readonly<Record<string, string>> = {
  [oids.serverAuth]: 'serverAuth', '2.16.840.1.113730.4.1': 'nsSGC', '1.3.6.1.4.1.311.10.3.3': 'msSGC', [oids.clientAuth]: 'clientAuth', '1.3.6.1.5.5.7.3.3': 'codeSigning', '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '1.3.6.1.5.5.7.3.8': 'timeStamping', '1.3.6.1.5.5.7.3.9': 'OCSPSigning', '2.5.29.37.0': 'anyExtendedKeyUsage'
}

/** Bit by bit, RFC 5280 section 4.2.1.3. */
export const keyUsages = [
  'digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyAgreement', 'keyCertSign', 'cRLSign', 'encipherOnly', 'decipherOnly'
] as const

/** Those whose meaning OpenSSL takes into account, so that they may be critical (`supported_nids` in its v3_purp.c). */
export const handledExtensions: ReadonlySet<string> = new Set([
  oids.keyUsage, oids.subjectAltName, oids.basicConstraints, oids.nameConstraints, oids.extKeyUsage, oids.subjectKeyIdentifier, oids.authorityKeyIdentifier,
  '2.16.840.1.113730.1.1', '2.5.29.31', '2.5.29.32', '2.5.29.33', '2.5.29.36', '2.5.29.54', '1.3.6.1.5.5.7.1.7', '1.3.6.1.5.5.7.1.8',
  '1.3.6.1.5.5.7.1.14', '1.3.6.1.5.5.7.48.1.5'
])

const pkcs1 = '1.2.840.113549.1.1'
const ansiEcdsa = '1.2.840.10045.4'
/** The Open Systems Environment Implementors' Workshop named algorithms before RSA did; some tools still write its identifiers. */
const oiw = '1.3.14.3.2'

export const signatureAlgorithms: Readonly<Record<string, string>> = {
  [`${pkcs1}.2`]: 'md2WithRSAEncryption', [`${pkcs1}.3`]: 'md4WithRSAEncryption', [`${pkcs1}.4`]: 'md5WithRSAEncryption', [`${pkcs1}.5`]: 'sha1WithRSAEncryption',
  [oids.rsassaPss]: 'rsassaPss', [oids.sha256WithRSAEncryption]: 'sha256WithRSAEncryption', [`${pkcs1}.12`]: 'sha384WithRSAEncryption',
  [`${pkcs1}.13`]: 'sha512WithRSAEncryption', [`${pkcs1}.14`]: 'sha224WithRSAEncryption', [`${pkcs1}.15`]: 'sha512-224WithRSAEncryption',
  [`${pkcs1}.16`]: 'sha512-256WithRSAEncryption', '1.3.36.3.3.1.2': 'ripemd160WithRSA',
  [`${oiw}.2`]: 'md4WithRSA', [`${oiw}.3`]: 'md5WithRSA', [`${oiw}.4`]: 'md4WithRSAEncryption', [`${oiw}.13`]: 'dsaWithSHA', [`${oiw}.14`]: 'mdc2WithRSA',
  [`${oiw}.15`]: 'shaWithRSAEncryption', [`${oiw}.24`]: 'md2WithRSA', [`${oiw}.25`]: 'md5WithRSA', [`${oiw}.27`]: 'dsaWithSHA1', [`${oiw}.28`]: 'dsaWithSHA1',
  [`${oiw}.29`]: 'sha1WithRSA', '1.3.14.7.2.3.1': 'md2WithRSA', '2.5.8.3.100': 'mdc2WithRSA',
  [`${ansiEcdsa}.1`]: 'ecdsa-with-SHA1', [`${ansiEcdsa}.3.1`]: 'ecdsa-with-SHA224', [oids.ecdsaWithSHA256]: 'ecdsa-with-SHA256',
  [`${ansiEcdsa}.3.3`]: 'ecdsa-with-SHA384', [`${ansiEcdsa}.3.4`]: 'ecdsa-with-SHA512', '0.4.0.127.0.7.1.1.4.1.1': 'ecdsa-plain-SHA1',
  '0.4.0.127.0.7.1.1.4.1.6': 'ecdsa-plain-RIPEMD160',
  '1.2.840.10040.4.3': 'dsa-with-SHA1', '2.16.840.1.101.3.4.3.1': 'dsa-with-SHA224', '2.16.840.1.101.3.4.3.2': 'dsa-with-SHA256',
  '2.16.840.1.101.3.4.3.3': 'dsa-with-SHA384', '2.16.840.1.101.3.4.3.4': 'dsa-with-SHA512',
  '2.16.840.1.101.3.4.3.9': 'ecdsa-with-SHA3-224', '2.16.840.1.101.3.4.3.10': 'ecdsa-with-SHA3-256', '2.16.840.1.101.3.4.3.13': 'rsa-with-SHA3-224',
  '2.16.840.1.101.3.4.3.14': 'rsa-with-SHA3-256', [oids.ed25519]: 'Ed25519', [oids.ed448]: 'Ed448'
}

/** Digests that RSASSA-PSS names in its parameters, where they are too weak. Without parameters it is SHA-1 (RFC 8017 appendix A.2.3). */
export const weakDigests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA1', '1.2.840.113549.2.2': 'MD2', '1.2.840.113549.2.4': 'MD4', '1.2.840.113549.2.5': 'MD5', '1.3.36.3.2.1': 'RIPEMD160'
}

/** Named curves with their size in bits. */
export const curves: Readonly<Record<string, { readonly name: string, readonly size: number }>> = {
  '1.2.840.10045.3.1.1': { name: 'P-192', size: 192 }, '1.3.132.0.6': { name: 'secp112r1', size: 112 }, '1.3.132.0.28': { name: 'secp128r1', size: 128 },
  '1.3.132.0.8': { name: 'secp160r1', size: 160 }, '1.3.132.0.9': { name: 'secp160k1', size: 160 }, '1.3.132.0.30': { name: 'secp160r2', size: 160 },
  '1.3.132.0.31': { name: 'secp192k1', size: 192 }, '1.3.132.0.32': { name: 'secp224k1', size: 224 }, '1.3.132.0.1': { name: 'sect163k1', size: 163 },
  '1.3.132.0.15': { name: 'sect163r2', size: 163 }, '1.3.36.3.3.2.8.1.1.1': { name: 'brainpoolP160r1', size: 160 },
  '1.3.36.3.3.2.8.1.1.3': { name: 'brainpoolP192r1', size: 192 }, '1.3.36.3.3.2.8.1.1.5': { name: 'brainpoolP224r1', size: 224 },
  '1.3.36.3.3.2.8.1.1.9': { name: 'brainpoolP320r1', size: 320 }, '1.2.840.10045.3.1.2': { name: 'prime192v2', size: 192 },
  '1.2.840.10045.3.1.3': { name: 'prime192v3', size: 192 }, '1.2.840.10045.3.1.4': { name: 'prime239v1', size: 239 },
  '1.3.132.0.33': { name: 'P-224', size: 224 },
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 256 }, '1.3.132.0.10': { name: 'secp256k1', size: 256 },
  '1.3.132.0.34': { name: 'P-384', size: 384 }, '1.3.132.0.35': { name: 'P-521', size: 521 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', size: 256 }, '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', size: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', size: 512 }
}
