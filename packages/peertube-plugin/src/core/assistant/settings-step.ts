import type { Outlook } from './outlook.js'
import type { Step } from './step.js'
import { says } from './step-catalog.js'

export function settingsStep ({ settings, answer }: Outlook): Step {
  const findings = [...answer.findings]
  const step = { name: 'settings', findings, snippets: [] } as const
  if (answer.state === 'working') return { ...step, state: 'unknown', summary: says('SETTINGS_WORKING', {}) }
  if (answer.state === 'refused') return { ...step, state: 'red', summary: says('SETTINGS_REFUSED', {}) }
  return settings.external
    ? { ...step, state: findings.length > 0 ? 'amber' : 'green', summary: says('SETTINGS_APPLIED', {}) }
    : { ...step, state: 'off', summary: says('NOT_ASKED_FOR', {}) }
}
