import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { plainOfLua, readDumped, textOfLua, type DumpedValue, type LuaValue } from './lua-value.js'
import { prosodyTree, type ProsodyVersion } from './prosody-tree.js'
import { removeFolder, temporaryFolder } from './temporary-folder.js'

/** What Prosody made of one configuration. */
export interface LoadedConfig {
  readonly ok: boolean
  /** Why it was refused; the file is called `config.lua` in it. */
  readonly error?: string
  readonly warnings: readonly string[]
  /** Options by host; `*` holds the global ones. Both maps keep any name; an option whose name is no string is called `[<name>]`. */
  readonly hosts: ReadonlyMap<string, ReadonlyMap<string, LuaValue>>
  /** Functions with an effect outside of the configuration that it called (they did nothing): `os.execute`. */
  readonly executed: readonly string[]
  /** Lua's own names that it made or changed, also within a library: `string.format`. They were put back. */
  readonly newGlobals: readonly string[]
}

/** One process with Prosody's own reader of configurations. */
export interface ConfigOracle extends AsyncDisposable {
  readonly version: ProsodyVersion
  /** Each call starts from nothing. Calls may overlap; they are answered in order. */
  load (config: string | Uint8Array): Promise<LoadedConfig>
  close (): Promise<void>
}

interface Answer {
  readonly ok: boolean, readonly error: string | null, readonly warnings: string[], readonly executed: string[], readonly newGlobals: string[]
  readonly hosts: ReadonlyArray<readonly [string, DumpedValue]>
}

interface Turn {
  readonly resolve: (loaded: LoadedConfig) => void, readonly reject: (error: Error) => void, readonly timer: NodeJS.Timeout
}

/** Milliseconds. Lua code is stopped much earlier; this is for a function in C that does not come back. */
const longestLoad = 20_000

const script = fileURLToPath(new URL('config-oracle.lua', import.meta.url))

/** Starts the reader of that Prosody, with `env` in addition to what it needs; close it when done. It ends by itself when this process ends. */
export function openConfigOracle (version: ProsodyVersion, { env = {} }: { readonly env?: Readonly<Record<string, string>> } = {}): ConfigOracle {
  const { loader, luaArguments, env: ownEnv } = prosodyTree(version)
  const folder = temporaryFolder('oracle')
  const child = spawn(loader, [...luaArguments, script, join(folder, 'config.lua')], { env: { ...ownEnv, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const waiting: Array<Turn> = []
  let stderr = ''
  child.stderr.on('data', chunk => { stderr += String(chunk) })
  child.stdin.on('error', () => {})
  createInterface({ input: child.stdout }).on('line', line => {
    const turn = waiting.shift()
    clearTimeout(turn?.timer)
    turn?.resolve(readAnswer(JSON.parse(line) as Answer, folder))
  })
  const fail = (): void => {
    for (const { reject, timer } of waiting.splice(0)) {
      clearTimeout(timer)
      reject(new Error(`The configuration oracle of Prosody ${version} ended: ${stderr.trim()}`))
    }
  }
  child.on('close', fail).on('error', fail)

  const close = async (): Promise<void> => {
    child.stdin.end()
    await ended
    await removeFolder(folder)
  }
  return {
    version,
    load: config => new Promise((resolve, reject) => {
      waiting.push({ resolve, reject, timer: setTimeout(() => child.kill('SIGKILL'), longestLoad) })
      const bytes = Buffer.from(config)
      child.stdin.write(Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]))
      if (child.exitCode !== null || child.signalCode !== null) fail()
    }),
    close,
    [Symbol.asyncDispose]: close
  }
}

function readAnswer (answer: Answer, folder: string): LoadedConfig {
  const text = (bytes: string): string => textOfLua(bytes).replaceAll(folder + '/', '')
  const { ok, error, warnings, hosts, executed, newGlobals } = answer
  return {
    ok,
    ...error !== null && { error: text(error) },
    warnings: warnings.map(text),
    hosts: new Map(hosts.map(([host, options]) => [textOfLua(host), optionsOf(readDumped(options))])),
    executed: executed.map(text),
    newGlobals: newGlobals.map(text)
  }
}

const optionsOf = (options: LuaValue): Map<string, LuaValue> =>
  new Map(typeof options === 'object' && 'table' in options ? options.table.map(([name, value]) => [optionName(name), value]) : [])

const optionName = (name: LuaValue): string =>
  typeof name === 'string' ? textOfLua(name) : `[${String(plainOfLua(name))}]`
