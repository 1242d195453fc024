import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guardAgainstOrphan } from './orphan-guard.js'
import type { OtherMachine } from './other-machine.js'
import { isListening } from './ports.js'
import type { ProsodyTree } from './prosody-tree.js'
import { runProsodyctl } from './prosodyctl.js'
import { serviceUser } from './service-user.js'
import { ownByService, removeFolder, temporaryFolder } from './temporary-folder.js'
import { until, type UntilOptions } from './until.js'

export interface StartOptions {
  /** The configuration, or a function that makes it for the folder (`baseConfig` gives the lines that every one needs). */
  readonly config: string | ((dir: string) => string)
  /** A folder that is the caller's to remove. Default: a fresh one that `stop` removes. */
  readonly dir?: string
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds. Default 15000. */
  readonly timeout?: number
  /** The machine that it runs on. Default: this one. */
  readonly machine?: Pick<OtherMachine, 'command'>
}

/** A Prosody in the foreground, in a folder of its own. */
export interface RunningProsody extends AsyncDisposable {
  readonly dir: string
  readonly configFile: string
  readonly pid: number
  /** All that it wrote to its standard output, its standard error and `prosody.log` in its folder. */
  log (): string
  /** Until the log, without its first `after` characters, has that text. Gives the whole log back. */
  waitForLog (pattern: string | RegExp, options?: UntilOptions & { readonly after?: number }): Promise<string>
  /** Replaces the configuration file; a reload is the caller's to ask for. */
  writeConfig (config: string): void
  signal (signal: NodeJS.Signals): void
  /** What a command of the admin shell answers: `host list`, `module reload s2s *`, or Lua: `host:list()`. Rejects when it is refused. */
  shell (command: string): Promise<string>
  isListening (port: number): Promise<boolean>
  hasEnded (): boolean
  /** Ends it, with SIGKILL when it does not want to within 10 seconds, and removes its folder. */
  stop (): Promise<void>
}

/** Starts that Prosody and waits until it has opened its ports; rejects with its log when it ends instead. */
export async function startProsody (tree: ProsodyTree, { config, dir: given, env = {}, timeout = 15_000, machine }: StartOptions): Promise<RunningProsody> {
  const dir = given ?? temporaryFolder('prosody', { forService: true })
  const configFile = join(dir, 'prosody.cfg.lua')
  const readyFile = join(dir, 'ready')
  prepareFolder(dir)
  const writeConfig = (text: string): void => {
    writeFileSync(configFile, text, { mode: 0o640 })
    ownByService(configFile)
  }
  writeConfig(typeof config === 'string' ? config : config(dir))
  rmSync(readyFile, { force: true })

  const args = [...tree.luaArguments, join(tree.folder, 'bin/prosody.lua'), '--config', configFile, '-F']
  const [file, all] = machine?.command([tree.loader, args], serviceUser().uid) ?? [tree.loader, args]
  const child = spawn(file, all, {
    ...machine === undefined ? serviceUser() : {}, cwd: dir, stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: dir, ...tree.env, CFG_CONFIGDIR: dir, CFG_DATADIR: join(dir, 'data'), PROSODY_READY_FILE: readyFile, ...env }
  })
  const log = collectLog(child, join(dir, 'prosody.log'))
  const ended = endOf(child)
  const hasEnded = (): boolean => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  const release = child.pid === undefined ? () => {} : guardAgainstOrphan(child.pid)
  void ended.then(release)

  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(timer)
    if (given === undefined) await removeFolder(dir)
  }
  try {
    await until(() => hasEnded() || existsSync(readyFile), { timeout, what: () => `Prosody to start:\n${log()}` })
    if (hasEnded()) throw new Error(`Prosody ended instead of starting:\n${log()}`)
  } catch (error) {
    child.kill('SIGKILL')
    await stop()
    throw error
  }
  return {
    dir, configFile, log, writeConfig, isListening, hasEnded, stop,
    pid: child.pid as number,
    waitForLog: async (pattern, { after = 0, ...options } = {}) => {
      await until(() => textHas(log().slice(after), pattern), { what: () => `${String(pattern)} in the log:\n${log()}`, ...options })
      return log()
    },
    signal: name => { child.kill(name) },
    shell: async command => {
      const { code, stdout, stderr } = await runProsodyctl(tree, ['shell', ...shellArguments(command)], { configFile, dataDir: join(dir, 'data') })
      if (code !== 0) throw new Error(`"${command}" was refused: ${(stdout + stderr).trim()}`)
      return stdout.trim()
    },
    [Symbol.asyncDispose]: stop
  }
}

/** Words are passed on one by one and quoted by prosodyctl; Lua goes as it is. */
const shellArguments = (command: string): string[] => /[(>]/.test(command) ? [command] : command.split(/\s+/)

function prepareFolder (dir: string): void {
  mkdirSync(join(dir, 'data'), { recursive: true, mode: 0o700 })
  ownByService(dir)
  ownByService(join(dir, 'data'))
}

function collectLog (child: ChildProcess, file: string): () => string {
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => chunks.push(chunk as Buffer))
  return () => Buffer.concat(chunks).toString() + (existsSync(file) ? readFileSync(file, 'utf8') : '')
}

const endOf = (child: ChildProcess): Promise<void> => new Promise(resolve => {
  child.once('close', () => { resolve() }).once('error', () => { resolve() })
})

const textHas = (text: string, pattern: string | RegExp): boolean =>
  typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) >= 0
