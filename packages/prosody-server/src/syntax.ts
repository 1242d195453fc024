import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { catalog } from './diagnostics.js'
import type { ProsodyInstallation } from './installation.js'
import { environment } from './process.js'

/** Compiles without running; the chunk comes by the standard input, so that secrets are in no file and no command line. */
const script = 'local ok, problem = load(io.read("a"), "=prosody.cfg.lua", "t"); if not ok then io.stderr:write(problem) os.exit(1) end'

/** Has Prosody's own Lua read a configuration; rejects with ERR_PROSODY_SERVER_SYNTAX. 10 seconds at most. */
export async function checkSyntax (config: string, { commands: { lua } }: ProsodyInstallation): Promise<void> {
  const child = spawn(lua.file, [...lua.args, '-e', script], { env: environment(lua, '/'), timeout: 10_000, stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('close', resolve) })
  child.stdin.on('error', () => {}).end(config)
  try {
    const [code, problem] = await Promise.all([ended, text(child.stderr)])
    if (code !== 0) throw catalog.error('ERR_PROSODY_SERVER_SYNTAX', { facts: { reason: problem.trim() } })
  } catch (cause) {
    throw (cause as { code?: string }).code === 'ERR_PROSODY_SERVER_SYNTAX' ? cause : catalog.error('ERR_PROSODY_SERVER_NOT_RUNNABLE', { facts: { program: lua.file, reason: String(cause) }, cause })
  }
}
