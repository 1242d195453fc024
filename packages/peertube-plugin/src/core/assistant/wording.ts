import type { Diagnostic, Language } from '@xmpp-chat/diagnostics'
import { inWords } from '../catalogs.js'
import type { AssistantState } from './assistant.js'
import type { Step } from './step.js'
import { says, stepCatalog } from './step-catalog.js'

/** A step as people read it. */
export interface WordedStep {
  readonly name: Step['name']
  readonly state: Step['state']
  readonly title: string
  readonly summary: string
  readonly findings: readonly Diagnostic[]
  readonly snippets: ReadonlyArray<{ readonly title: string, readonly text: string }>
}

const titles: Readonly<Record<Step['name'], Diagnostic>> = {
  settings: says('TITLE_SETTINGS', {}), port: says('TITLE_PORT', {}), neighbours: says('TITLE_NEIGHBOURS', {}), dns: says('TITLE_DNS', {}),
  certificate: says('TITLE_CERTIFICATE', {}), reachability: says('TITLE_REACHABILITY', {}), proof: says('TITLE_PROOF', {}), prosodyctl: says('TITLE_PROSODYCTL', {})
}

export function wordStep ({ name, state, summary, findings, snippets }: Step, language: Language): WordedStep {
  const word = (text: Diagnostic): string => stepCatalog.localize(text, language).message
  return {
    name, state, title: word(titles[name]), summary: word(summary), findings: inWords(findings, language),
    snippets: snippets.map(({ title, text }) => ({ title: word(title), text }))
  }
}

export interface ReportSubject {
  readonly state: AssistantState
  /** Such as `xmpp-chat 1.0.0`. */
  readonly versions: readonly string[]
  readonly settings: object
}

/** For a report of a fault: everything that helps, nothing that is secret. English, since it goes to the developers. */
export function writeReport ({ state: { domain, at, proven, steps }, versions, settings }: ReportSubject): string {
  const parts = steps.map(step => wordStep(step, 'en')).flatMap(({ state, title, summary, findings }) => [
    `[${state}] ${title}: ${summary}`,
    ...findings.map(({ severity, code, message }) => `    ${severity} ${code}: ${message}`)
  ])
  return [
    versions.join(', '), `rooms at ${domain}, looked at ${at ?? 'never'}, proven ${proven === undefined ? 'never' : `${proven.at} with ${proven.with} (${proven.how})`}`,
    `settings ${JSON.stringify(settings)}`, '', ...parts, ''
  ].join('\n')
}
