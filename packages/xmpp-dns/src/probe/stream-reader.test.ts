import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFeatures, readStream } from './stream-reader.js'

const header = "<?xml version='1.0'?><stream:stream xmlns:stream='http://etherx.jabber.org/streams' xmlns='jabber:server' id='1'>"

describe('the first bytes of a peer', () => {
  it.each<[string, string | undefined]>([
    ['', undefined], [' ', undefined], ['<', undefined], [header.slice(0, 10), undefined], [header, undefined], [`${header}<stream:features><starttls`, undefined],
    [`${header}<stream:features/>`, 'features'], [`${header}<stream:features><dialback xmlns='urn:xmpp:features:dialback'/></stream:features>`, 'features'],
    [`${header}<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>`, 'error'],
    ["<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", 'proceed'], ["<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", 'failure'],
    ['HTTP/1.1 400 Bad Request\r\n\r\n', 'not-xmpp'], ['SSH-2.0-OpenSSH', 'not-xmpp'], ['<html>', 'not-xmpp'], ['\u0015\u0003\u0001', 'not-xmpp'],
    [header + ' '.repeat(70_000), 'not-xmpp']
  ])('%j is %s', (text, kind) => {
    expect(readStream(text)?.kind).toBe(kind)
  })

  it('never fail, whatever they are', () => {
    fc.assert(fc.property(fc.string(), fc.boolean(), (text, withHeader) => {
      const event = readStream(withHeader ? header + text : text)
      if (event?.kind === 'not-xmpp') expect(event.sample.length).toBeLessThanOrEqual(60)
    }))
  })
})

it('reads what is offered', () => {
  const xml = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls><mechanisms><mechanism>EXTERNAL</mechanism></mechanisms>"
  expect(readFeatures(xml)).toEqual({ hasStarttls: true, isTlsRequired: true, hasDialback: false, mechanisms: ['EXTERNAL'] })
  expect(readFeatures("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")).toMatchObject({ hasStarttls: true, isTlsRequired: false })
})
