import { describe, expect, it } from 'vitest'
import { forwardTo } from './forward.js'
import { redactLine } from './redact.js'

describe('secrets', () => {
  it.each([
    ['Received: <auth mechanism=\'PLAIN\' xmlns=\'urn:ietf:params:xml:ns:xmpp-sasl\'>AGFsaWNlAGh1bnRlcjI=</auth>', 'Received: <auth mechanism=\'PLAIN\' xmlns=\'urn:ietf:params:xml:ns:xmpp-sasl\'>***</auth>'],
    ['<response xmlns="x">aHVudGVyMg==</response>', '<response xmlns="x">***</response>'],
    ['<initial-response>aHVudGVyMg==</initial-response>', '<initial-response>***</initial-response>'],
    ['<handshake>f00</handshake><password>hunter2</password>', '<handshake>***</handshake><password>***</password>'],
    ['config: password=hunter2, next', 'config: password=***, next'],
    ['storage_password = "hunter 2"; x', 'storage_password = ***; x'],
    ['component_secret = \'hun\\\'ter2\'', 'component_secret = ***'],
    ['{"token":"hunter2","user":"alice"}', '{"token":***,"user":"alice"}'],
    ['db-password: hunter2', 'db-password: ***'],
    ['password=*hunter2', 'password=***'],
    ['turn_external_secret = "x"', 'turn_external_secret = ***'],
    ['GET /api Authorization: Bearer hunter2.x', 'GET /api Authorization: Bearer ***'],
    ['authorization: Basic aHVudGVyMg==', 'authorization: Basic ***'],
    ['Cookie: session=hunter2', 'Cookie: ***'],
    ['https://v.example/x?access_token=hunter2&page=2', 'https://v.example/x?access_token=***&page=2'],
    ['/http-bind?a=1&auth=hunter2', '/http-bind?a=1&auth=***'],
    ['postgres://prosody:hunter2@db.example/prosody', 'postgres://prosody:***@db.example/prosody'],
    ['key:\n-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----\nend', 'key:\n-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----\nend'],
    ['-----BEGIN PRIVATE KEY-----\nhunter2', '-----BEGIN PRIVATE KEY-----***-----END PRIVATE KEY-----'],
    ['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln', 'jwt ***']
  ])('%j', (text, redacted) => {
    expect(redactLine(text)).toBe(redacted)
    expect(redactLine(redacted)).toBe(redacted)
  })

  it.each([
    'No password given', 'Password authentication failed for alice', 'Client sent no auth', '<auth mechanism=\'PLAIN\'/>', '<success>done</success>',
    'authentication = internal_hashed', 'authorization_method not set', 'Secrets are in /etc/prosody', 'https://v.example/x?page=2&sort=tokens', 'xmpp://v.example:5222/x',
    'https://v.example:8080/a@b', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'tokens=3', 'Accepted cookie policy', 'eyJ is no token', 'monkey=1',
    'Certificate for videos.example is valid', ''
  ])('%j stays', text => {
    expect(redactLine(text)).toBe(text)
  })

  it('in very long lines take no long time', () => {
    // Quadratic work on these would outlast the test's limit.
    for (const text of ['<auth ', 'password="', '-----BEGIN PRIVATE KEY-----', 'a-', 'authorization:', '?a_', 'eyJaaaaaaaa.', 'x://y:']) {
      expect(redactLine(text.repeat(300_000 / text.length)).length).toBeGreaterThan(0)
    }
  })
})

describe('a host\'s logger', () => {
  it('gets lines at their level, without secrets, and may fail', () => {
    const got: string[] = []
    const take = (level: string) => (text: string) => {
      got.push(`${level} ${text}`)
      throw new Error('the host\'s trouble')
    }
    const forward = forwardTo({ debug: take('debug'), info: take('info'), warn: take('warn'), error: take('error') })
    forward({ level: 'warn', source: 'mod_s2s', text: 'password=hunter2' })
    forward({ level: 'error', source: '', text: 'odd' })
    expect(got).toEqual(['warn mod_s2s: password=***', 'error odd'])
  })
})
