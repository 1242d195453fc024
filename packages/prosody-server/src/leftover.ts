import { isCodedError } from '@xmpp-chat/diagnostics'
import { readFile, rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAdmin } from './admin/admin-connection.js'
import { catalog } from './diagnostics.js'
import type { Layout } from './layout.js'

/** What became of a Prosody that an earlier host left running. */
export type LeftoverOutcome = 'none' | 'stopped' | 'killed'

/**
 * Ends a Prosody that still runs on this folder: it is asked through its admin socket, which works from another container too, then told by signals.
 * A process is taken for it only when its command line names this very configuration, because its number may belong to another by now. Rejects with
 * ERR_PROSODY_SERVER_LEFTOVER when it cannot be ended.
 */
export async function endLeftover (layout: Layout, { patience = 8000 }: { readonly patience?: number } = {}): Promise<LeftoverOutcome> {
  const pid = Number((await readFile(layout.pidFile, 'utf8').catch(() => '')).trim())
  const isOurs = pid > 0 && await runsConfig(pid, layout.configFile)
  const answer = await askToStop(layout.adminSocket)
  const isGone = isOurs ? async () => !await runsConfig(pid, layout.configFile) : () => isClosed(layout.adminSocket)
  let outcome: LeftoverOutcome = 'none'
  if (isOurs || answer !== 'closed') {
    if (isOurs && answer !== 'agreed') signal(pid, 'SIGTERM')
    outcome = await until(isGone, answer === 'silent' ? 1000 : patience) ? 'stopped' : 'killed'
    if (outcome === 'killed' && isOurs) signal(pid, 'SIGKILL')
    if (outcome === 'killed' && !await until(isGone, 2000)) throw catalog.error('ERR_PROSODY_SERVER_LEFTOVER', { facts: { dir: layout.dir } })
  }
  // Prosody does not start beside a file that names any process that lives.
  await rm(layout.pidFile, { force: true })
  return outcome
}

/** Whether that process is a Prosody with this configuration file. */
async function runsConfig (pid: number, configFile: string): Promise<boolean> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  return words.includes(configFile)
}

/** `silent`: it is there, but does not answer. */
async function askToStop (socket: string): Promise<'agreed' | 'silent' | 'closed'> {
  const admin = await connectAdmin(socket).catch(() => undefined)
  if (admin === undefined) return 'closed'
  try {
    await admin.run(stopLine, { timeout: 1500 })
    return 'agreed'
  } catch (error) {
    return isCodedError(error, 'ERR_PROSODY_SERVER_ADMIN_SILENT') ? 'silent' : 'agreed'
  } finally {
    admin.close()
  }
}

const stopLine = '> prosody.main_thread:run(function () prosody.unlock_globals(); prosody.shutdown("Another start of its host") end)'

const isClosed = (socket: string): Promise<boolean> => connectAdmin(socket).then(admin => { admin.close(); return false }, () => true)

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
