import type { Outlook } from './outlook.js'
import type { Step } from './step.js'
import { says } from './step-catalog.js'

/** The commands for a shell of this machine, as they are to be typed. */
export function prosodyctlStep ({ shellCommand }: Outlook): Step {
  return {
    name: 'prosodyctl', state: 'green', summary: says('COMMANDS_READY', {}), findings: [],
    snippets: [
      { title: says('SNIPPET_DOCTOR', {}), text: `${shellCommand} doctor` },
      { title: says('SNIPPET_PROSODYCTL', {}), text: `${shellCommand} prosodyctl about` }
    ]
  }
}
