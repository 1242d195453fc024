import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startInBackground, type BackgroundProgram } from './background-program.js'
import { isListening } from './ports.js'
import type { OtherMachine } from './other-machine.js'
import { programTree } from './program-tree.js'
import { removeFolder, temporaryFolder } from './temporary-folder.js'

export interface EjabberdOptions {
  readonly hosts: readonly string[]
  readonly port: number
  /** Where it listens. Default 127.0.0.1; `::` is everywhere. */
  readonly address?: string
  /** Where one may ask whether it listens, when that is not `address`. */
  readonly reachedAt?: string
  /** A file with the certificate and its key (PEM). Default: none, so no STARTTLS. */
  readonly certificate?: string
  /** For other servers that begin with TLS (XEP-0368). */
  readonly directTlsPort?: number
  /** For people, who need no password and no TLS. */
  readonly clientPort?: number
  /** A file with the authorities (PEM) that it trusts. Default: the system's. */
  readonly authorities?: string
  /** Whether dialback is enough where a certificate is not (XEP-0220). Default true. */
  readonly dialback?: boolean
  /** Whether other servers must use TLS. Default `required`; Debian's configuration says `optional`. */
  readonly starttls?: 'optional' | 'required'
  /** Its DNS resolver. Default: the system's. */
  readonly resolver?: Resolver
  /** The machine that it runs on. Default: this one. */
  readonly machine?: Pick<OtherMachine, 'command'>
}

interface Resolver { readonly address: string, readonly port: number }

export interface RunningEjabberd extends BackgroundProgram {
  readonly port: number
}

/** Starts a real ejabberd that listens for other servers. */
export async function startEjabberd (options: EjabberdOptions): Promise<RunningEjabberd> {
  const { port, address = '127.0.0.1', reachedAt = address, resolver, machine } = options
  const { root, libraryPath } = programTree('ejabberd')
  const dir = temporaryFolder('ejabberd')
  mkdirSync(join(dir, 'spool'))
  writeFileSync(join(dir, 'ejabberd.yml'), configuration({ address, ...options }))
  if (resolver !== undefined) writeFileSync(join(dir, 'inetrc'), inetrc(resolver))
  const erlang = join(root, 'usr/lib/erlang')
  const binaries = join(erlang, readdirSync(erlang).find(name => name.startsWith('erts-')) as string, 'bin')
  const code = readdirSync(join(root, 'usr/lib')).find(name => name.endsWith('-linux-gnu')) as string
  const command = programTree('ejabberd').command(binaries.slice(root.length + 1) + '/beam.smp', [
    '-K', 'true', '--', '-root', erlang, '-bindir', binaries, '-progname', 'erl', '--', '-home', dir, '--', '-noshell', '-noinput',
    '-pa', ...ebinFolders(join(root, 'usr/lib', code)), '-mnesia', 'dir', `"${join(dir, 'spool')}"`,
    '-ejabberd', 'log_rate_limit', '1000', '-kernel', 'inet_dist_use_interface', '{127,0,0,1}', '-s', 'ejabberd'
  ])
  const running = await startInBackground(machine?.command(command) ?? command, {
    cwd: dir,
    env: {
      PATH: process.env.PATH, HOME: dir, ROOTDIR: erlang, BINDIR: binaries, EMU: 'beam', PROGNAME: 'erl', LD_LIBRARY_PATH: libraryPath,
      EJABBERD_CONFIG_PATH: join(dir, 'ejabberd.yml'), EJABBERD_LOG_PATH: join(dir, 'ejabberd.log'), ERL_CRASH_DUMP: '/dev/null',
      ...resolver === undefined ? {} : { ERL_INETRC: join(dir, 'inetrc') }
    },
    isReady: async log => log.includes('is started') && await isListening(port, reachedAt), timeout: 60_000
  })
  const stop = async (): Promise<void> => {
    await running.stop()
    await removeFolder(dir)
  }
  return { ...running, port, stop, [Symbol.asyncDispose]: stop }
}

/** Debian puts ejabberd's own code outside of Erlang's library folder. */
const ebinFolders = (folder: string): string[] => readdirSync(folder).filter(name => name.startsWith('ejabberd-')).map(name => join(folder, name, 'ebin'))

function configuration ({ hosts, port, address, certificate, directTlsPort, clientPort, authorities, dialback = true, starttls = 'required' }: EjabberdOptions): string {
  const listen = (at: number, module: string, more = ''): string => `  - { port: ${at}, ip: "${address}", module: ${module}${more} }`
  return [
    'loglevel: info', `hosts: ${JSON.stringify(hosts)}`, ...certificate === undefined ? [] : [`certfiles: ["${certificate}"]`],
    ...authorities === undefined ? [] : [`ca_file: "${authorities}"`],
    `s2s_use_starttls: ${certificate === undefined ? 'false' : starttls}`, 'auth_method: [anonymous]',
    'listen:', listen(port, 'ejabberd_s2s_in'), ...directTlsPort === undefined ? [] : [listen(directTlsPort, 'ejabberd_s2s_in', ', tls: true')],
    ...clientPort === undefined ? [] : [listen(clientPort, 'ejabberd_c2s')],
    `modules: { ${dialback ? 'mod_s2s_dialback: {}' : ''} }`
  ].join('\n')
}

/** How Erlang looks names up; the file of the system, where none is named, would take back what came before it. */
const inetrc = ({ address, port }: Resolver): string => `{resolv_conf,""}.
{hosts_file,""}.
{lookup,[dns]}.
{nameserver,{${address.replaceAll('.', ',')}},${port}}.
`
