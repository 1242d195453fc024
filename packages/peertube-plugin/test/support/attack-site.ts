import { removeFolder, temporaryFolder, type ProsodyVersion } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { domain, guestDomain, letIn, roomDomain, startChatServer, type ChatServer } from './prosody-chat-server.js'
import { createNeighbourhood, startFriendServer, type FriendServer } from './prosody-friend-server.js'
import type { Person } from './prosody-person.js'

/** What an attack could have changed, as Prosody has it. */
export interface AttackedState {
  /** Domains that a connection was opened to, since the start. */
  readonly opened: readonly string[]
  /** Of Lua, in kB. */
  readonly memory: number
  readonly room?: {
    readonly occupants: ReadonlyArray<{ readonly nick: string, readonly jid: string, readonly role: string }>
    readonly affiliations: Readonly<Record<string, string>>
    readonly reserved: Readonly<Record<string, string>>
    readonly whois: string
  }
  readonly archive?: readonly string[]
  readonly roster?: readonly string[]
}

/** A chat server and another server, with people who may attack. */
export interface AttackSite extends AsyncDisposable {
  readonly server: ChatServer
  readonly others: FriendServer
  /** Somebody connected: `olga` and `oskar` own every room, `adam` moderates, others have no rights; `g-…` are guests, `friend` and `other` come from another server. */
  person (name: string): Promise<Person>
  newRoom (): string
  state (asked: { readonly room?: string, readonly account?: string }): Promise<AttackedState>
  /** All people of this test go. */
  clear (): Promise<void>
}

const given: Readonly<Record<string, string>> = { [`olga@${domain}`]: 'owner', [`oskar@${domain}`]: 'owner', [`adam@${domain}`]: 'admin' }

export async function startAttackSite (version: ProsodyVersion, options: Readonly<Record<string, string>> = {}, rooms: readonly string[] = []): Promise<AttackSite> {
  const dir = temporaryFolder('names', { forService: true })
  const neighbourhood = createNeighbourhood(dir, [domain, guestDomain, roomDomain])
  const others = await startFriendServer(version, neighbourhood)
  const server = await startChatServer(version, {
    options: {
      ...neighbourhood.options, s2s_interfaces: `{ "${neighbourhood.own}" }`, peertube_remote_messages: '100000',
      modules_enabled: '{ "admin_shell", "c2s", "saslauth", "disco", "ping" }', modules_disabled: '{ "offline" }', ...options
    },
    rooms: ['s2s', 'dialback', 'test_state', ...rooms]
  })
  server.asked.handlers = { ...server.asked.handlers, access: ({ jid }) => letIn({ affiliation: given[jid] ?? 'none' }) }
  const people: Person[] = []
  return {
    server, others,
    newRoom: () => `${randomUUID()}@${roomDomain}`,
    state: async asked => await server.askTestModule('/test-state', asked) as AttackedState,
    person: async name => {
      const person = await (name === 'friend' || name === 'other' ? others.person(name) : name.startsWith('g-') ? server.guest(name) : server.person(name))
      people.push(person)
      return person
    },
    clear: async () => {
      for (const person of people.splice(0)) await person.leave()
    },
    [Symbol.asyncDispose]: async () => {
      for (const person of people.splice(0)) await person.leave()
      await others[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
      await removeFolder(dir)
    }
  }
}
