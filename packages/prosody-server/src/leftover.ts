import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAdmin } from './admin/admin-connection.js'
import type { Layout } from './layout.js'

/** What became of a Prosody that an earlier host left running. */
export type LeftoverOutcome = 'none' | 'stopped' | 'killed' | 'not ours'

/**
 * Ends a Prosody that still runs on this folder: it is asked through its admin socket, which works from another container too, then told by signals.
 * A process is taken for it only when its command line names this very configuration, because its number may belong to another by now.
 */
export async function endLeftover (layout: Layout, { patience = 8000 }: { readonly patience?: number } = {}): Promise<LeftoverOutcome> {
  const pid = Number((await readFile(layout.pidFile, 'utf8').catch(() => '')).trim())
  const isOurs = pid > 0 && await runsConfig(pid, layout.configFile)
  const wasAsked = await askToStop(layout.adminSocket)
  if (!isOurs) return wasAsked ? await goneFrom(layout.adminSocket, patience) ? 'stopped' : 'not ours' : 'none'
  if (!wasAsked) signal(pid, 'SIGTERM')
  if (await until(async () => !await runsConfig(pid, layout.configFile), patience)) return 'stopped'
  signal(pid, 'SIGKILL')
  await until(async () => !await runsConfig(pid, layout.configFile), 2000)
  return 'killed'
}

/** Whether that process is a Prosody with this configuration file. */
async function runsConfig (pid: number, configFile: string): Promise<boolean> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  return words.includes(configFile)
}

async function askToStop (socket: string): Promise<boolean> {
  try {
    const admin = await connectAdmin(socket)
    await admin.run('> prosody.main_thread:run(function () prosody.unlock_globals(); prosody.shutdown("Another start of its host") end)', { timeout: 2000 }).catch(() => {})
    admin.close()
    return true
  } catch {
    return false
  }
}

async function goneFrom (socket: string, patience: number): Promise<boolean> {
  return until(async () => {
    try {
      (await connectAdmin(socket)).close()
      return false
    } catch {
      return true
    }
  }, patience)
}

function signal (pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended in the meantime.
  }
}

async function until (isSo: () => Promise<boolean>, patience: number): Promise<boolean> {
  const end = performance.now() + patience
  while (!await isSo()) {
    if (performance.now() > end) return false
    await sleep(50)
  }
  return true
}
