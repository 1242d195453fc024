import { X509Certificate } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TLSSocket } from 'node:tls'
import { absenceOf, bundleAbsence, describeUnlessAbsent, otherMachineAbsence, processorTimeOf, removeFolder, serverAbsence, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { putPair } from '../support/external-authority.js'
import { startFlood, talkers } from '../support/external-flood.js'
import { servedByDirectTls, servedByStarttls } from '../support/external-served.js'
import { openSlowStreams } from '../support/external-slow-streams.js'
import { openStream } from '../support/external-stream.js'
import { programSecret, type Kind, type OtherServer } from '../support/external-servers.js'
import { startExternalSite, type ExternalSite } from '../support/external-site.js'
import { createExternalWorld, domainOf, folderOf, hostIn, type ExternalWorld, type Network } from '../support/external-world.js'
import { errorOf, type Person } from '../support/prosody-person.js'
import type { WebPerson } from '../support/web-person.js'

const network: Network = { name: 'busy', family: 'v4', direct: false, port: 5269 }
const directTlsPort = 5280
const kinds: readonly Kind[] = ['ejabberd lax', 'Prosody 0.12 lax', 'Prosody 13.0 lax']
/** Those of one server share them, whatever their domain below its own: the talkers of the flood, and those who came before. */
const [perMinute, joinsPerMinute] = [240, 2 * talkers]

const needs = [
  bundleAbsence(process.arch as BundleArchitecture), absenceOf('0.12'), absenceOf('13.0'), ...(['bind', 'unbound', 'ejabberd'] as const).map(serverAbsence), otherMachineAbsence()
]

describeUnlessAbsent('many people of the web and of other servers', needs, () => {
  const dir = temporaryFolder('load', { passable: true })
  const host = hostIn(network)
  const folder = folderOf(dir, host)
  let world: ExternalWorld
  let site: ExternalSite

  const renew = (): string => {
    const pair = world.authority.issue({ names: [host, `room.${host}`] })
    putPair(folder, pair)
    return new X509Certificate(pair.certificate).fingerprint256
  }

  beforeAll(async () => {
    world = await createExternalWorld({ dir, networks: [network], kinds, labels: ['first', 'second', 'program'] })
    // Clients of these servers have no other way to be told that they may.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    process.env.SSL_CERT_FILE = world.authority.file
    site = await startExternalSite({ host, dir, resolver: world.resolver })
    renew()
    await site.settle({
      'chat-for': 'all', 'external-accounts': true, 's2s-interfaces': world.machine.here.v4, 's2s-port': String(network.port), 's2s-direct-tls-port': String(directTlsPort),
      'certificates-folder': folder, 'remote-joins': String(joinsPerMinute), 'remote-messages': String(perMinute)
    })
  })
  afterAll(async () => {
    await site?.[Symbol.asyncDispose]()
    await world?.[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  const friend = async (kind: Kind, label: string, nick: string): Promise<Person> => {
    const person = await (world.servers.get(kind) as OtherServer).person(domainOf(kind, network, label))
    expect(errorOf(await person.join(site.room, nick))).toBeUndefined()
    return person
  }
  const guests = (count: number): Promise<WebPerson[]> => Promise.all(Array.from({ length: count }, () => site.guest()))

  it('notice nothing when the certificate is renewed, which whoever connects then sees', async () => {
    const web = await guests(50)
    const remote = await Promise.all([
      friend('ejabberd lax', 'first', 'Eva'), friend('ejabberd lax', 'second', 'Emil'), friend('Prosody 0.12 lax', 'first', 'Paul'),
      friend('Prosody 13.0 lax', 'first', 'Pia'), friend('Prosody 13.0 lax', 'second', 'Peer')
    ])
    const said: string[] = []
    const talk = async (): Promise<void> => {
      const round = `round ${said.length}`
      await Promise.all([...web, ...remote].map(async (person, index) => {
        said.push(`${round}, ${index}`)
        await ('heard' in person ? person.say(`${round}, ${index}`) : person.say(site.room, `${round}, ${index}`))
      }))
    }
    const door = { address: world.machine.here.v4, domain: site.rooms }
    await talk()
    const renewed = renew()
    const since = performance.now()
    let seen = -1
    await until(async () => {
      await talk()
      if (await servedByStarttls({ ...door, port: network.port }) !== renewed || await servedByDirectTls({ ...door, port: directTlsPort }) !== renewed) return false
      seen = performance.now() - since
      return true
    }, { timeout: 60_000, interval: 1000, what: () => 'the renewed certificate' })
    await talk()
    console.log(`The renewed certificate was served after ${Math.round(seen)} ms.`)
    for (const person of web) await until(() => said.every(body => person.heard.includes(body)), { what: () => `${said.filter(body => !person.heard.includes(body)).join(', ')}` })
    for (const person of remote) {
      await until(() => said.every(body => person.stanzas.some(stanza => stanza.getChildText('body') === body)))
      expect(person.stanzas.filter(stanza => stanza.attrs['type'] === 'error' || stanza.attrs['type'] === 'unavailable').map(String)).toEqual([])
    }
    expect([...web, ...remote].map(({ isConnected }) => isConnected)).not.toContain(false)
    for (const person of [...web, ...remote]) await person[Symbol.asyncDispose]()
  })

  it('share this one with no more than four streams of a server, of which the oldest end first', async () => {
    const from = 'streams.example'
    const pair = world.authority.issue({ names: [from] })
    const streams: TLSSocket[] = []
    for (let count = 0; count < 6; count++) streams.push(await openStream({ address: world.machine.here.v4, port: directTlsPort, from, pair, to: site.rooms }))
    await until(() => streams.map(({ readableEnded, destroyed }) => readableEnded || destroyed).join() === 'true,true,false,false,false,false', {
      what: () => `the end of the oldest: ${streams.map(({ readableEnded, destroyed }) => readableEnded || destroyed).join()}`
    })
    for (const stream of streams) stream.destroy()
  })

  it('are not drowned by a server that sends all that it can', async () => {
    const web = await guests(10)
    const [first] = web as [WebPerson]
    const pid = (await site.chat.status()).server?.pid as number
    const kind = 'Prosody 13.0 lax'
    await using flood = await startFlood({
      address: world.machine.there.v4, port: world.servers.get(kind)?.ports.components as number, domain: domainOf(kind, network, 'program'), secret: programSecret
    })
    const occupants = async (): Promise<number> => (await site.chat.commands.rooms())[0]?.occupants ?? 0
    const joining = performance.now()
    flood.join(site.room)
    let inside = 0
    await until(async () => {
      inside = await occupants()
      return inside === web.length + talkers
    }, { timeout: 30_000, what: () => `those of the flood who talk: ${inside} instead of ${web.length + talkers}` })
    // Elsewhere first, so that this machine has as much to do.
    flood.turnTo(`nobody@${domainOf(kind, network, 'first')}`)
    const before = await echoes(first, pid)
    const begun = performance.now()
    flood.turnTo(site.room)
    const slow = await openSlowStreams(world.machine.here.v4, network.port, site.rooms, 300)
    await flood.isRefused()
    const during = await echoes(first, pid)
    await using innocent = await friend('ejabberd lax', 'second', 'Innocent')
    await innocent.say(site.room, 'I may still talk')
    await first.hears('I may still talk')
    const minutes = (performance.now() - begun) / 60_000
    const heard = first.heard.filter(body => body.startsWith('flood')).length
    inside = await occupants()
    console.log(`Echo p50 ${before.median.toFixed(1)} ms, under the flood ${during.median.toFixed(1)} ms: ${(during.median / before.median).toFixed(2)}. ` +
      `Prosody had ${before.load.toFixed(2)} of a core, then ${during.load.toFixed(2)}. Of ${flood.sent} stanzas in ${(minutes * 60).toFixed(1)} s, ${heard} messages were heard; ${inside} people inside.`)
    // A sixth of a minute's at once.
    expect(heard).toBeLessThanOrEqual(perMinute * (minutes + 1 / 6) + 1)
    // Whoever may join at once and since then, and the innocent one.
    expect(inside).toBeLessThanOrEqual(web.length + 1 + joinsPerMinute * (1 + (performance.now() - joining) / 60_000) + 1)
    await until(() => slow.filter(socket => !socket.destroyed).length <= 20, { what: () => `${slow.filter(socket => !socket.destroyed).length} slow streams` })
    expect(web.map(({ isConnected }) => isConnected)).not.toContain(false)
    for (const socket of slow) socket.destroy()
    for (const person of web) await person[Symbol.asyncDispose]()
  })
})

/** For 5 seconds: the median of the milliseconds that somebody's own messages take to come back, and how much of a core the server uses meanwhile. */
async function echoes (person: WebPerson, server: number): Promise<{ readonly median: number, readonly load: number }> {
  const times: number[] = []
  const [start, used] = [performance.now(), processorTimeOf(server)]
  while (performance.now() < start + 5000) {
    const body = `echo ${performance.now()}`
    const after = person.stanzas.length
    const begun = performance.now()
    await person.say(body)
    await until(() => person.stanzas.slice(after).some(stanza => stanza.getChildText('body') === body), { interval: 1 })
    times.push(performance.now() - begun)
    // Within what one person may say.
    await sleep(100)
  }
  return { median: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number, load: (processorTimeOf(server) - used) / (performance.now() - start) * 1000 }
}
