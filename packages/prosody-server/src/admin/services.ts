import type { ListeningPort, Target } from '@xmpp-chat/prosody-config'
import type { AdminConnection } from './admin-connection.js'

/** A port that is open, by Prosody's own account. */
export type OpenPort = Pick<ListeningPort, 'service' | 'interface' | 'port'>

/** The ports that a running Prosody has open, as its port manager has them. */
export async function openPorts (admin: AdminConnection, target: Target, options?: { readonly timeout?: number }): Promise<OpenPort[]> {
  const line = `> (function () local found = {}; for service, interface, port in require("${prefix(target)}core.portmanager").get_active_services():iter(nil, nil, nil, nil) do ` +
    'found[#found + 1] = service .. " " .. interface .. " " .. port; end; return table.concat(found, ","); end)()'
  const { result } = await admin.run(line, options)
  return result.replace(/^Result: /, '').replace(/^"|"$/g, '').split(',').filter(item => item !== '').map(item => {
    const [service = '', address = '', port = ''] = item.split(' ')
    return { service, interface: address, port: Number(port) }
  })
}

/** The line that makes Prosody close its log files and open them anew, by their names. */
export const reopenLogs = (target: Target): string => `> require("${prefix(target)}core.loggingmanager").reload_logging()`

/** The release 13.0 put its own modules below `prosody.`. */
const prefix = (target: Target): string => target === '0.12' ? '' : 'prosody.'
