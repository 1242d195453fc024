import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { isCodedError } from '@xmpp-chat/diagnostics'
import { listeningPorts, type CheckOptions, type Disconnects, type ListeningPort } from '@xmpp-chat/prosody-config'
import { catalog } from './diagnostics.js'
import type { Engine } from './engine.js'
import type { AppliedState, ServerFiles } from './files.js'
import { keyOf, observeHealth, type Patient } from './health.js'
import { unusable } from './write-file.js'
import { checkPortsFree } from './ports/bind-test.js'
import type { ProcessUser } from './process.js'
import { describeSteps, needsRestart, planSteps, takeSteps, type AppliedStep } from './steps.js'

/** What applying a state came to. */
export interface ApplyOutcome {
  /** In the order in which they were taken; none when nothing had to be done. */
  readonly steps: readonly AppliedStep[]
  /** Whose connections ended. */
  readonly disconnects: Disconnects
  /** Warnings about the state, and ports that could not be opened. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Applying {
  readonly engine: Engine
  readonly files: ServerFiles
  readonly known: CheckOptions
  readonly user: ProcessUser | undefined
  /** Milliseconds that a stop may take. */
  readonly patience: number
}

/** Makes a checked state live by the cheapest steps; what fails is undone, and rejects with ERR_PROSODY_SERVER_NOT_APPLIED. */
export async function applyState (before: AppliedState | undefined, after: AppliedState, applying: Applying): Promise<Omit<ApplyOutcome, 'diagnostics'>> {
  const { engine, files, known } = applying
  if (engine.state !== 'running' || before === undefined) return startWith(before, after, applying)
  await refuseUnusablePorts(before, after, applying)
  const written = await files.write(after).catch(async cause => {
    await files.write(before).catch(() => {})
    throw unusable(cause)
  })
  const plan = planSteps(before, after, written, known)
  try {
    if (needsRestart(plan)) await restart(applying)
    else await takeSteps(plan, await engine.admin())
    await assertPortsOpen(before, after, applying)
  } catch (cause) {
    throw notApplied(cause, await goBack(before, after, written.certificates, applying))
  }
  return { steps: describeSteps(plan), disconnects: plan.disconnects }
}

async function startWith (before: AppliedState | undefined, after: AppliedState, applying: Applying): Promise<Omit<ApplyOutcome, 'diagnostics'>> {
  const { engine, files, patience } = applying
  await engine.stop(patience)
  await files.write(after).catch(cause => { throw unusable(cause) })
  try {
    await engine.start()
  } catch (cause) {
    if (before === undefined) throw cause
    await files.write(before)
    throw notApplied(cause, await startOrKeepStarting(engine))
  }
  return { steps: [{ step: 'start', because: [], disconnects: 'nobody' }], disconnects: 'nobody' }
}

async function restart ({ engine, patience }: Applying): Promise<void> {
  await engine.stop(patience)
  await engine.start()
}

/** Before anything is touched: ports that are to be opened and cannot be. */
async function refuseUnusablePorts (before: AppliedState, after: AppliedState, { engine, known, user }: Applying): Promise<void> {
  const diagnostics = await checkPortsFree(newPorts(before, after, known), user, engine.process?.pid)
  if (diagnostics.length === 0) return
  throw catalog.error('ERR_PROSODY_SERVER_PORTS_UNUSABLE', { facts: { codes: diagnostics.map(({ code }) => code), diagnostics: diagnostics.map(one => ({ ...one })) } })
}

function newPorts (before: AppliedState, after: AppliedState, known: CheckOptions): ListeningPort[] {
  const open = new Set(listeningPorts(before.config, known).map(addressOf))
  return listeningPorts(after.config, known).filter(port => !open.has(addressOf(port)))
}

const addressOf = ({ interface: address, port }: ListeningPort): string => `${address} ${port}`

async function assertPortsOpen (before: AppliedState, after: AppliedState, { engine, known }: Applying): Promise<void> {
  const patient: Patient = { admin: await engine.admin(), expected: newPorts(before, after, known), target: after.config.target }
  const { answers, ports } = await observeHealth(patient)
  const closed = ports.filter(({ open }) => !open).map(keyOf)
  if (!answers || closed.length > 0) throw new Error(`these ports did not open: ${closed.join(', ')}`)
}

/** By steps where they work, otherwise by a restart. */
async function goBack (before: AppliedState, after: AppliedState, hosts: readonly string[], applying: Applying): Promise<string> {
  const { engine, files, known } = applying
  await files.write(before).catch(() => {})
  try {
    const plan = planSteps(after, before, { certificates: hosts }, known)
    if (engine.state !== 'running' || needsRestart(plan)) throw new Error('only a restart helps')
    await takeSteps(plan, await engine.admin())
    return 'reload'
  } catch {
    await engine.stop(applying.patience)
    return startOrKeepStarting(engine)
  }
}

/** What ran before is started again, in the background if need be. */
async function startOrKeepStarting (engine: Engine): Promise<string> {
  try {
    await engine.start()
    return 'restart'
  } catch {
    engine.keepStarting()
    return 'restart under way'
  }
}

function notApplied (cause: unknown, rollback: string): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const facts = isCodedError(cause) ? { ...cause.facts, failure: cause.code } : {}
  return catalog.error('ERR_PROSODY_SERVER_NOT_APPLIED', { facts: { ...facts, reason, rollback }, cause })
}
