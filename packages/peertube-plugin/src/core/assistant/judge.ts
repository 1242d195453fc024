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

const judges: Readonly<Record<StepName, (outlook: Outlook) => Step>> = {
  settings: settingsStep, port: portStep, neighbours: neighboursStep, dns: dnsStep, certificate: certificateStep, reachability: reachabilityStep, proof: proofStep, prosodyctl: prosodyctlStep
}

/** While external accounts are not allowed, the others would all say so once more. */
const alwaysShown: ReadonlySet<StepName> = new Set(['settings', 'prosodyctl'])

/** How each step stands. Pure: the same outlook gives the same steps. */
export function judge (outlook: Outlook): Step[] {
  return stepNames.filter(name => outlook.settings.external || alwaysShown.has(name)).map(name => judges[name](outlook))
}
