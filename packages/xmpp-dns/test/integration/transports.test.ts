import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers, freePort } from '@xmpp-chat/test-support'
import { createAuthoritativeResolver, createHttpsResolver, createTlsResolver, createUdpResolver, type Resolver } from '../../src/index.js'
import { startEncryptedWorld, type EncryptedWorld } from '../world/encrypted-world.js'

const many = Array.from({ length: 90 }, (_, index) => `_many._tcp SRV 0 5 ${1000 + index} host-with-a-long-name-${index}\n`).join('')

describeWithServers('ways to ask real servers', ['bind', 'unbound'], () => {
  let world: EncryptedWorld
  let port: number

  beforeAll(async () => {
    world = await startEncryptedWorld({ 'long.example': `${many}@ A 11.0.0.1\n*.wild CNAME @\n` })
    port = world.bind.port
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const using = async <T>(resolver: Resolver, run: (resolver: Resolver) => Promise<T>): Promise<T> => run(resolver).finally(() => { resolver.close() })

  it('asks again over TCP when an answer is cut short', async () => {
    await using(createUdpResolver({ servers: [`127.0.0.1:${port}`] }), async resolver => {
      const answer = await resolver.resolve('_many._tcp.long.example', 'SRV')
      expect([answer.status, answer.records.length, answer.server]).toEqual(['answer', 90, `tcp 127.0.0.1:${port}`])
      expect((await resolver.resolve('long.example', 'A')).server).toBe(`udp 127.0.0.1:${port}`)
    })
  })

  it('asks over TLS, many at once, and only a server that proves its name', async () => {
    const { tlsPort, ca } = world
    await using(createTlsResolver({ servers: [`127.0.0.1@${tlsPort}#dns.example`], ca }), async resolver => {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => resolver.resolve(`n${index}.wild.long.example`, 'A')))
      expect(new Set(answers.map(({ status, server }) => `${status} ${server}`))).toEqual(new Set([`answer dot 127.0.0.1:${tlsPort}`]))
      expect(resolver.isSecureChannel).toBe(true)
    })
    await using(createTlsResolver({ servers: [`127.0.0.1@${tlsPort}#other.example`], ca }), async resolver =>
      expect(await resolver.resolve('long.example', 'A')).toMatchObject({ status: 'unreachable', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' }))
    await using(createTlsResolver({ servers: [`127.0.0.1@${tlsPort}`] }), async resolver =>
      expect(await resolver.resolve('long.example', 'A')).toMatchObject({ status: 'unreachable', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' }))
  })

  it('asks over HTTPS, many at once, and only a server that proves its name', async () => {
    const { httpsPort, ca } = world
    const url = `https://127.0.0.1:${httpsPort}/dns-query`
    await using(createHttpsResolver({ url, ca }), async resolver => {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => resolver.resolve(`h${index}.wild.long.example`, 'A')))
      expect(new Set(answers.map(({ status, server }) => `${status} ${server}`))).toEqual(new Set([`answer doh ${url}`]))
      expect((await resolver.resolve('_many._tcp.long.example', 'SRV')).records.length).toBe(90)
    })
    await using(createHttpsResolver({ url }), async resolver =>
      expect(await resolver.resolve('long.example', 'A')).toMatchObject({ status: 'unreachable', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' }))
    await using(createHttpsResolver({ url: `https://127.0.0.1:${httpsPort}/elsewhere`, ca }), async resolver =>
      expect((await resolver.resolve('long.example', 'A')).status).toBe('unreachable'))
  })

  it('asks the zone itself, found through a resolver', async () => {
    const found = createUdpResolver({ servers: [`127.0.0.1:${world.unbound.port}`] })
    await using(createAuthoritativeResolver({ resolver: found, port }), async resolver =>
      expect(await resolver.resolve('n.wild.long.example', 'A')).toMatchObject({ status: 'answer', authoritative: true, server: `udp 127.0.0.1:${port}` }))
    found.close()
  })

  it('never confuses the ways in which there is no record', async () => {
    const dead = await freePort()
    await using(createUdpResolver({ servers: [`127.0.0.1:${port}`] }), async resolver => {
      expect((await resolver.resolve('none.long.example', 'SRV')).status).toBe('nxdomain')
      expect((await resolver.resolve('long.example', 'SRV')).status).toBe('nodata')
      expect((await resolver.resolve('elsewhere.test', 'SRV')).status).toBe('refused')
      expect((await resolver.resolve('a..b', 'SRV')).status).toBe('invalid')
      expect((await resolver.resolve(`${'x'.repeat(64)}.long.example`, 'SRV')).status).toBe('invalid')
      expect((await resolver.resolve('long.example', 'SRV', { signal: AbortSignal.abort() })).status).toBe('aborted')
    })
    for (const transport of ['udp', 'tcp'] as const) {
      await using(createUdpResolver({ servers: [`127.0.0.1:${dead}`], transport }), async resolver => {
        const answers = await Promise.all(Array.from({ length: 20 }, () => resolver.resolve('long.example', 'SRV')))
        expect(new Set(answers.map(({ status, detail }) => `${status} ${detail}`))).toEqual(new Set(['unreachable ECONNREFUSED']))
      })
    }
  })
})
