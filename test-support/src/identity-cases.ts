import { context, der, implicit, objectIdentifier, sequence } from './der.js'
import { extension, fixedKey, makeCertificate, pemOf } from './made-certificate.js'
import type { ProsodyVersion } from './prosody-tree.js'

/** A name in a certificate; one that is not text is in DER already. */
export interface PresentedNames {
  readonly dns?: ReadonlyArray<string | Uint8Array>
  readonly srv?: readonly string[]
  readonly xmpp?: ReadonlyArray<string | { readonly tag: number, readonly bytes: Uint8Array }>
  readonly uri?: readonly string[]
  readonly email?: readonly string[]
  readonly ip?: readonly Uint8Array[]
  readonly common?: readonly string[]
}

/** One question whether a certificate speaks for an XMPP domain (RFC 6120 section 13.7.2, RFC 9525, RFC 4985). */
export interface IdentityCase {
  readonly title: string
  readonly names: PresentedNames
  /** In U-labels, as XMPP has it. */
  readonly domain: string
  /** Default `xmpp-server`. */
  readonly service?: 'xmpp-server' | 'xmpp-client'
  /** The answer: yes where the standards and both releases of Prosody accept it. */
  readonly covered: boolean
  /** Where a release of Prosody accepts what the standards refuse. */
  readonly prosody?: Partial<Record<ProsodyVersion, boolean>>
}

/** Prosody before 13.0 looks at a common name where there is no other one. */
const onlyOldProsody = { '0.12': true } as const
const bothProsodies = { '0.12': true, '13.0': true } as const

const yes = (title: string, names: PresentedNames, domain: string, rest: Partial<IdentityCase> = {}): IdentityCase => ({ title, names, domain, covered: true, ...rest })
const no = (title: string, names: PresentedNames, domain: string, rest: Partial<IdentityCase> = {}): IdentityCase => ({ title, names, domain, covered: false, ...rest })

const client = { service: 'xmpp-client' } as const

