import { exitCodes } from '@xmpp-chat/diagnostics'
import { connectAdmin } from '../admin/admin-connection.js'
import { folderOf, folderOptions, type Command } from './command.js'
import { shellHelp } from './help.js'
import { shellLine } from './pass-on.js'
import { runInTerminal } from './prosodyctl.js'
import { servedFolder } from './served-folder.js'

export const shellCommand: Command = {
  help: shellHelp,
  options: folderOptions,
  passesOn: true,
  run: async invocation => {
    const { positionals, json, out, err } = invocation
    if (positionals.length === 0) return runInTerminal(await servedFolder(invocation), ['shell'])
    const admin = await connectAdmin(folderOf(invocation).adminSocket)
    try {
      const reply = await admin.run(shellLine(positionals))
      if (json) out(JSON.stringify(reply, null, 2))
      else {
        if (reply.output.length > 0) out(reply.output.join('\n'))
        if (reply.result !== '') (reply.ok ? out : err)(reply.result)
      }
      return reply.ok ? exitCodes.ok : exitCodes.findings
    } finally {
      admin.close()
    }
  }
}
