import { randomInt } from 'node:crypto'
import { seededVideos, startPlayground, type Playground } from '@xmpp-chat/playground'
import { freePort, startBind, until, type RunningBind } from '@xmpp-chat/test-support'
import { packedPlugin } from './packed-plugin.js'
import { startFriendServer, type FriendServer } from './prosody-friend-server.js'

export const host = 'videos.example'
export const rooms = `room.${host}`
export const room = `${seededVideos.live.uuid}@${rooms}`
const npmName = 'peertube-plugin-xmpp-chat'

/** The playground with the plugin, a DNS server that speaks for its domains, and room for other servers, all on addresses of this machine. */
export interface AssistantWorld extends AsyncDisposable {
  readonly site: Playground
  /** The addresses of the chat, of a friend's server, and one where nobody is. */
  readonly own: string
  readonly theirs: string
  readonly nobody: string
  readonly token: string
  /** Replaces what the DNS says of the instance, absolute names. */
  publish (lines: string): Promise<void>
  /** Saves settings and waits for the plugin's answer. */
  settle (settings: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>>
  admin (path: string, body?: object): Promise<{ readonly status: number, readonly body: Readonly<Record<string, unknown>> }>
  /** After a new look. */
  steps (step?: string): Promise<Readonly<Record<string, TestStep>>>
  /** A server whose users are friends, found by the same DNS. */
  friends (options?: Readonly<Record<string, string>>): Promise<FriendServer>
}

export interface TestStep {
  readonly state: string
  readonly summary: string
  readonly findings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly hint: string }>
  readonly snippets: ReadonlyArray<{ readonly title: string, readonly text: string }>
}

const soa = (serial: number): string => `@ 60 IN SOA ns.invalid. admin.invalid. ${serial} 60 60 60 60\n@ 60 IN NS ns.${host}.\n`

export async function openAssistantWorld (dir: string): Promise<AssistantWorld> {
  const [own, theirs, nobody] = [1, 2, 3].map(last => `127.${randomInt(1, 255)}.${randomInt(255)}.${last}`) as [string, string, string]
  const port = await freePort()
  let serial = 1
  const zone = (lines: string): string => `$TTL 60\n${soa(serial += 1)}ns.${host}. 60 IN A 127.0.0.1\n${lines}\n`
  const bind: RunningBind = await startBind({
    address: '127.0.0.1', port,
    zones: { [host]: zone(''), 'friends.example': `$TTL 60\n${soa(1)}@ 60 IN A ${theirs}\n` }
  })
  const site = await startPlayground({ dir, plugin: await packedPlugin(), publicUrl: `http://${host}`, env: { XMPP_CHAT_DNS: `127.0.0.1:${port}` } })
  const token = await site.login('root')
  const admin: AssistantWorld['admin'] = async (path, body) =>
    await site.api(`/plugins/xmpp-chat/router${path}`, { token, ...body === undefined ? {} : { method: 'POST', body } }) as Awaited<ReturnType<AssistantWorld['admin']>>
  const others: FriendServer[] = []
  return {
    site, own, theirs, nobody, token, admin,
    publish: lines => bind.writeZone(host, zone(lines)),
    settle: async settings => {
      const before = (await admin('/settings-answer')).body['savedAt']
      await site.saveSettings(npmName, settings)
      let answer: Readonly<Record<string, unknown>> = {}
      await until(async () => {
        answer = (await admin('/settings-answer')).body
        return answer['savedAt'] !== before && answer['state'] !== 'working'
      }, { timeout: 30_000, what: () => JSON.stringify(answer) })
      return answer
    },
    steps: async step => {
      const before = (await admin('/external')).body['at']
      await admin('/external/look', step === undefined ? {} : { step })
      const state = await until(async () => {
        const { body } = await admin('/external')
        return body['looking'] === false && body['at'] !== before && body as unknown as { steps: Array<TestStep & { name: string }> }
      }, { timeout: 60_000, what: () => 'the end of a look' })
      return Object.fromEntries(state.steps.map(one => [one.name, one]))
    },
    friends: async (options = {}) => {
      const unbound = `{ resolvconf = false, forward = "127.0.0.1@${port}", options = { ["do-not-query-localhost:"] = "no", ["local-zone:"] = "example. transparent", ["module-config:"] = "iterator" } }`
      const server = await startFriendServer('13.0', {
        own, theirs, resolver: {}, options: { unbound, s2s_ports: '{ 5269 }', s2s_secure_auth: 'false', s2s_require_encryption: 'false', use_ipv6: 'false', ...options }
      }, { tls: true })
      others.push(server)
      return server
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(others.map(server => server[Symbol.asyncDispose]()))
      await site.stop()
      await bind.stop()
    }
  }
}
