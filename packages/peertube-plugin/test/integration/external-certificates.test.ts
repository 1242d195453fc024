import { absenceOf, bundleAbsence, describeUnlessAbsent, otherMachineAbsence, removeFolder, serverAbsence, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { createSelfSigned } from '@xmpp-chat/certs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority, putPair, type Authority } from '../support/external-authority.js'
import type { SettingsAnswer } from '../../src/core/settings-keeper.js'
import { kinds, type Kind } from '../support/external-servers.js'
import { startExternalSite, type ExternalSite } from '../support/external-site.js'
import { createExternalWorld, domainOf, folderOf, hostIn, type ExternalWorld, type Network } from '../support/external-world.js'
import { errorOf, joinPresence, statusesOf, type Person, type Stanza } from '../support/prosody-person.js'
import type { WebPerson } from '../support/web-person.js'

const networks: readonly Network[] = [
  { name: 'starttls4', family: 'v4', direct: false, port: 5269 },
  { name: 'direct4', family: 'v4', direct: true, port: 5280 },
  { name: 'starttls6', family: 'v6', direct: false, port: 5269 },
  { name: 'direct6', family: 'v6', direct: true, port: 5280 }
]

type Outcome = 'in' | 'out' | 'silence'

/** What people of each server get, for what is in the certificates folder; in the order of the rows, as of somebody who tries one after the other. */
const table: ReadonlyArray<readonly [label: string, what: string, ...Outcome[]]> = [
  //                                                              ejabberd         Prosody 0.12    Prosody 13.0
  //                                                              lax   strict     strict lax      strict lax
  ['none', 'nothing: no folder, a self-signed certificate',       'in', 'out',     'out', 'in',    'out', 'in'],
  ['host-only', 'of a public authority, without room.',           'in', 'out',     'out', 'in',    'out', 'in'],
  ['expired', 'of a public authority, over',                      'in', 'out',     'out', 'in',    'out', 'in'],
  ['mismatch', 'with the key of another one',                     'in', 'out',     'out', 'in',    'out', 'in'],
  ['unknown', 'of an authority that nobody knows',                'in', 'out',     'out', 'in',    'out', 'in'],
  ['room', 'of a public authority, for room.',                    'in', 'in',      'in',  'in',    'in',  'in'],
  ['wildcard', 'of a public authority, for *.',                   'in', 'in',      'in',  'in',    'in',  'in'],
  ['server-only', 'of a public authority, for servers only',      'in', 'silence', 'in',  'in',    'in',  'in']
]

/** What the admin is told cannot serve; a self-signed certificate does instead. */
const useless = ['host-only', 'expired', 'mismatch']

const needs = [
  bundleAbsence(process.arch as BundleArchitecture), absenceOf('0.12'), absenceOf('13.0'), ...(['bind', 'unbound', 'ejabberd'] as const).map(serverAbsence), otherMachineAbsence()
]

describeUnlessAbsent('people of other servers, by the certificate of ours', needs, () => {
  const dir = temporaryFolder('world', { passable: true })
  let world: ExternalWorld

  beforeAll(async () => {
    world = await createExternalWorld({ dir, networks, kinds, labels: [...table.map(([label]) => label), 'trusted', 'stranger'] })
    // Clients of these servers have no other way to be told that they may.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    // What the machine trusts.
    process.env.SSL_CERT_FILE = world.authority.file
    for (const network of networks) await fillFolders(dir, network, world.authority)
  })
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  describe.each(networks)('over IP$family, direct TLS: $direct', network => {
    let site: ExternalSite
    let web: WebPerson

    beforeAll(async () => {
      site = await startExternalSite({ host: hostIn(network), dir, resolver: world.resolver })
      await settle({})
      web = await site.guest()
    })
    afterAll(async () => {
      await web?.[Symbol.asyncDispose]()
      await site?.[Symbol.asyncDispose]()
    })

    const settle = (more: Readonly<Record<string, unknown>>): Promise<SettingsAnswer> => site.settle({
      // All domains of one server have one owner here, and many meetings in a few seconds.
      'chat-for': 'all', 'external-accounts': true, 'remote-messages': '6000', 'remote-joins': '600', 's2s-interfaces': world.machine.here[network.family], ...more,
      ...network.direct ? { 's2s-port': '5279', 's2s-direct-tls-port': String(network.port) } : { 's2s-port': String(network.port) }
    })
    const outcomesFor = async (label: string): Promise<Record<string, Outcome>> =>
      Object.fromEntries(await Promise.all(kinds.map(async kind => [kind, await meet(world, { kind, network, label, site, web })] as const)))

    it.each(table)('%s: %s', async (label, _what, ...expected) => {
      const { findings } = await settle({ 'certificates-folder': label === 'none' ? '' : folderOf(dir, `${network.name}/${label}`) })
      expect(await outcomesFor(label)).toEqual(Object.fromEntries(kinds.map((kind, index) => [kind, expected[index]])))
      expect(findings.some(({ code }) => code === 'CERTIFICATE_FOLDER_USELESS')).toBe(useless.includes(label))
      expect(web.isConnected).toBe(true)
    })

    it('asks for certificates that are trusted where the admin wants it', async () => {
      await settle({ 'certificates-folder': folderOf(dir, `${network.name}/room`), 'require-trusted-servers': true })
      expect(await outcomesFor('trusted')).toEqual(Object.fromEntries(kinds.map(kind => [kind, 'in'])))
      expect(await outcomesFor('stranger')).toEqual(Object.fromEntries(kinds.map(kind => [kind, 'out'])))
    })
  })
})

interface Meeting { readonly kind: Kind, readonly network: Network, readonly label: string, readonly site: ExternalSite, readonly web: WebPerson }

/** Somebody of that server comes into the room, and both sides say something. */
async function meet (world: ExternalWorld, { kind, network, label, site, web }: Meeting): Promise<Outcome> {
  const domain = domainOf(kind, network, label)
  await using friend = await world.servers.get(kind)?.person(domain) as Person
  const knocked = friend.stanzas.length
  await friend.send(joinPresence(site.room, `${kind} ${label}`))
  const answer = await until(() => friend.stanzas.slice(knocked).find(isAnswer) ?? (cannotAnswer(site, domain) && 'silence'), {
    timeout: 20_000, what: () => `an answer for somebody of ${domain}:\n${friend.stanzas.join('\n')}\n${site.log()}`
  })
  if (answer === 'silence') return 'silence'
  if (errorOf(answer) !== undefined) return 'out'
  await friend.say(site.room, `${kind} ${label} greets`)
  await web.hears(`${kind} ${label} greets`)
  await web.say(`welcome, ${kind} ${label}`)
  await friend.receives(stanza => stanza.getChildText('body') === `welcome, ${kind} ${label}`)
  return 'in'
}

const isAnswer = (stanza: Stanza): boolean => stanza.is('presence') && (stanza.attrs['type'] === 'error' || statusesOf(stanza).includes('110'))

/** They let nobody of ours in to answer, and have not told whoever asked. */
const cannotAnswer = ({ log, rooms }: ExternalSite, domain: string): boolean =>
  log().includes(`SASL EXTERNAL with ${domain} failed`) && log().includes(`${rooms}->${domain} closed`)

async function fillFolders (dir: string, network: Network, authority: Authority): Promise<void> {
  const host = hostIn(network)
  const room = `room.${host}`
  const unknown = createAuthority(dir, 'nobody-knows')
  const good = authority.issue({ names: [host, room] })
  const pairs = {
    'host-only': authority.issue({ names: [host] }),
    expired: authority.issue({ names: [host, room], days: -1 }),
    mismatch: { certificate: good.certificate, key: (await createSelfSigned({ domains: [room] })).key },
    unknown: unknown.issue({ names: [host, room] }),
    room: good,
    wildcard: authority.issue({ names: [host, `*.${host}`] }),
    'server-only': authority.issue({ names: [host, room], purposes: 'serverAuth' })
  }
  for (const [label, pair] of Object.entries(pairs)) putPair(folderOf(dir, `${network.name}/${label}`), pair)
}
