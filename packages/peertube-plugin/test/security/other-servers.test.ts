import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describeWithEachProsody, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { xml, type XmlElement } from '@xmpp/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { domain, everybodyIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { connectComponent, type ExternalComponent } from '../support/prosody-component.js'
import { createNeighbourhood, friendDomain, programPassword, startFriendServer, type FriendServer } from '../support/prosody-friend-server.js'
import { errorOf, itemOf, type Person } from '../support/prosody-person.js'

const perMinute = 30
/** What comes of it at once: that of ten seconds. */
const atOnce = perMinute / 6
const subdomains = Array.from({ length: 10 }, (_one, index) => `n${index}.evil.example`)
const neighbours = ['one', 'two', 'three'].map(name => `${name}.neighbours.example`)

describeWithEachProsody('other servers', version => {
  let dir: string
  let server: ChatServer
  let others: FriendServer
  let usual: string
  let room: string
  let friend: Person
  const held: ExternalComponent[] = []

  beforeAll(async () => {
    dir = temporaryFolder('names', { forService: true })
    const neighbourhood = createNeighbourhood(dir, [domain, roomDomain], [...subdomains, ...neighbours])
    others = await startFriendServer(version, neighbourhood, { programs: [...subdomains, ...neighbours] })
    server = await startChatServer(version, {
      options: {
        ...neighbourhood.options, s2s_interfaces: `{ "${neighbourhood.own}" }`, peertube_remote_messages: String(perMinute),
        modules_enabled: '{ "admin_shell", "c2s", "saslauth", "disco", "presence", "message", "iq" }', modules_disabled: '{ "offline" }'
      },
      hosts: 'modules_disabled = { "s2s", "dialback" }', guest: 'modules_disabled = { "s2s", "dialback" }',
      rooms: ['s2s', 'dialback']
    })
    usual = readFileSync(server.prosody.configFile, 'utf8')
    friend = await others.person('friend')
  })
  const streams = async (): Promise<string> => server.prosody.shell(
    `> (function () local found = {}; for session in pairs(prosody.incoming_s2s) do if session.type == "s2sin" then found[#found + 1] = "in "..session.from_host; end end ` +
    `for name in pairs(prosody.hosts["${roomDomain}"].s2sout) do found[#found + 1] = "out "..name; end table.sort(found); return table.concat(found, ", "); end)()`
  )
  const configure = async (lines: string): Promise<void> => {
    server.prosody.writeConfig(usual.replace('\nVirtualHost', `\n${lines}\nVirtualHost`))
    await server.prosody.shell('config reload')
  }
  const program = async (name: string): Promise<ExternalComponent> => {
    const one = await connectComponent(others.programPort, name, programPassword)
    held.push(one)
    return one
  }
  const joinOf = (name: string, nick = name): string => `<presence from="m@${name}/x" to="${room}/${nick}"><x xmlns="http://jabber.org/protocol/muc"/></presence>`
  beforeEach(() => {
    room = `${randomUUID()}@${roomDomain}`
    server.reset()
  })
  afterEach(async () => {
    for (const one of held.splice(0)) await one[Symbol.asyncDispose]()
  })
  afterAll(async () => {
    await friend?.leave()
    expect(server.faults()).toEqual([])
    await others[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  it('send nothing that is nested deeply or too long, and keep their stream', async () => {
    await friend.join(room, 'Friend')
    const nested = Array.from({ length: 100 }).reduce<XmlElement>(inner => xml('x', { xmlns: 'urn:example:x' }, inner), xml('x'))
    for (const [id, content] of [['deep', [xml('body', {}, 'sign'), nested]], ['long', [xml('body', {}, 'sign'.repeat(5000))]]] as const) {
      const before = friend.stanzas.length
      await friend.send(xml('message', { to: room, type: 'groupchat', id }, ...content))
      expect(errorOf(await friend.receives(stanza => stanza.attrs['id'] === id, before))).toMatchObject({ type: 'modify', condition: 'policy-violation' })
    }
    await friend.say(room, 'flat and short')
    await friend.receives(stanza => stanza.getChildText('body') === 'flat and short')
    expect(friend.stanzas.filter(stanza => stanza.getChildText('body')?.startsWith('sign') === true && stanza.attrs['type'] === 'groupchat')).toEqual([])
  })

  it('have their streams closed when they are blocked, both ways, and get none; others keep theirs', async () => {
    const neighbour = await program(neighbours[0] as string)
    neighbour.send(joinOf(neighbours[0] as string, 'Neighbour'))
    await neighbour.receives(/code=.110/)
    expect(itemOf(await friend.join(room, 'Friend'))).toMatchObject({ role: 'participant' })
    expect(await streams()).toMatch(new RegExp(`in ${friendDomain}.*in ${neighbours[0]}.*out ${friendDomain}.*out ${neighbours[0]}`))
    await configure('peertube_blocked_domains = { "friends.example" }')
    await expect.poll(streams, { timeout: 15_000 }).not.toContain(friendDomain)
    expect(await streams()).toContain(`in ${neighbours[0]}, out ${neighbours[0]}`)
    const before = friend.stanzas.length
    await friend.send(xml('message', { to: room, type: 'groupchat', id: 'm1' }, xml('body', {}, 'still here?')))
    expect(errorOf(await friend.receives(stanza => stanza.attrs['type'] === 'error', before))).toBeDefined()
    await expect.poll(() => others.log(), { timeout: 10_000 }).toContain('People of this server are not let in here')
    expect(await streams()).not.toContain(`in ${friendDomain}`)
    await server.prosody.shell(`> prosody.core_route_stanza(prosody.hosts["${roomDomain}"], require "util.stanza".message({ from = "${room}"; to = "friend@${friendDomain}" }))`)
    expect(await streams()).not.toContain(`out ${friendDomain}`)
    await configure('')
    expect(itemOf(await friend.join(room, 'Friend'))).toMatchObject({ role: 'participant' })
  })

  it('have them closed when others are allowed only', async () => {
    await friend.join(room, 'Friend')
    await configure('peertube_allowed_domains = { "neighbours.example" }')
    await expect.poll(streams, { timeout: 15_000 }).not.toContain(friendDomain)
    const neighbour = await program(neighbours[0] as string)
    neighbour.send(joinOf(neighbours[0] as string, 'Neighbour'))
    await neighbour.receives(/code=.110/)
    await configure('')
  })

  it('have them closed when certificates must be trusted and theirs are not', async () => {
    await friend.join(room, 'Friend')
    await configure('')
    expect(await streams()).toContain(`in ${friendDomain}`)
    server.prosody.writeConfig(usual.replace('s2s_secure_auth = false', 's2s_secure_auth = true'))
    await server.prosody.shell('config reload')
    await expect.poll(streams, { timeout: 15_000 }).not.toContain(friendDomain)
    await configure('')
  })

  /** Joins and messages of people of those domains, each as much as one domain may at once; how many came through. */
  const floodFrom = async (domains: readonly string[]): Promise<number> => {
    const seen = await server.person('alice')
    await seen.join(room, 'Alice')
    const programs = await Promise.all(domains.map(program))
    const asked = server.asked.accesses.length
    for (const [index, one] of programs.entries()) {
      one.send(joinOf(domains[index] as string) + Array.from({ length: atOnce + 4 }, (_one, count) =>
        `<message from="m@${domains[index]}/x" to="${room}" type="groupchat" id="m${count}"><body>flood</body></message>`).join(''))
    }
    await Promise.all(programs.map(one => one.receives(/resource-constraint|code=.110/)))
    const joins = server.asked.accesses.slice(asked).filter(({ nick }) => nick !== undefined).length
    await seen.leave()
    return joins + seen.stanzas.filter(stanza => stanza.getChildText('body') === 'flood').length
  }

  it('get one share for all their names', async () => {
    server.asked.handlers = { ...everybodyIn, owner: ({ domain: name }) => ({ owner: name.split('.').slice(-2).join('.') }) }
    expect(await floodFrom(subdomains)).toBeLessThan(atOnce * 3)
  })

  it('get a share each where somebody else has the name', async () => {
    server.asked.handlers = { ...everybodyIn, owner: ({ domain: name }) => ({ owner: name }) }
    for (const name of neighbours.slice(1)) {
      const one = await program(name)
      one.send(joinOf(name))
      await one.receives(/code=.110|resource-constraint/)
    }
    await expect.poll(async () => server.prosody.shell(`> (function () local count = 0; for session in pairs(prosody.incoming_s2s) do if session.peertube_owner == session.from_host then count = count + 1; end end return count; end)()`)).toMatch(/2$/)
  })
})
