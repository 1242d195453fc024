import { readFile, readdir, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readAccounts } from '../service-user.js'

/** A TCP port that somebody listens at. */
export interface Listener {
  readonly address: string
  readonly port: number
  /** Unknown without the right to look into other users' processes. */
  readonly pid?: number
  /** The script's name when an interpreter runs one, such as `prosody`. */
  readonly program?: string
  readonly user?: string
}

/** A line of the kernel's table of sockets. */
export interface ListeningSocket {
  readonly address: string
  readonly port: number
  readonly uid: number
  readonly inode: string
}

/** Who listens at a TCP port of this machine; empty where the kernel does not tell. `proc` is for tests. */
export async function findListeners (port: number, { proc = '/proc' }: { readonly proc?: string } = {}): Promise<Listener[]> {
  const tables = await Promise.all(['tcp', 'tcp6'].map(name => readFile(join(proc, 'net', name), 'utf8').catch(() => '')))
  const sockets = tables.flatMap(parseSocketTable).filter(socket => socket.port === port)
  if (sockets.length === 0) return []
  const [accounts, owners] = await Promise.all([readAccounts(), ownersOf(new Set(sockets.map(({ inode }) => inode)), proc)])
  return Promise.all(sockets.map(async ({ address, uid, inode }) => {
    const pid = owners.get(inode)
    const user = accounts.find(account => account.uid === uid)?.name ?? String(uid)
    return { address, port, ...pid === undefined ? {} : { pid, program: await programOf(pid, proc) }, user }
  }))
}

/** The listening sockets in the text of `/proc/net/tcp` or `/proc/net/tcp6`. */
export function parseSocketTable (text: string): ListeningSocket[] {
  return text.split('\n').flatMap(line => {
    const [, local = '', , state, , , , uid, , inode] = line.trim().split(/\s+/)
    const [address = '', port = ''] = local.split(':')
    return state !== '0A' || inode === undefined ? [] : [{ address: parseAddress(address), port: Number.parseInt(port, 16), uid: Number(uid), inode }]
  })
}

/** Each group of four bytes is written as a number of this machine, which has its lowest byte first. */
function parseAddress (hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap(word => (word.match(/../g) ?? []).reverse().map(byte => Number.parseInt(byte, 16)))
  if (bytes.length === 4) return bytes.join('.')
  const groups = Array.from({ length: 8 }, (_, index) => (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16))
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}

/** The processes that hold the sockets, by inode. */
async function ownersOf (inodes: ReadonlySet<string>, proc: string): Promise<Map<string, number>> {
  const owners = new Map<string, number>()
  const pids = (await readdir(proc).catch(() => [])).filter(name => /^\d+$/.test(name))
  await Promise.all(pids.map(async pid => {
    const folder = join(proc, pid, 'fd')
    const links = await Promise.all((await readdir(folder).catch(() => [])).map(fd => readlink(join(folder, fd)).catch(() => '')))
    for (const link of links) {
      const inode = /^socket:\[(\d+)\]$/.exec(link)?.[1]
      if (inode !== undefined && inodes.has(inode)) owners.set(inode, Math.min(Number(pid), owners.get(inode) ?? Infinity))
    }
  }))
  return owners
}

async function programOf (pid: number, proc: string): Promise<string> {
  const [name, line] = await Promise.all(['comm', 'cmdline'].map(file => readFile(join(proc, String(pid), file), 'utf8').catch(() => '')))
  return nameProgram(name?.trim() ?? '', (line ?? '').split('\0'))
}

const runners = /^(?:ld-|lua|node|python|perl|ruby|java$|bash$|sh$|dash$)/
/** Options of runners whose value is the next word, and is not what is run. */
const withValue = new Set(['--library-path', '--preload', '--argv0', '-r', '--require', '--import', '--loader', '-l', '-I', '-W', '-X', '-cp', '-classpath'])
/** What follows is a program text: there is no name in it. */
const isText = (word: string): boolean => word === '-e' || word === '-c' || word === '--eval'

/** What a person calls a process: `prosody` rather than the loader or interpreter that runs it, and never a file that it is given. */
export function nameProgram (name: string, words: readonly string[]): string {
  if (name === 'beam.smp') return words[words.indexOf('-s') + 1] ?? name
  return runners.test(name) ? scriptIn(words.slice(1)) ?? name : name
}

/** The first word that is neither an option, an option's value, nor another runner. */
function scriptIn (words: readonly string[]): string | undefined {
  const [word, ...rest] = words
  if (word === undefined || isText(word)) return undefined
  if (withValue.has(word)) return scriptIn(rest.slice(1))
  if (word === '' || word.startsWith('-') || runners.test(basename(word))) return scriptIn(rest)
  return basename(word)
}
