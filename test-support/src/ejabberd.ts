import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startInBackground, type BackgroundProgram } from './background-program.js'
import { isListening } from './ports.js'
import { programTree } from './program-tree.js'
import { removeFolder, temporaryFolder } from './temporary-folder.js'

export interface EjabberdOptions {
  readonly hosts: readonly string[]
  readonly port: number
  /** A file with the certificate and its key (PEM). Default: none, so no STARTTLS. */
  readonly certificate?: string
}

export interface RunningEjabberd extends BackgroundProgram {
  readonly port: number
}

/** Starts a real ejabberd that listens for servers on 127.0.0.1. */
export async function startEjabberd ({ hosts, port, certificate }: EjabberdOptions): Promise<RunningEjabberd> {
  const { root, libraryPath } = programTree('ejabberd')
  const dir = temporaryFolder('ejabberd')
  mkdirSync(join(dir, 'spool'))
  writeFileSync(join(dir, 'ejabberd.yml'), [
    'loglevel: info', `hosts: ${JSON.stringify(hosts)}`, ...certificate === undefined ? [] : [`certfiles: ["${certificate}"]`],
    `s2s_use_starttls: ${certificate === undefined ? 'false' : 'required'}`, 'auth_method: [anonymous]',
    `listen: [{ port: ${port}, ip: "127.0.0.1", module: ejabberd_s2s_in }]`, 'modules: { mod_s2s_dialback: {} }'
  ].join('\n'))
  const erlang = join(root, 'usr/lib/erlang')
  const binaries = join(erlang, readdirSync(erlang).find(name => name.startsWith('erts-')) as string, 'bin')
  const code = readdirSync(join(root, 'usr/lib')).find(name => name.endsWith('-linux-gnu')) as string
  const command = programTree('ejabberd').command(binaries.slice(root.length + 1) + '/beam.smp', [
    '-K', 'true', '--', '-root', erlang, '-bindir', binaries, '-progname', 'erl', '--', '-home', dir, '--', '-noshell', '-noinput',
    '-pa', ...ebinFolders(join(root, 'usr/lib', code)), '-mnesia', 'dir', `"${join(dir, 'spool')}"`,
    '-ejabberd', 'log_rate_limit', '1000', '-kernel', 'inet_dist_use_interface', '{127,0,0,1}', '-s', 'ejabberd'
  ])
  const running = await startInBackground(command, {
    cwd: dir,
    env: {
      PATH: process.env.PATH, HOME: dir, ROOTDIR: erlang, BINDIR: binaries, EMU: 'beam', PROGNAME: 'erl', LD_LIBRARY_PATH: libraryPath,
      EJABBERD_CONFIG_PATH: join(dir, 'ejabberd.yml'), EJABBERD_LOG_PATH: join(dir, 'ejabberd.log'), ERL_CRASH_DUMP: '/dev/null'
    },
    isReady: async log => log.includes('is started') && await isListening(port), timeout: 60_000
  })
  const stop = async (): Promise<void> => {
    await running.stop()
    await removeFolder(dir)
  }
  return { ...running, port, stop, [Symbol.asyncDispose]: stop }
}

/** Debian puts ejabberd's own code outside of Erlang's library folder. */
const ebinFolders = (folder: string): string[] => readdirSync(folder).filter(name => name.startsWith('ejabberd-')).map(name => join(folder, name, 'ebin'))
