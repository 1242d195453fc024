import { xml, type XmlElement } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startAttackSite, type AttackSite } from '../support/attack-site.js'
import { domain, guestDomain } from '../support/prosody-chat-server.js'
import { errorOf, mucNamespace, type Person } from '../support/prosody-person.js'

const admin = (item: Readonly<Record<string, string>>): XmlElement => xml('query', { xmlns: `${mucNamespace}#admin` }, xml('item', item))

describeWithEachProsody('rights in a room', version => {
  let site: AttackSite
  let room: string
  let olga: Person
  beforeAll(async () => { site = await startAttackSite(version) })
  afterEach(() => site.clear())
  afterAll(async () => {
    expect(site.server.faults()).toEqual([])
    await site[Symbol.asyncDispose]()
  })
  const withOwnerInside = async (): Promise<void> => {
    room = site.newRoom()
    olga = await site.person('olga')
    await olga.join(room, 'Olga')
  }

  it('are not taken by a guest outside who wants to be the owner', async () => {
    await withOwnerInside()
    const guest = await site.person('g-1')
    const before = (await site.state({ room })).room
    const refused = await guest.ask(room, 'set', admin({ affiliation: 'owner', jid: `g-1@${guestDomain}` }))
    expect(errorOf(refused)).toBeDefined()
    expect((await site.state({ room })).room).toEqual(before)
    expect(before?.affiliations).toEqual({ [`olga@${domain}`]: 'owner' })
  })
})
