import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Outlook } from './outlook.js'
import { stateBy, type Step } from './step.js'
import { says } from './step-catalog.js'

/** Other XMPP servers on this machine: by their ports, and by the names that they speak for. */
export function neighboursStep (outlook: Outlook): Step {
  const findings = [...livechatFindings(outlook), ...strangerFindings(outlook)]
  const state = stateBy(findings)
  const summary = findings.length === 0 ? says('NEIGHBOURS_NONE', {}) : state === 'green' ? says('NEIGHBOURS_FINE', {}) : says('NEIGHBOURS_CLASH', {})
  return { name: 'neighbours', state, summary, findings, snippets: [] }
}

function livechatFindings ({ machine: { livechat }, settings: { s2sPort, roomPrefix }, domains: { rooms } }: Outlook): Diagnostic[] {
  if (livechat === undefined) return []
  const path = '/room-prefix'
  return [
    livechat.domains.includes(rooms)
      ? catalog.diagnostic('LIVECHAT_SAME_ROOMS', { path, facts: { rooms, prefix: roomPrefix === 'room' ? 'chat' : 'room' } })
      : catalog.diagnostic('LIVECHAT_BESIDE', { path, facts: { domains: [...livechat.domains] } }),
    ...livechat.ports.includes(s2sPort) ? [catalog.diagnostic('LIVECHAT_SAME_PORT', { path: '/s2s-port', facts: { port: s2sPort } })] : []
  ]
}

function strangerFindings ({ machine: { strangers }, settings: { s2sPort, s2sDirectTlsPort }, server }: Outlook): Diagnostic[] {
  // With another address of this machine, a port can be had twice.
  const isMissed = (port: number): boolean => [s2sPort, s2sDirectTlsPort].includes(port) && server?.ports.some(ours => ours.port === port && ours.open) !== true
  const listeners = [...new Map(strangers.map(stranger => [stranger.port, stranger])).values()]
  return listeners.map(({ port, program = '', user = '?' }) => {
    const [path, isSeen] = ['/s2s-port', program !== '']
    if (isMissed(port)) return catalog.diagnostic(isSeen ? 'NEIGHBOUR_SAME_PORT' : 'NEIGHBOUR_UNSEEN_SAME_PORT', { path, facts: { port, program, user } })
    return catalog.diagnostic(isSeen ? 'NEIGHBOUR_BESIDE' : 'NEIGHBOUR_UNSEEN_BESIDE', { path, facts: { port, program, user, ours: s2sPort } })
  })
}
