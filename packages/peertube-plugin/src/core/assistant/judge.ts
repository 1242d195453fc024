import { certificateStep } from './certificate-step.js'
import { dnsStep } from './dns-step.js'
import { neighboursStep } from './neighbours-step.js'
import type { Outlook } from './outlook.js'
import { portStep } from './port-step.js'
import { proofStep } from './proof-step.js'
import { prosodyctlStep } from './prosodyctl-step.js'
import { reachabilityStep } from './reachability-step.js'
import { settingsStep } from './settings-step.js'
import { stepNames, type Step, type StepName } from './step.js'
import { says } from './step-catalog.js'

const judges: Readonly<Record<StepName, (outlook: Outlook) => Step>> = {
  settings: settingsStep, port: portStep, neighbours: neighboursStep, dns: dnsStep, certificate: certificateStep, reachability: reachabilityStep, proof: proofStep, prosodyctl: prosodyctlStep
}

/** How each step stands. Pure: the same outlook gives the same steps. */
export function judge (outlook: Outlook): Step[] {
  return stepNames.map(name => outlook.settings.external || name === 'settings' || name === 'prosodyctl'
    ? judges[name](outlook)
    : { name, state: 'off', summary: says('NOT_ASKED_FOR', {}), findings: [], snippets: [] })
}
