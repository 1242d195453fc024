import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { basePaths, ownByService, prosody, type ProsodyVersion, type RunningProsody } from '@xmpp-chat/test-support'
import { diffServerConfig } from '../../src/diff.js'
import { parseServerConfig, renderProsodyConfig, type ServerConfig, type ServerConfigInput } from '../../src/index.js'
import { planReload, type ReloadPlan } from '../../src/reload-plan.js'
import { anonymousUser, externalComponent, openServerStream, query, type PlainClient } from './plain-client.js'

/** Who is connected, and to which host: two anonymous users, an external component, and another server. */
export const hostOf = { a: 'a.example', b: 'b.example', ext: 'ext.a.example', peer: 'b.example' } as const

export type Connected = keyof typeof hostOf

/** A Prosody that runs one configuration after another, with somebody connected in each way. */
export interface World {
  readonly version: ProsodyVersion
  readonly dir: string
  readonly config: ServerConfig
  readonly users: Readonly<Record<'a' | 'b', PlainClient & { readonly jid: string }>>
  port (service: string): number
  shell (command: string): Promise<string>
  /** Puts a configuration into the file, without telling Prosody. Gives back the plan. */
  write (input: ServerConfigInput): ReloadPlan
  /** Carries the plan out. */
  apply (plan: ReloadPlan): Promise<void>
  /** Whose connection an action ended, or left without effect. */
  disconnectedBy (action: () => Promise<void>): Promise<Connected[]>
  /** Lets those in again who were disconnected and are still served. */
  reconnect (): Promise<void>
  stop (): Promise<void>
}

export async function openWorld (version: ProsodyVersion, dir: string, first: ServerConfigInput): Promise<World> {
  const paths = basePaths(dir)
  const parsed = (input: ServerConfigInput): ServerConfig => {
    const result = parseServerConfig({ ...input, target: version, options: { ...paths, ...input.options } })
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
    return result.value
  }
  let config = parsed(first)
  const start = (): Promise<RunningProsody> => prosody(version).start({ dir, config: renderProsodyConfig(config) })
  let running = await start()
  const port = (service: string): number => config.services[service]?.ports?.[0] ?? 0
  const enter = (host: string): Promise<PlainClient & { readonly jid: string }> => anonymousUser(port('c2s'), host)
  const users = { a: await enter('a.example'), b: await enter('b.example') }
  const joinAsComponent = (): Promise<PlainClient> => externalComponent(port('component'), 'ext.a.example', 'geheim')
  let component = await joinAsComponent()
  const arriveAsServer = async (): Promise<PlainClient> => (await openServerStream(port('s2s'), 'b.example')).client
  let peer = await arriveAsServer()
  const isConnected = {
    a: () => answers(users.a),
    b: () => answers(users.b),
    peer: async () => peer.isOpen(),
    async ext () {
      if (!users.a.isOpen() || !component.isOpen()) return false
      users.a.send(`<message to='x@ext.a.example' id='${randomUUID()}'/>`)
      return component.waitFor(/<message/, 1000).then(() => true, () => false)
    }
  }
  const connected = async (): Promise<Connected[]> => {
    const found: Connected[] = []
    for (const name of ['a', 'b', 'ext', 'peer'] as const) if (await isConnected[name]()) found.push(name)
    return found
  }
  return {
    version, dir, users, port,
    get config () { return config },
    shell: command => running.shell(command),
    write (input) {
      const before = config
      config = parsed(input)
      running.writeConfig(renderProsodyConfig(config))
      return planReload(diffServerConfig(before, config))
    },
    async apply (plan) {
      for (const { command } of plan.steps) {
        if (command !== undefined) await running.shell(command)
        else {
          await running.stop()
          running = await start()
        }
      }
    },
    async disconnectedBy (action) {
      const before = await connected()
      await action()
      const after = await connected()
      // Without the user there is nobody to ask the component.
      return before.filter(name => !after.includes(name) && (name !== 'ext' || after.includes('a') || !component.isOpen()))
    },
    async reconnect () {
      if (!users.a.isOpen()) users.a = await enter('a.example')
      if (!users.b.isOpen() && config.hosts['b.example']?.enabled !== false) users.b = await enter('b.example')
      if (!peer.isOpen()) peer = await arriveAsServer()
      if (!component.isOpen()) component = await joinAsComponent()
    },
    stop: () => running.stop()
  }
}

async function answers (user: PlainClient & { readonly jid: string }): Promise<boolean> {
  if (!user.isOpen()) return false
  const [bare = ''] = user.jid.split('/')
  return query(user, bare, "<ping xmlns='urn:xmpp:ping'/>").then(() => true, () => false)
}

/** A folder with a certificate of that common name for a host. */
export function makeCertificate (folder: string, host: string, name: string): void {
  mkdirSync(folder, { recursive: true })
  const [key, certificate] = [join(folder, `${host}.key`), join(folder, `${host}.crt`)]
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${name}`,
    '-addext', `subjectAltName=DNS:${host}`, '-keyout', key, '-out', certificate
  ], { stdio: 'pipe' })
  chmodSync(folder, 0o755)
  for (const file of [key, certificate]) ownByService(file)
}

/** The common name of the certificate that a direct TLS port shows; without `servername`, to a client that does not say whom it wants. */
export function certificateAt (port: number, servername?: string): Promise<string> {
  return new Promise(resolve => {
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false, ...servername === undefined ? {} : { servername } }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN))
      socket.destroy()
    })
    socket.on('error', error => { resolve(error.message) })
  })
}

/** The status of an answer over HTTP, 0 when nobody answers. */
export function statusOf (port: number, host: string, path: string): Promise<number> {
  return new Promise(resolve => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).on('error', () => { resolve(0) })
  })
}
