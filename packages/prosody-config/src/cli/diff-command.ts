import { exitCodes, type Language } from '@xmpp-chat/diagnostics'
import { diffServerConfig, type ConfigChange } from '../diff.js'
import type { ServerConfig } from '../model.js'
import { planReload, type ReloadPlan } from '../reload-plan.js'
import type { Invocation } from './invocation.js'
import { loadInput } from './load-input.js'
import { reportFindings } from './report-findings.js'

const words = {
  en: { none: 'No change.', steps: 'To make it live:', noStep: 'Nothing has to be done to make it live.', cut: { nobody: '', 'this host': ' (disconnects those on it)', everybody: ' (disconnects everybody)' } },
  fr: { none: 'Aucun changement.', steps: 'Pour l’appliquer :', noStep: 'Rien n’est à faire pour l’appliquer.', cut: { nobody: '', 'this host': ' (déconnecte ceux qui y sont)', everybody: ' (déconnecte tout le monde)' } }
} as const

export async function diffCommand (invocation: Invocation): Promise<number> {
  const { line, io, show } = invocation
  const [before, after] = [await load(line.files[0], invocation), await load(line.files[1], invocation)]
  if (before === undefined || after === undefined) return exitCodes.failure
  const changes = diffServerConfig(before, after)
  const plan = planReload(changes)
  io.out(line.flags.json ? `${JSON.stringify({ changes, plan }, null, 2)}\n` : describe(changes, plan, show.language ?? 'en'))
  return changes.length === 0 ? exitCodes.ok : exitCodes.findings
}

async function load (path: string | undefined, invocation: Invocation): Promise<ServerConfig | undefined> {
  const { target, from } = invocation.line.flags
  const parsed = await loadInput({ path, format: from }, target === undefined ? {} : { target }, invocation.io)
  reportFindings(parsed.diagnostics, invocation)
  return parsed.ok ? parsed.value : undefined
}

function describe (changes: readonly ConfigChange[], plan: ReloadPlan, language: Language): string {
  const text = words[language]
  if (changes.length === 0) return `${text.none}\n`
  const steps = plan.steps.map(({ command, disconnects, text: what }, index) =>
    `  ${index + 1}. ${what[language]}${text.cut[disconnects]}${command === undefined ? '' : `\n     prosodyctl shell ${shellQuoted(command)}`}`)
  const reasons = new Map(plan.changes.map(change => [`${change.path} ${change.subject}`, change.text[language]]))
  const lines = changes.map(change => `${line(change)}\n    ${reasons.get(`${change.path} ${change.subject}`) ?? ''}`.trimEnd())
  return [...lines, '', ...steps.length === 0 ? [text.noStep] : [text.steps, ...steps], ''].join('\n')
}

function line ({ path, before, after }: ConfigChange): string {
  if (before === undefined) return `+ ${path}: ${JSON.stringify(after)}`
  return after === undefined ? `- ${path}: ${JSON.stringify(before)}` : `~ ${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`
}

/** One argument for a POSIX shell. */
const shellQuoted = (argument: string): string => `'${argument.replaceAll("'", `'\\''`)}'`
