import { exitCodes } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { askHost } from '../host-lock.js'
import type { ServerStatus } from '../status.js'
import { folderOf, refuseWords, tell, type Command } from './command.js'
import { statusHelp } from './help.js'
import { words } from './words.js'

export const statusCommand: Command = {
  help: statusHelp,
  options: { dir: { type: 'string' } },
  run: async invocation => {
    refuseWords(invocation)
    const { dir, hostSocket } = folderOf(invocation)
    const host = await askHost(hostSocket)
    const status = host?.status as ServerStatus | undefined
    if (host === undefined) {
      tell(invocation, [catalog.diagnostic('SERVER_ABSENT', { facts: { dir } })], { dir, state: 'absent' })
      return exitCodes.findings
    }
    if (status === undefined) {
      tell(invocation, [catalog.diagnostic('SERVER_SILENT', { facts: { dir, program: host.program, pid: host.pid } })], { dir, state: 'unknown' })
      return exitCodes.findings
    }
    if (!invocation.json) invocation.out(words[invocation.language].status(status, host))
    tell(invocation, status.problems, invocation.json ? { ...status, host: { pid: host.pid, program: host.program } } : {})
    return status.healthy ? exitCodes.ok : exitCodes.findings
  }
}
