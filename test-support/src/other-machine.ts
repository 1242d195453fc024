import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startInBackground } from './background-program.js'
import { refusalOf } from './describe-unless-absent.js'
import { removeFolder, temporaryFolder } from './temporary-folder.js'

export interface Addresses {
  readonly v4: string
  readonly v6: string
}

/** A network namespace that stands for another machine, with a wire to this one. Its system's resolver is what answers at `there.v4`, port 53. */
export interface OtherMachine extends AsyncDisposable {
  /** What this machine and the other one are called at the ends of the wire. */
  readonly here: Addresses
  readonly there: Addresses
  /** What to spawn, as root, to run a program on the other machine; as a user of that number if one is given. */
  command (command: readonly [file: string, args: readonly string[]], user?: number): [file: string, args: string[]]
}

/** Why this machine lets nobody make another one with IPv4 and IPv6, in one line; undefined when it does. */
export const otherMachineAbsence = (): string | undefined => refusalOf(() => {
  if (process.getuid?.() !== 0) throw new Error('network namespaces need root')
  const name = `xc${randomBytes(3).toString('hex')}`
  ip('link', 'add', `${name}a`, 'type', 'veth', 'peer', 'name', `${name}b`)
  try {
    ip('-6', 'addr', 'add', 'fd18::1/64', 'dev', `${name}a`, 'nodad')
  } finally {
    ip('link', 'del', `${name}a`)
  }
  execFileSync('unshare', ['--net', '--mount', 'mount', '--bind', '/etc/hosts', '/etc/resolv.conf'], { stdio: 'pipe' })
})

/** The namespace and its wire are gone as soon as nothing runs there any more. */
export async function createOtherMachine (): Promise<OtherMachine> {
  const [a = 0, b = 0] = randomBytes(2)
  const [here, there] = [1, 2].map(last => ({ v4: `198.18.${a}.${(b & 0xFC) + last}`, v6: `fd18:${a.toString(16)}:${b.toString(16)}::${last}` })) as [Addresses, Addresses]
  const dir = temporaryFolder('machine', { passable: true })
  const resolvers = join(dir, 'resolv.conf')
  writeFileSync(resolvers, `nameserver ${there.v4}\n`, { mode: 0o644 })
  const holder = await startInBackground(['unshare', ['--net', '--mount', 'sh', '-c', 'mount --bind "$0" /etc/resolv.conf && echo ready && exec sleep infinity', resolvers]], {
    cwd: '/', isReady: log => log.includes('ready')
  })
  const name = `xc${randomBytes(3).toString('hex')}`
  const inside = [`--target=${holder.pid}`, '--net', '--mount']
  const thither = (...args: string[]): void => { execFileSync('nsenter', [...inside, 'ip', ...args], { stdio: 'pipe' }) }
  const end = async (): Promise<void> => {
    await holder.stop()
    await removeFolder(dir)
  }
  try {
    ip('link', 'add', name, 'type', 'veth', 'peer', 'name', 'wire', 'netns', String(holder.pid))
    for (const [run, device, { v4, v6 }] of [[ip, name, here], [thither, 'wire', there]] as const) {
      run('addr', 'add', `${v4}/30`, 'dev', device)
      run('-6', 'addr', 'add', `${v6}/64`, 'dev', device, 'nodad')
      run('link', 'set', device, 'up')
    }
    thither('link', 'set', 'lo', 'up')
  } catch (error) {
    await end()
    throw error
  }
  return {
    here, there,
    command: ([file, args], user) =>
      ['nsenter', [...inside, ...user === undefined ? [] : [`--setuid=${user}`, `--setgid=${user}`], '--', file, ...args]],
    [Symbol.asyncDispose]: end
  }
}

const ip = (...args: string[]): void => { execFileSync('ip', args, { stdio: 'pipe' }) }
