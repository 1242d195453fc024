// Starting, changing and keeping a Prosody through the library, beside the bare binary and prosodyctl; and how changes grow with the hosts.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createSelfSigned } from '@xmpp-chat/certs'
import { roomServer, type ServerConfigInput } from '@xmpp-chat/prosody-config'
import { createProsodyServer, findProsody, type ProsodyInstallation, type ProsodyServer } from '@xmpp-chat/prosody-server'
import { freePort, memoryOf, prosody, removeFolder, serviceUser, temporaryFolder } from '@xmpp-chat/test-support'
import { median, report, timedAsync } from '../measure.js'

const domain = 'videos.example'
const port = await freePort()
const spare = await freePort()
const runs = 7

const config = (changes: Partial<ServerConfigInput> = {}): ServerConfigInput => {
  const base = roomServer({ domain, s2s: { ports: [port], interfaces: ['127.0.0.1'] } })
  return { ...base, ...changes, modules: [...base.modules ?? [], ...changes.modules ?? []], hosts: { ...base.hosts, ...changes.hosts } }
}

async function isOpen (): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return once(socket, 'connect').then(() => true, () => false).finally(() => { socket.destroy() })
}

async function untilOpen (): Promise<void> {
  while (!await isOpen()) await sleep(2)
}

function startBare ({ commands: { prosody: { file, args, env } } }: ProsodyInstallation, dir: string): ChildProcess {
  return spawn(file, [...args, '--config', `${dir}/prosody.cfg.lua`, '-F'], { ...serviceUser(), cwd: `${dir}/data`, env: { PATH: process.env.PATH, HOME: dir, ...env }, stdio: ['pipe', 'ignore', 'ignore'] })
}

async function compareStarts (title: string, installation: ProsodyInstallation): Promise<void> {
  const dir = temporaryFolder('bench', { forService: true })
  const server = await createProsodyServer({ dir, prosody: installation })
  const hostBefore = process.memoryUsage().rss
  await server.apply({ config: config(), certificates: [await createSelfSigned({ domains: [domain, `room.${domain}`] })] })
  const supervised = memoryOf((await server.status()).pid as number)
  const hostAfter = process.memoryUsage().rss
  await server.stop()
  const [bare, open, ready]: [number[], number[], number[]] = [[], [], []]
  let bareMemory = 0
  for (let run = 0; run < runs; run += 1) {
    let began = performance.now()
    const child = startBare(installation, dir)
    await untilOpen()
    bare.push(performance.now() - began)
    bareMemory = memoryOf(child.pid as number)
    child.kill('SIGTERM')
    await once(child, 'close')
    began = performance.now()
    const opened = untilOpen().then(() => { open.push(performance.now() - began) })
    await server.start()
    ready.push(performance.now() - began)
    await opened
    await server.stop()
  }
  report(`Start, ${title}`, [['bare binary, port open', median(bare), median(bare)], ['start(), port open', median(open), median(bare)], ['start(), all modules answer', median(ready), median(bare)]])
  console.log(`  memory: bare ${bareMemory.toFixed(1)} MB, supervised ${supervised.toFixed(1)} MB, host ${((hostAfter - hostBefore) / 1048576).toFixed(1)} MB more`)
  await server[Symbol.asyncDispose]()
  await removeFolder(dir)
}

/** Two states to go back and forth between, by the class of what is different. */
const pairs = [await createSelfSigned({ domains: [domain, `room.${domain}`] }), await createSelfSigned({ domains: [domain, `room.${domain}`] })]
const moved = roomServer({ domain, s2s: { ports: [spare], interfaces: ['127.0.0.1'] } })
const classes: ReadonlyArray<readonly [string, (turn: number) => Parameters<ProsodyServer['apply']>[0]]> = [
  ['nothing', () => ({ config: config() })],
  ['setting', turn => ({ config: config({ log: ['info', 'warn'][turn] as string }) })],
  ['option of a module', turn => ({ config: config({ components: { [`room.${domain}`]: { module: 'muc', modules: ['muc_mam'], options: turn === 0 ? {} : { muc_log_expires_after: '3d' } } } }) })],
  ['module on and off', turn => ({ config: config({ modules: turn === 0 ? [] : ['ping'] }) })],
  ['certificate', turn => ({ config: config(), certificates: pairs.slice(turn, turn + 1) })],
  ['host more and less', turn => ({ config: config({ hosts: turn === 0 ? {} : { 'other.example': { authentication: 'anonymous' } } }) })],
  ['port of s2s', turn => ({ config: turn === 0 ? config() : moved })],
  ['s2s off and on', turn => ({ config: turn === 0 ? config() : config({ modules: [], modulesDisabled: ['s2s'], services: { s2s: { ports: [] }, c2s: { ports: [] } } }) })],
  ['restart', turn => ({ config: config({ options: turn === 0 ? {} : { plugin_paths: ['/usr/share/prosody'] } }) })]
]

async function compareChanges (installation: ProsodyInstallation): Promise<void> {
  const dir = temporaryFolder('bench', { forService: true })
  const server = await createProsodyServer({ dir, prosody: installation })
  await server.apply({ config: config(), certificates: pairs.slice(0, 1) })
  const command = await timedAsync(() => server.prosodyctl(['shell', 'config', 'reload']), runs)
  const rows: Array<readonly [string, number, number]> = [['prosodyctl shell config reload', command, command]]
  for (const [name, stateOf] of classes) {
    let turn = 0
    let steps = 0
    const time = await timedAsync(async () => {
      turn = 1 - turn
      steps = Math.max(steps, (await server.apply(stateOf(turn))).steps.length)
    }, runs * 2)
    rows.push([`apply: ${name} (${steps} ${steps === 1 ? 'step' : 'steps'})`, time, command])
    await server.apply({ config: config() })
  }
  report('Changes, embedded, as multiples of one prosodyctl command', rows)
  const growth: string[] = []
  for (const count of [10, 100, 300]) {
    const hosts = Object.fromEntries(Array.from({ length: count }, (_, index) => [`h${index}.example`, { authentication: 'anonymous' }]))
    await server.apply({ config: config({ hosts }) })
    let turn = 0
    const time = await timedAsync(async () => { turn = 1 - turn; await server.apply({ config: config({ hosts, log: ['info', 'warn'][turn] as string }) }) }, 4)
    growth.push(`${count}: ${time.toFixed(0)} ms`)
  }
  console.log(`\nA setting changed beside that many hosts: ${growth.join(', ')}`)
  await server[Symbol.asyncDispose]()
  await removeFolder(dir)
}

const embedded = (await findProsody()).installation as ProsodyInstallation
const { tree, exactVersion } = prosody('0.12')
const command = (...args: string[]) => ({ file: tree.loader, args: [...tree.luaArguments, ...args], env: tree.env })
const older: ProsodyInstallation = {
  kind: 'given', version: exactVersion, target: '0.12', modulePaths: [],
  commands: { prosody: command(`${tree.folder}/bin/prosody.lua`), prosodyctl: command(`${tree.folder}/bin/prosodyctl.lua`), lua: command() }
}
await compareStarts(`embedded ${embedded.version}`, embedded)
await compareStarts(`Prosody ${older.version}`, older)
await compareChanges(embedded)
