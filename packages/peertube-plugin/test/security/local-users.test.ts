import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readlinkSync, readdirSync, statSync } from 'node:fs'
import { createServer as createHttpServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { bundleAbsence, bundlePackage, describeUnlessAbsent, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createChat, type Chat } from '../../src/core/chat.js'
import type { ShellAccess } from '../../src/core/sockets.js'
import { platformForClients } from '../support/client-platform.js'

const host = 'videos.example'
const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
/** Somebody with an account on the machine, who is neither PeerTube nor Prosody. */
const stranger = { uid: 4242, gid: 4242 }
const isRoot = process.getuid?.() === 0

describeUnlessAbsent('other users of the machine', [bundleAbsence(process.arch as BundleArchitecture)], () => {
  const outer = temporaryFolder('local-users', { passable: true })
  const dir = join(outer, 'chat')
  const sockets = { prosody: join(dir, 'prosody/data/http.sock'), admin: join(dir, 'prosody/data/prosody.sock'), questions: join(dir, 'questions.sock'), shell: join(dir, 'shell.sock') }
  let chat: Chat
  let site: Server
  const open = (): Promise<Chat> => createChat({
    platform: platformForClients, host, dir, logger: silent, lookEvery: 3_600_000,
    moduleFolder: fileURLToPath(new URL('../../prosody-modules', import.meta.url)), bundle: bundlePackage(process.arch as BundleArchitecture)
  })
  const runs = async (one: Chat): Promise<void> => {
    await one.settle({})
    await until(() => one.isReady, { timeout: 30_000, what: () => JSON.stringify(one.answer) })
  }

  beforeAll(async () => {
    chat = await open()
    site = createHttpServer().on('upgrade', (asked, socket, head) => { chat.relay(asked, socket, head) })
    await once(site.listen(0, '127.0.0.1'), 'listening')
  })
  beforeEach(() => runs(chat))
  afterAll(async () => {
    site.close()
    site.closeAllConnections()
    await chat[Symbol.asyncDispose]()
  })

  const processOf = async (one: Chat): Promise<number> => (await one.status()).server?.pid as number
  const shellAccess = (): ShellAccess => JSON.parse(readFileSync(join(dir, 'shell.json'), 'utf8')) as ShellAccess
  const secretsOfProsody = (): Record<'question' | 'command', string> => {
    const config = readFileSync(join(dir, 'prosody/prosody.cfg.lua'), 'utf8')
    const secretOf = (name: string): string => new RegExp(`peertube_${name}_secret = "([^"]+)"`).exec(config)?.[1] as string
    return { question: secretOf('question'), command: secretOf('command') }
  }

  it('find no port to ask or to take: the chat listens on none', async () => {
    expect(listenedBy(await processOf(chat))).toEqual([])
    expect(listenedBy(process.pid)).toEqual([(site.address() as AddressInfo).port])
  })

  it('may neither connect to a socket, nor take its place, nor read what is secret', async () => {
    for (const path of Object.values(sockets)) expect([path, statSync(path).mode & 0o022]).toEqual([path, 0])
    for (const folder of [dir, join(dir, 'prosody'), join(dir, 'prosody/data')]) expect([folder, statSync(folder).mode & 0o022]).toEqual([folder, 0])
    expect(statSync(join(dir, 'prosody/data')).mode & 0o077).toBe(0)
    for (const file of ['shell.json', 'prosody/prosody.cfg.lua']) expect(statSync(join(dir, file)).mode & 0o077).toBe(0)
    if (!isRoot) return
    const acts = [
      ...Object.values(sockets).flatMap(path => [`connect ${path}`, `listen ${path}`, `remove ${path}`, `listen ${path}.new`]),
      ...['shell.json', 'prosody/prosody.cfg.lua', 'prosody/data/chat.sqlite'].map(file => `read ${join(dir, file)}`)
    ]
    // What is there cannot be listened on, whoever asks.
    for (const [index, outcome] of (await asStranger(acts)).entries()) expect(outcome).toMatch(new RegExp(`^${acts[index]} (?:EACCES|EADDRINUSE)$`))
  })

  it('cannot take the place of Prosody while it is down', async () => {
    process.kill(await processOf(chat), 'SIGKILL')
    if (isRoot) expect(await asStranger([`remove ${sockets.prosody}`, `listen ${sockets.prosody}`])).toEqual([`remove ${sockets.prosody} EACCES`, `listen ${sockets.prosody} EACCES`])
    await until(() => chat.commands.rooms().then(() => true, () => false), { timeout: 30_000, what: () => 'Prosody to be back' })
  })

  it('cannot stand in for the plugin once it is gone', async () => {
    const own = await open()
    await chat[Symbol.asyncDispose]()
    try {
      expect(readdirSync(dir).filter(name => name.startsWith('questions') || name.startsWith('shell'))).toEqual([])
      if (isRoot) expect(await asStranger([`listen ${sockets.questions}`, `listen ${sockets.shell}`])).toEqual([`listen ${sockets.questions} EACCES`, `listen ${sockets.shell} EACCES`])
    } finally {
      chat = own
    }
  })

  it('learn nothing of use from one secret about the others', async () => {
    const { question, command } = secretsOfProsody()
    const { socket, secret: shell } = shellAccess()
    expect(new Set([question, command, shell]).size).toBe(3)
    expect(socket).toBe(sockets.shell)
    const login = { host, username: 'olga', password: 'x' }
    const doctor = { lang: 'en' }
    const asked = async (path: string, name: string, secret: string, body: object): Promise<number> => statusOf(path, name, secret, body)
    // Each opens its own door …
    expect(await asked(sockets.questions, 'login', question, login)).toBe(200)
    expect(await asked(sockets.prosody, 'peertube/rooms', command, {})).toBe(200)
    expect(await asked(sockets.shell, 'prosodyctl', shell, { args: ['about'] })).toBe(200)
    // … and no other, and behind each door is only what belongs there.
    for (const secret of [command, shell, '']) expect(await asked(sockets.questions, 'login', secret, login)).toBe(401)
    for (const secret of [question, shell, '']) expect(await asked(sockets.prosody, 'peertube/rooms', secret, {})).toBe(401)
    for (const secret of [question, command, '']) expect(await asked(sockets.shell, 'doctor', secret, doctor)).toBe(401)
    for (const name of ['doctor', 'prosodyctl']) expect(await asked(sockets.questions, name, question, doctor)).toBe(404)
    for (const name of ['login', 'access', 'link']) expect(await asked(sockets.shell, name, shell, login)).toBe(404)
  })

  it('see the first of two chats of one folder undisturbed by the second, which comes in its place when it has ended', async () => {
    const [before, places] = [shellAccess(), Object.values(sockets).map(path => statSync(path).ino)]
    const undisturbed = async (): Promise<void> => {
      expect(shellAccess()).toEqual(before)
      expect(Object.values(sockets).map(path => statSync(path).ino)).toEqual(places)
      expect(await statusOf(before.socket, 'prosodyctl', before.secret, { args: ['about'] })).toBe(200)
      expect(await chat.commands.rooms()).toEqual([])
    }
    const refused = await open()
    await refused.settle({})
    expect(refused.answer).toMatchObject({ state: 'refused', findings: [expect.objectContaining({ code: 'ERR_PROSODY_SERVER_FOLDER_TAKEN' })] })
    expect(refused.isReady).toBe(false)
    await undisturbed()
    await refused[Symbol.asyncDispose]()
    await undisturbed()
    const [first, follower] = [chat, await open()]
    chat = follower
    await follower.settle({})
    await first[Symbol.asyncDispose]()
    await until(() => follower.isReady, { timeout: 30_000, what: () => JSON.stringify(follower.answer) })
    expect(shellAccess().secret).not.toBe(before.secret)
  })
})

/** The TCP ports that a process listens on. */
function listenedBy (pid: number): number[] {
  const own = new Set(readdirSync(`/proc/${pid}/fd`).flatMap(fd => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
    } catch {
      return []
    }
  }))
  const listening = '0A'
  return ['tcp', 'tcp6'].flatMap(name => readFileSync(`/proc/${pid}/net/${name}`, 'utf8').trim().split('\n').slice(1)).flatMap(line => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
    return state === listening && own.has(inode) ? [Number.parseInt(local.split(':').at(-1) ?? '', 16)] : []
  })
}

