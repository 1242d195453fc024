import { diffServerConfig, planReload, type CheckOptions, type Disconnects, type ReloadPlan } from '@xmpp-chat/prosody-config'
import type { AdminConnection } from './admin/admin-connection.js'
import { catalog } from './diagnostics.js'
import type { AppliedState, WrittenFiles } from './files.js'

/** One thing that was done to make a change live. */
export interface AppliedStep {
  readonly step: 'start' | ReloadPlan['steps'][number]['step']
  readonly module?: string
  readonly hosts?: readonly string[]
  /** JSON pointers into the configuration, or `certificates` for replaced pairs. */
  readonly because: readonly string[]
  readonly disconnects: Disconnects
}

/** The cheapest steps from one state to another. Replaced pairs ask for what another `certificates` folder asks for. */
export function planSteps (before: AppliedState, after: AppliedState, written: Pick<WrittenFiles, 'certificates'>, known: CheckOptions): ReloadPlan {
  const changes = diffServerConfig(before.config, after.config, known)
  const isNoted = changes.some(({ path }) => path === '/certificates')
  const reread = written.certificates.length === 0 || isNoted ? [] : diffServerConfig({ ...after.config, certificates: '.' }, after.config, known)
  return planReload([...changes, ...reread])
}

/** Milliseconds more that a step may take for each host that it is about. */
const perHost = 500

/** Takes the steps of a plan that need no restart, in their order; rejects with ERR_PROSODY_SERVER_STEP_FAILED at the first that Prosody refuses. */
export async function takeSteps ({ steps }: ReloadPlan, admin: AdminConnection): Promise<void> {
  for (const { step, command, because, hosts = [] } of steps) {
    if (command === undefined) throw new TypeError('a restart is no step of the admin shell')
    const { ok, output, result } = await admin.run(command, { timeout: 30_000 + hosts.length * perHost })
    if (!ok) throw catalog.error('ERR_PROSODY_SERVER_STEP_FAILED', { facts: { step, command, because: [...because], reason: reasonIn([...output, result]) } })
  }
}

/** What Prosody says, each thing once; of a file that it did not find, which module it looked for. */
export function reasonIn (lines: readonly string[]): string {
  const missing = /mod_([^/]+)\.lua: No such file or directory/.exec(lines.join('\n'))?.[1]
  if (missing !== undefined) return `there is no module "${missing}"`
  return [...new Set(lines.map(line => line.replace(/^(?:Error: )?(?:Last error: )?/, '').trim()))].filter(line => line !== '').join('; ')
}

export const needsRestart = ({ steps }: ReloadPlan): boolean => steps.some(({ step }) => step === 'restart')

export const describeSteps = ({ steps }: ReloadPlan): AppliedStep[] => steps.map(({ step, module, hosts, because, disconnects }) => ({
  step,
  ...module === undefined ? {} : { module },
  ...hosts === undefined ? {} : { hosts },
  because: because.map(path => path === '/certificates' ? 'certificates' : path),
  disconnects
}))
