import type { Outlook } from './outlook.js'
import type { Step } from './step.js'
import { says } from './step-catalog.js'

export function prosodyctlStep ({ machine: { user } }: Outlook): Step {
  return {
    name: 'prosodyctl', state: 'green', summary: says('COMMANDS_READY', {}), findings: [],
    snippets: [
      { title: says('SNIPPET_DOCTOR', {}), text: `sudo -u ${user} npx xmpp-chat doctor` },
      { title: says('SNIPPET_PROSODYCTL', {}), text: `sudo -u ${user} npx xmpp-chat prosodyctl about` }
    ]
  }
}