/** What comes of acts of another user: each with the code of its failure, or "done". */
async function asStranger (acts: readonly string[]): Promise<string[]> {
  const program = `
    const net = require('net'), fs = require('fs')
    const act = line => new Promise(resolve => {
      const [kind, path] = line.split(' ')
      const end = error => { resolve(line + ' ' + (error ? error.code : 'done')) }
      if (kind === 'read') fs.readFile(path, end)
      if (kind === 'remove') fs.unlink(path, end)
      if (kind === 'connect') net.connect(path).on('error', end).on('connect', () => end())
      if (kind === 'listen') net.createServer().on('error', end).listen(path, () => end())
    })
    ;(async () => {
      const found = []
      for (const line of process.argv.slice(1)) found.push(await act(line))
      console.log(JSON.stringify(found))
      process.exit()
    })()`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program, ...acts], { ...stranger, cwd: '/' })
  return JSON.parse(stdout) as string[]
}

async function statusOf (socketPath: string, name: string, secret: string, body: object): Promise<number> {
  const sent = request({ socketPath, path: `/${name}`, method: 'POST', agent: false, headers: { host: `room.${host}`, authorization: `Bearer ${secret}` } }).end(JSON.stringify(body))
  const [response] = await once(sent, 'response') as [IncomingMessage]
  await readText(response)
  return response.statusCode ?? 0
}
