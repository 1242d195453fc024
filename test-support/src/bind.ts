import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startInBackground, type BackgroundProgram } from './background-program.js'
import type { OtherMachine } from './other-machine.js'
import { isListening } from './ports.js'
import { programTree } from './program-tree.js'
import { runProgram, type Finished } from './run-program.js'
import { removeFolder, temporaryFolder } from './temporary-folder.js'
import { until } from './until.js'

/** One server of zones. */
export interface BindOptions {
  /** An address that an interface of this machine has, such as 127.0.0.1: BIND ignores others. */
  readonly address: string
  readonly port: number
  /** The text of each zone, by its name (`.` for a root). */
  readonly zones: Readonly<Record<string, string>>
  /** Raw lines inside of each `zone { }`. */
  readonly zoneOptions?: string
  /** Raw lines inside of `options { }`. */
  readonly options?: string
  /** Raw statements before the zones. */
  readonly statements?: string
  /** The machine that it runs on. Default: this one. */
  readonly machine?: Pick<OtherMachine, 'command'>
}

export interface RunningBind extends BackgroundProgram {
  readonly address: string
  readonly port: number
  readonly dir: string
  /** Replaces a zone's text, whose serial number must have grown, and waits until it is served. */
  writeZone (name: string, text: string): Promise<void>
}

/** Starts a real BIND (named) that speaks for those zones and nothing else. */
export async function startBind ({ address, port, zones, zoneOptions = '', options = '', statements = '', machine }: BindOptions): Promise<RunningBind> {
  const dir = temporaryFolder('bind')
  const entries = Object.entries(zones).map(([name, text], index) => {
    writeFileSync(join(dir, `zone-${index}`), text.endsWith('\n') ? text : text + '\n')
    return `zone "${name}" { type primary; file "zone-${index}"; check-names ignore; check-integrity no; check-srv-cname ignore; ${zoneOptions} };\n`
  })
  const listen = address.includes(':') ? `listen-on-v6 port ${port} { ${address}; }; listen-on { none; };` : `listen-on port ${port} { ${address}; }; listen-on-v6 { none; };`
  writeFileSync(join(dir, 'named.conf'), `
    ${statements}
    options { directory "${dir}"; ${listen} pid-file none; session-keyfile none; recursion no; notify no; allow-transfer { none; };
      dnssec-validation no; managed-keys-directory "${dir}"; minimal-responses no; ${options} };
    controls { };
    ${entries.join('')}`)
  const command = programTree('bind').command('usr/sbin/named', ['-g', '-n', '1', '-c', join(dir, 'named.conf')])
  const running = await startInBackground(machine?.command(command) ?? command, {
    cwd: dir, isReady: log => /\brunning$/m.test(log)
  })
  if (!await isListening(port, address) || running.log().includes('not loaded due to errors')) {
    await running.stop()
    throw new Error(`BIND does not listen on ${address} port ${port}, or a zone is faulty:\n${running.log()}`)
  }
  const writeZone = async (name: string, text: string): Promise<void> => {
    const before = running.log().length
    writeFileSync(join(dir, `zone-${Object.keys(zones).indexOf(name)}`), text)
    process.kill(running.pid, 'SIGHUP')
    await until(() => running.log().slice(before).includes(`zone ${name}/IN: loaded`), { what: () => running.log().slice(before) })
  }
  const stop = async (): Promise<void> => {
    await running.stop()
    await removeFolder(dir)
  }
  return { ...running, address, port, dir, writeZone, stop, [Symbol.asyncDispose]: stop }
}

/** Runs `dig`, `nsupdate` or another client of BIND. */
export function runBindTool (tool: 'dig' | 'nsupdate' | 'delv', args: readonly string[], input?: string): Promise<Finished> {
  const [file, all] = programTree('bind').command(`usr/bin/${tool}`, args)
  return runProgram(file, all, input === undefined ? {} : { input })
}

/** A zone with signatures, and what its parent zone says of it. */
export interface SignedZone {
  readonly text: string
  /** DS lines, absolute. */
  readonly ds: string
}

/** Signs the text of a zone with a fresh key (ECDSA P-256). */
export async function signZone (name: string, text: string): Promise<SignedZone> {
  const dir = temporaryFolder('signed')
  const run = async (program: string, args: string[]): Promise<string> => {
    const [file, all] = programTree('bind').command(program, args)
    const { code, stdout, stderr } = await runProgram(file, all, { cwd: dir })
    if (code !== 0) throw new Error(`${program}: ${stderr}`)
    return stdout
  }
  try {
    const key = (await run('usr/bin/dnssec-keygen', ['-q', '-K', dir, '-f', 'KSK', '-a', 'ECDSAP256SHA256', name])).trim()
    const dnskey = readFileSync(join(dir, `${key}.key`), 'utf8')
    writeFileSync(join(dir, 'zone'), `${text.trimEnd()}\n${dnskey}`)
    await run('usr/bin/dnssec-signzone', ['-q', '-z', '-K', dir, '-o', name, '-f', 'zone.signed', '-d', dir, 'zone'])
    return { text: readFileSync(join(dir, 'zone.signed'), 'utf8'), ds: await run('usr/bin/dnssec-dsfromkey', ['-2', join(dir, `${key}.key`)]) }
  } finally {
    await removeFolder(dir)
  }
}
