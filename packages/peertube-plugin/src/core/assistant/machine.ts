import { access, readFile, readdir } from 'node:fs/promises'
import { networkInterfaces, userInfo } from 'node:os'
import { join } from 'node:path'
import { findListeners, type Listener } from '@xmpp-chat/prosody-server'

/** What is around the chat on this machine. */
export interface Machine {
  /** The kind of container that PeerTube runs in. */
  readonly container: string | undefined
  /** Firewalls that are installed. */
  readonly firewalls: readonly Firewall[]
  /** The addresses of this machine that are not its own loopback. */
  readonly addresses: readonly string[]
  /** Whom PeerTube runs as. */
  readonly user: string
  /** Other programs at ports of XMPP. */
  readonly strangers: readonly Listener[]
  /** The other chat plugin that keeps a Prosody of its own. */
  readonly livechat: Livechat | undefined
  /** Folders with certificates that PeerTube's user may read. */
  readonly certificateFolders: readonly string[]
}

export type Firewall = 'ufw' | 'firewalld' | 'nftables'

export interface Livechat {
  /** Where other servers reach it; empty when it lets none in. */
  readonly ports: readonly number[]
  /** The domains that it speaks for. */
  readonly domains: readonly string[]
}

export interface MachineOptions {
  /** The folder with the data of all plugins. */
  readonly pluginsData: string
  /** Our own ports, and the process that holds them. */
  readonly ports: readonly number[]
  readonly pid: number | undefined
  /** The root of the file system; for tests. Default `/`. */
  readonly root?: string
}

const firewallPrograms: Readonly<Record<Firewall, readonly string[]>> = {
  ufw: ['usr/sbin/ufw'], firewalld: ['usr/bin/firewall-cmd', 'bin/firewall-cmd'], nftables: ['usr/sbin/nft', 'sbin/nft']
}
/** Ports of other servers and clients: other XMPP servers have them, too. */
const portsOfXmpp = [5222, 5223, 5269, 5270]
const usualFolders = ['etc/letsencrypt/live', 'etc/prosody/certs', 'var/lib/caddy/.local/share/caddy/certificates', 'root/.acme.sh', 'etc/ssl/private', 'etc/xmpp-chat/certificates']

/** Never rejects: what cannot be seen is not there. */
export async function lookAtMachine ({ pluginsData, ports, pid, root = '/' }: MachineOptions): Promise<Machine> {
  const [container, firewalls, listeners, livechat, readable] = await Promise.all([
    findContainer(root),
    Promise.all(Object.entries(firewallPrograms).map(async ([name, programs]) => await anyOf(programs, root) ? [name as Firewall] : [])),
    Promise.all([...new Set([...portsOfXmpp, ...ports])].map(port => findListeners(port).catch(() => []))),
    readLivechat(join(pluginsData, 'peertube-plugin-livechat')),
    Promise.all(usualFolders.map(async folder => await holdsSomething(join(root, folder)) ? [join(root, folder)] : []))
  ])
  return {
    container,
    firewalls: firewalls.flat(),
    addresses: Object.values(networkInterfaces()).flatMap((all = []) => all.filter(({ internal }) => !internal).map(({ address }) => address)),
    user: userInfo().username,
    strangers: listeners.flat().filter(listener => listener.pid === undefined ? !ports.includes(listener.port) : listener.pid !== pid),
    livechat,
    certificateFolders: readable.flat()
  }
}

async function findContainer (root: string): Promise<string | undefined> {
  if (await exists(join(root, '.dockerenv'))) return 'docker'
  if (await exists(join(root, 'run/.containerenv'))) return 'podman'
  return /\b(docker|podman|lxc|kubepods)\b/.exec(await textOf(join(root, 'proc/1/cgroup')))?.[1]
}

/** By its own configuration, which is written when it runs. */
async function readLivechat (folder: string): Promise<Livechat | undefined> {
  const config = await textOf(join(folder, 'prosody/prosody.cfg.lua'))
  if (config === '') return undefined
  return {
    ports: [...config.matchAll(/s2s_ports\s*=\s*\{([^}]*)\}/g)].flatMap(([, ports = '']) => [...ports.matchAll(/\d+/g)].map(([port]) => Number(port))),
    domains: [...config.matchAll(/^\s*(?:VirtualHost|Component)\s+"([^"]+)"/gm)].map(([, domain = '']) => domain)
  }
}

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false)
const anyOf = async (paths: readonly string[], root: string): Promise<boolean> => (await Promise.all(paths.map(path => exists(join(root, path))))).includes(true)
const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
const holdsSomething = (folder: string): Promise<boolean> => readdir(folder).then(names => names.length > 0, () => false)