/** What every package that judges the names of a certificate must answer, and what both releases of Prosody are asked. */
export const identityCases: readonly IdentityCase[] = [
  yes('a DNS name', { dns: ['chat.example'] }, 'chat.example'),
  yes('a DNS name among others', { dns: ['a.example', 'chat.example', 'b.example'] }, 'chat.example'),
  yes('a DNS name in other case', { dns: ['Chat.EXAMPLE'] }, 'chat.example'),
  yes('a domain in other case', { dns: ['chat.example'] }, 'CHAT.Example'),
  no('the name of the parent', { dns: ['chat.example'] }, 'room.chat.example'),
  no('the name of a child', { dns: ['room.chat.example'] }, 'chat.example'),
  no('the same end without a dot', { dns: ['chat.example'] }, 'mychat.example'),
  no('a name with a final dot', { dns: ['chat.example.'] }, 'chat.example'),
  no('a name with a dot in front', { dns: ['.chat.example'] }, 'room.chat.example'),
  no('a name with a blank', { dns: [' chat.example'] }, 'chat.example'),
  no('a name with a NUL in it', { dns: ['chat.example\0.evil.example'] }, 'chat.example'),
  no('a name with a comma and another one in it', { dns: ['evil.example, DNS:chat.example'] }, 'chat.example'),
  no('an empty name', { dns: [''] }, 'chat.example'),
  no('no name at all', {}, 'chat.example'),
  yes('a single label', { dns: ['localhost'] }, 'localhost'),

  yes('a wildcard', { dns: ['*.example'] }, 'chat.example'),
  yes('a wildcard in other case', { dns: ['*.Chat.Example'] }, 'room.chat.example'),
  no('a wildcard for its own parent', { dns: ['*.chat.example'] }, 'chat.example'),
  no('a wildcard for two labels', { dns: ['*.chat.example'] }, 'a.room.chat.example'),
  no('a wildcard that is part of a label', { dns: ['ro*.chat.example'] }, 'room.chat.example'),
  no('a wildcard at the end of a label', { dns: ['*m.chat.example'] }, 'room.chat.example'),
  no('a wildcard in the middle', { dns: ['room.*.example'] }, 'room.chat.example'),
  no('two wildcards', { dns: ['*.*.example'] }, 'room.chat.example'),
  no('a wildcard alone', { dns: ['*'] }, 'localhost'),
  no('a wildcard and a dot', { dns: ['*.'] }, 'localhost'),
  no('a wildcard for the single label after it', { dns: ['*.localhost'] }, 'localhost', { prosody: bothProsodies }),
  yes('a wildcard for an IDN label', { dns: ['*.example'] }, 'münchen.example'),
  yes('a wildcard below an IDN', { dns: ['*.xn--mnchen-3ya.example'] }, 'room.münchen.example'),
  no('a wildcard inside an A-label', { dns: ['xn--m*.example'] }, 'münchen.example'),

  yes('an A-label', { dns: ['xn--mnchen-3ya.example'] }, 'münchen.example'),
  yes('an A-label in other case', { dns: ['XN--MNCHEN-3YA.example'] }, 'MÜNCHEN.example'),
  no('a U-label as DNS name', { dns: [Buffer.from('münchen.example')] }, 'münchen.example'),
  no('a U-label in Latin-1 as DNS name', { dns: [Buffer.from('münchen.example', 'latin1')] }, 'münchen.example'),
  no('another A-label', { dns: ['xn--mnchen-3yb.example'] }, 'münchen.example'),
  no('the letters without their marks', { dns: ['munchen.example'] }, 'münchen.example'),
  yes('an A-label of an IDN top-level domain', { dns: ['xn--r8jz45g.xn--zckzah'] }, '例え.テスト'),
  yes('a domain in full width', { dns: ['chat.example'] }, 'ｃｈａｔ.example'),
  yes('ß, which nameprep takes for ss', { dns: ['strasse.example'] }, 'straße.example'),
  no('ß as IDNA 2008 encodes it', { dns: ['xn--strae-oqa.example'] }, 'straße.example'),
  yes('a symbol, which IDNA 2008 does not have', { dns: ['xn--n3h.example'] }, '☃.example'),
  no('a Cyrillic look-alike', { dns: ['chat.example'] }, 'сhat.example'),

  no('an underscore in a DNS name', { dns: ['my_chat.example'] }, 'my_chat.example'),
  no('an underscore under a wildcard', { dns: ['*.example'] }, 'my_chat.example'),
  no('an underscore in an SRVName', { srv: ['_xmpp-server.my_chat.example'] }, 'my_chat.example'),
  yes('an underscore in an id-on-xmppAddr', { xmpp: ['my_chat.example'] }, 'my_chat.example'),
  no('hyphens where those of an A-label are', { dns: ['my--chat.example'] }, 'my--chat.example'),
  no('a hyphen in front', { dns: ['-chat.example'] }, '-chat.example'),
  no('an address as DNS name', { dns: ['192.0.2.1'] }, '192.0.2.1', { prosody: bothProsodies }),
  no('an address as address', { ip: [Buffer.from([192, 0, 2, 1])] }, '192.0.2.1'),

  yes('an SRVName', { srv: ['_xmpp-server.chat.example'] }, 'chat.example'),
  yes('an SRVName beside other DNS names', { dns: ['example'], srv: ['_xmpp-server.chat.example'] }, 'chat.example'),
  yes('an SRVName for clients', { srv: ['_xmpp-client.chat.example'] }, 'chat.example', client),
  no('an SRVName for clients, asked for servers', { srv: ['_xmpp-client.chat.example'] }, 'chat.example'),
  no('an SRVName for servers, asked for clients', { srv: ['_xmpp-server.chat.example'] }, 'chat.example', client),
  no('an SRVName of direct TLS', { srv: ['_xmpps-server.chat.example'] }, 'chat.example'),
  no('an SRVName of another service', { srv: ['_https.chat.example'] }, 'chat.example'),
  no('an SRVName with its protocol', { srv: ['_xmpp-server._tcp.chat.example'] }, 'chat.example'),
  no('an SRVName without underscore', { srv: ['xmpp-server.chat.example'] }, 'chat.example'),
  no('an SRVName whose service is in other case', { srv: ['_XMPP-Server.chat.example'] }, 'chat.example'),
  yes('an SRVName whose domain is in other case', { srv: ['_xmpp-server.Chat.Example'] }, 'chat.example'),
  yes('an SRVName with a wildcard', { srv: ['_xmpp-server.*.chat.example'] }, 'room.chat.example'),
  no('an SRVName with a wildcard for its parent', { srv: ['_xmpp-server.*.chat.example'] }, 'chat.example'),
  yes('an SRVName with an A-label', { srv: ['_xmpp-server.xn--mnchen-3ya.example'] }, 'münchen.example'),
  no('an SRVName with a U-label', { srv: ['_xmpp-server.münchen.example'] }, 'münchen.example'),
  no('an SRVName of a child', { srv: ['_xmpp-server.room.chat.example'] }, 'chat.example'),
  no('an SRVName as DNS name', { dns: ['_xmpp-server.chat.example'] }, 'chat.example'),

  yes('an id-on-xmppAddr', { xmpp: ['chat.example'] }, 'chat.example'),
  yes('an id-on-xmppAddr, asked for clients', { xmpp: ['chat.example'] }, 'chat.example', client),
  yes('an id-on-xmppAddr beside other DNS names', { dns: ['example'], xmpp: ['chat.example'] }, 'chat.example'),
  yes('an id-on-xmppAddr in other case', { xmpp: ['Chat.Example'] }, 'chat.example'),
  yes('an id-on-xmppAddr with a U-label', { xmpp: ['münchen.example'] }, 'münchen.example'),
  yes('an id-on-xmppAddr with a U-label in other case', { xmpp: ['MÜNCHEN.example'] }, 'münchen.example'),
  yes('an id-on-xmppAddr with a decomposed U-label', { xmpp: ['mu\u0308nchen.example'] }, 'münchen.example'),
  no('an id-on-xmppAddr with an A-label', { xmpp: ['xn--mnchen-3ya.example'] }, 'münchen.example'),
  yes('an id-on-xmppAddr in full width', { xmpp: ['ｃｈａｔ.example'] }, 'chat.example'),
  yes('an id-on-xmppAddr with ß', { xmpp: ['straße.example'] }, 'straße.example'),
  no('an id-on-xmppAddr with a wildcard', { xmpp: ['*.chat.example'] }, 'room.chat.example'),
  no('the id-on-xmppAddr of a user', { xmpp: ['user@chat.example'] }, 'chat.example'),
  no('the id-on-xmppAddr of a resource', { xmpp: ['chat.example/resource'] }, 'chat.example'),
  no('an id-on-xmppAddr of a child', { xmpp: ['room.chat.example'] }, 'chat.example'),
  no('an id-on-xmppAddr with a NUL in it', { xmpp: ['chat.example\0.evil.example'] }, 'chat.example'),
  yes('an id-on-xmppAddr as IA5String', { xmpp: [{ tag: 0x16, bytes: Buffer.from('chat.example') }] }, 'chat.example'),
  yes('an id-on-xmppAddr as BMPString', { xmpp: [{ tag: 0x1E, bytes: Buffer.from('chat.example', 'utf16le').swap16() }] }, 'chat.example'),

  no('a common name only', { common: ['chat.example'] }, 'chat.example', { prosody: onlyOldProsody }),
  no('a common name with a wildcard', { common: ['*.example'] }, 'chat.example', { prosody: onlyOldProsody }),
  no('a common name with an A-label', { common: ['xn--mnchen-3ya.example'] }, 'münchen.example', { prosody: onlyOldProsody }),
  no('a common name beside DNS names', { common: ['chat.example'], dns: ['other.example'] }, 'chat.example'),
  no('a common name beside an SRVName', { common: ['chat.example'], srv: ['_xmpp-server.other.example'] }, 'chat.example'),
  no('a common name beside a URI', { common: ['chat.example'], uri: ['https://other.example'] }, 'chat.example'),
  no('a common name beside a mail address', { common: ['chat.example'], email: ['me@other.example'] }, 'chat.example', { prosody: onlyOldProsody }),
  no('two common names', { common: ['chat.example', 'other.example'] }, 'chat.example'),
  no('a URI', { uri: ['xmpp:chat.example'] }, 'chat.example'),
  no('a mail address', { email: ['me@chat.example'] }, 'chat.example')
]

