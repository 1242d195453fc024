/** Object identifiers by the names that RFC 5280, RFC 5912 and RFC 8410 give them. */
export const oids = {
  commonName: '2.5.4.3',
  organizationName: '2.5.4.10',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
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
  [oids.serverAuth]: 'serverAuth', [oids.clientAuth]: 'clientAuth', '1.3.6.1.5.5.7.3.3': 'codeSigning', '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '1.3.6.1.5.5.7.3.8': 'timeStamping', '1.3.6.1.5.5.7.3.9': 'OCSPSigning', '2.5.29.37.0': 'anyExtendedKeyUsage'
}

/** Bit by bit, RFC 5280 section 4.2.1.3. */
export const keyUsages = [
  'digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyAgreement', 'keyCertSign', 'cRLSign', 'encipherOnly', 'decipherOnly'
] as const

export const signatureAlgorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2WithRSAEncryption', '1.2.840.113549.1.1.4': 'md5WithRSAEncryption', '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  [oids.sha256WithRSAEncryption]: 'sha256WithRSAEncryption', '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption', '1.2.840.113549.1.1.14': 'sha224WithRSAEncryption', [oids.rsassaPss]: 'rsassaPss',
  '1.2.840.10045.4.1': 'ecdsa-with-SHA1', '1.2.840.10045.4.3.1': 'ecdsa-with-SHA224', [oids.ecdsaWithSHA256]: 'ecdsa-with-SHA256',
  '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384', '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512', '1.2.840.10040.4.3': 'dsa-with-SHA1',
  '2.16.840.1.101.3.4.3.2': 'dsa-with-SHA256', [oids.ed25519]: 'Ed25519', [oids.ed448]: 'Ed448'
}

/** Named curves with their size in bits. */
export const curves: Readonly<Record<string, { readonly name: string, readonly size: number }>> = {
  '1.2.840.10045.3.1.1': { name: 'P-192', size: 192 }, '1.3.132.0.33': { name: 'P-224', size: 224 },
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 256 }, '1.3.132.0.10': { name: 'secp256k1', size: 256 },
  '1.3.132.0.34': { name: 'P-384', size: 384 }, '1.3.132.0.35': { name: 'P-521', size: 521 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', size: 256 }, '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', size: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', size: 512 }
}
