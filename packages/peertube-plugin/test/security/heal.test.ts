import { xml } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startAttackSite, type AttackSite } from '../support/attack-site.js'
import { domain, roomDomain } from '../support/prosody-chat-server.js'
import { itemOf } from '../support/prosody-person.js'

/** What former versions let people write into a room, as Prosody's shell takes it. */
const poison = (room: string): string => `> (function () local room = prosody.hosts["${roomDomain}"].modules.muc.get_room_from_jid("${room}") ` +
  'local data, affiliations = room._affiliation_data, room._affiliations; ' +
  `affiliations["mallory@${domain}"] = "member"; data["mallory@${domain}"] = { reserved_nickname = "Victim" }; ` +
  `affiliations["former@${domain}"] = "admin"; data["former@${domain}"] = { reserved_nickname = "Former" }; ` +
  `affiliations["marked@${domain}"] = "admin"; data["marked@${domain}"] = { peertube = { given = "admin", before = "none" } }; ` +
  `affiliations["granted@${domain}"] = "admin"; room:set_whois("anyone"); room:save(true); return "poisoned" end)()`

describeWithEachProsody('what former versions let in', version => {
  let site: AttackSite
  beforeAll(async () => { site = await startAttackSite(version) })
  afterAll(async () => {
    expect(site.server.faults()).toEqual([])
    await site[Symbol.asyncDispose]()
  })

  it('is mended when a room is loaded, and told', async () => {
    const room = site.newRoom()
    await (await site.person('olga')).join(room, 'Olga')
    await site.clear()
    expect(await site.server.prosody.shell(poison(room))).toContain('poisoned')
    expect((await site.state({ room })).room).toMatchObject({ whois: 'anyone', reserved: { [`mallory@${domain}`]: 'Victim' } })
    await site.server.prosody.shell(`module reload muc ${roomDomain}`)
    const { room: healed } = await site.state({ room })
    expect(healed).toMatchObject({ whois: 'moderators', reserved: {} })
    expect(healed?.affiliations).toEqual({ [`olga@${domain}`]: 'owner', [`mallory@${domain}`]: 'member', [`marked@${domain}`]: 'admin', [`granted@${domain}`]: 'admin' })
    const told = site.server.prosody.log().split('\n').filter(line => line.includes('Healed:'))
    expect(told).toHaveLength(1)
    for (const part of [room, 'nickname "Victim" is free again', `former@${domain} is no admin any more`, 'addresses are shown to moderators only']) expect(told[0]).toContain(part)
    // The mark of what PeerTube gave moved with it, and counts.
    expect(itemOf(await (await site.person('marked')).join(room, 'Marked'))).toMatchObject({ affiliation: 'none' })
    expect(itemOf(await (await site.person('victim')).join(room, 'Victim'))).toMatchObject({ role: 'participant' })
    await site.clear()
    await site.server.prosody.shell(`module reload muc ${roomDomain}`)
    await site.state({ room })
    expect(site.server.prosody.log().match(/Healed:/g)).toHaveLength(1)
  })

  it('goes with the contact lists of accounts, and is told', async () => {
    const store = `require "core.storagemanager".open("${domain}", "roster")`
    await site.server.prosody.shell(`> ${store}:set("victim", { [false] = { pending = { ["a@evil.example"] = true } }, ["b@evil.example"] = { subscription = "none" } })`)
    expect((await site.state({ account: `victim@${domain}` })).roster).toEqual(['b@evil.example'])
    await site.server.prosody.shell(`module reload peertube_gate ${domain}`)
    expect((await site.state({ account: `victim@${domain}` })).roster).toEqual([])
    expect(site.server.prosody.log()).toContain('Healed: removed the contact lists of 1 accounts, with 1 contacts')
    const victim = await site.person('victim')
    expect((await victim.ask(undefined, 'get', xml('query', { xmlns: 'jabber:iq:roster' }))).attrs['type']).toBe('error')
  })
})