const otherName = (oid: string, value: Buffer): Buffer => context(0, objectIdentifier(oid), context(0, value))

/** The names as a subjectAltName (RFC 5280 section 4.2.1.6), in the order of their kinds. */
export function alternativeNames ({ dns = [], srv = [], xmpp = [], uri = [], email = [], ip = [] }: PresentedNames): Buffer[] {
  const names = [
    ...email.map(name => implicit(1, name)),
    ...dns.map(name => implicit(2, name)),
    ...srv.map(name => otherName('1.3.6.1.5.5.7.8.7', der(0x16, Buffer.from(name)))),
    ...xmpp.map(name => otherName('1.3.6.1.5.5.7.8.5', typeof name === 'string' ? der(0x0C, Buffer.from(name)) : der(name.tag, name.bytes))),
    ...uri.map(name => implicit(6, name)),
    ...ip.map(name => implicit(7, name))
  ]
  return names.length === 0 ? [] : [extension('2.5.29.17', sequence(...names))]
}

/** The key of the certificates that cases have. */
export const identityKey = fixedKey(20_261)

/** The self-signed certificate of a case in PEM; `identityKey` is its key. */
export function identityCertificate ({ names }: Pick<IdentityCase, 'names'>): string {
  const subject = [['2.5.4.10', 'Test'], ...(names.common ?? []).map(name => ['CN', name])] as Array<[string, string]>
  const extensions = [extension('2.5.29.19', sequence(), { critical: true }), ...alternativeNames(names)]
  return pemOf(makeCertificate({ subject, key: identityKey, extensions }))
}
