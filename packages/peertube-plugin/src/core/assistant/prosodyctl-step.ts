import type { Outlook } from './outlook.js'
import type { Step } from './step.js'
import { says } from './step-catalog.js'

/** `--no`: where the command is missing, none of that name is fetched from anywhere. */
export function prosodyctlStep ({ machine: { user } }: Outlook): Step {
  return {
    name: 'prosodyctl', state: 'green', summary: says('COMMANDS_READY', {}), findings: [],
    snippets: [
      { title: says('SNIPPET_DOCTOR', {}), text: `sudo -u ${user} npx --no xmpp-chat doctor` },
      { title: says('SNIPPET_PROSODYCTL', {}), text: `sudo -u ${user} npx --no xmpp-chat prosodyctl about` }
    ]
  }
}
