import { identityCases, identityCertificate } from '@xmpp-chat/test-support'
import { describe, expect, it } from 'vitest'
import { checkCertificate, covers, readCertificate } from './index.js'

describe('the names of a certificate', () => {
  it.each(identityCases)('$title', identityCase => {
    const { domain, service = 'xmpp-server', covered } = identityCase
    const info = readCertificate(identityCertificate(identityCase))
    expect(info.leaf && covers(info.leaf, domain, service)).toBe(covered)
    const codes = checkCertificate(info, { domains: [domain], service, roots: [] }).map(({ code }) => code)
    expect(codes.some(code => ['CERT_DOMAIN_NOT_COVERED', 'CERT_WILDCARD_NOT_COVERING', 'CERT_COMMON_NAME_ONLY', 'DOMAIN_INVALID', 'DOMAIN_NOT_IN_DNS'].includes(code))).toBe(!covered)
  })
})
