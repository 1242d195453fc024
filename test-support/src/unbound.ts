import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startInBackground, type BackgroundProgram } from './background-program.js'
import type { OtherMachine } from './other-machine.js'
import { programTree } from './program-tree.js'
import { removeFolder, temporaryFolder } from './temporary-folder.js'

export interface UnboundOptions {
  readonly address: string
  readonly port: number
  /** Where the zones are: the address of their server as `192.0.2.53@5353`, by the zone's name. */
  readonly stubs: Readonly<Record<string, string | readonly string[]>>
  /** Raw lines of the section `server:`, such as trust anchors and TLS. */
  readonly server?: readonly string[]
  /** The machine that it runs on. Default: this one. */
  readonly machine?: Pick<OtherMachine, 'command'>
}

export interface RunningUnbound extends BackgroundProgram {
  readonly address: string
  readonly port: number
}

/** Starts a real unbound, a caching resolver, that finds the zones where it is told and validates those with a `trust-anchor`. */
export async function startUnbound ({ address, port, stubs, server = [], machine }: UnboundOptions): Promise<RunningUnbound> {
  const dir = temporaryFolder('unbound')
  const sections = Object.entries(stubs).map(([zone, where]) =>
    ['stub-zone:', `  name: "${zone}"`, ...[where].flat().map(target => `  stub-addr: ${target}`), '  stub-no-cache: no'].join('\n'))
  const lines = [
    `interface: ${address}@${port}`, `directory: "${dir}"`, 'chroot: ""', 'username: ""', 'pidfile: ""', 'use-syslog: no', 'logfile: ""',
    'do-daemonize: no', 'do-not-query-localhost: no', 'access-control: 127.0.0.0/8 allow', 'num-threads: 1', 'verbosity: 1', 'module-config: "validator iterator"',
    'ede: yes', 'target-fetch-policy: "0 0 0 0 0"', 'minimal-responses: no', 'local-zone: "example." transparent', ...server
  ]
  writeFileSync(join(dir, 'unbound.conf'), `server:\n${lines.map(line => `  ${line}\n`).join('')}remote-control:\n  control-enable: no\n${sections.join('\n')}\n`)
  const command = programTree('unbound').command('usr/sbin/unbound', ['-d', '-p', '-c', join(dir, 'unbound.conf')])
  const running = await startInBackground(machine?.command(command) ?? command, {
    cwd: dir, isReady: log => log.includes('start of service')
  })
  const stop = async (): Promise<void> => {
    await running.stop()
    await removeFolder(dir)
  }
  return { ...running, address, port, stop, [Symbol.asyncDispose]: stop }
}
