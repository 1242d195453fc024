import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { isAboutHoles, type ServerStatus } from '@xmpp-chat/prosody-server'
import type { Outlook } from './outlook.js'
import { stateBy, type Step } from './step.js'
import { says } from './step-catalog.js'

/** The commands for a shell of this machine, as they are to be typed. */
export function prosodyctlStep ({ shellCommand, server }: Outlook): Step {
  const findings = server?.problems.filter(isAboutHoles) ?? []
  return {
    name: 'prosodyctl', state: stateBy(findings), summary: server === undefined ? says('COMMANDS_READY', {}) : safety(server), findings,
    snippets: [
      { title: says('SNIPPET_DOCTOR', {}), text: `${shellCommand} doctor` },
      { title: says('SNIPPET_PROSODYCTL', {}), text: `${shellCommand} prosodyctl about` }
    ]
  }
}

function safety ({ prosody: { version, release = version }, holes: { asOf, names } }: ServerStatus): Diagnostic {
  return names.length === 0 ? says('PROSODY_WITHOUT_HOLES', { facts: { version: release, asOf } }) : says('PROSODY_WITH_HOLES', { facts: { version: release, asOf, count: names.length } })
}
