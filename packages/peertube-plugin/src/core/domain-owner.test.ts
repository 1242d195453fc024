import { expect, it } from 'vitest'
import { domainOwner } from './domain-owner.js'

it.each([
  ['chat.evil.example', 'evil.example'],
  ['a.b.c.evil.example', 'evil.example'],
  ['evil.example', 'evil.example'],
  ['xmpp.somebody.co.uk', 'somebody.co.uk'],
  ['other.co.uk', 'other.co.uk'],
  ['one.duckdns.org', 'one.duckdns.org'],
  ['a.one.duckdns.org', 'one.duckdns.org'],
  ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
  ['a.xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
  ['co.uk', 'co.uk'], ['localhost', 'localhost'], ['192.0.2.7', '192.0.2.7'], ['[2001:db8::1]', '[2001:db8::1]'], ['', '']
])('%s is of whoever has %s', (domain, owner) => {
  expect(domainOwner(domain)).toBe(owner)
})
