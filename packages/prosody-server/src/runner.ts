import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { listeningPorts, type CheckOptions } from '@xmpp-chat/prosody-config'
import { reopenLogs } from './admin/services.js'
import { applyState, type ApplyOutcome, type Applying } from './apply.js'
import { checkDesired, type DesiredState } from './desired.js'
import { catalog } from './diagnostics.js'
import { createEngine } from './engine.js'
import { createEmitter } from './events.js'
import { describeEnd, lastWords } from './exit-words.js'
import { createServerFiles, stateOf, type AppliedState } from './files.js'
import { checkHealth, observeHealth, recallProblems, type Health } from './health.js'
import { keepLogs, type Logger, type LogLimits } from './keep-logs.js'
import { readAppliedState } from './known-state.js'
import type { OpenedFolder } from './open-folder.js'
import type { Exit } from './process.js'
import { runProsodyctl } from './prosodyctl.js'
import { advisories, holesIn } from './find/advisories.js'
import { createQueue } from './queue.js'
import { repeat } from './repeat.js'
import type { ProsodyServer } from './server.js'
import type { ServerStatus } from './status.js'
import type { SupervisorState } from './supervisor.js'
import { checkSyntax } from './syntax.js'
import { assertWritable, makeFolders } from './write-file.js'

/** The part of a server that runs: its calls, and the end of all of them. */
export interface Runner {
  readonly api: Omit<ProsodyServer, 'dir' | 'diagnostics' | typeof Symbol.asyncDispose>
  lastStatus (): ServerStatus
  close (): Promise<void>
}

/** Looks in a row at which Prosody may be silent before it is taken for dead. */
const tolerated = 3

/** What of a server's options is about running it. */
export interface RunnerOptions extends CheckOptions {
  readonly patience?: number
  readonly watch?: { readonly every?: number, readonly answerWithin?: number }
  readonly logger?: Logger
  readonly logs?: LogLimits
}

export function createRunner (opened: OpenedFolder, { patience = 10_000, watch: { every, answerWithin = 30_000 } = {}, logger, logs, ...known }: RunnerOptions): Runner {
  const { installation, layout, user, surroundings } = opened
  const emitter = createEmitter()
  const queue = createQueue()
  const files = createServerFiles(layout, user)
  const checks: CheckOptions = { ...known, customModules: [...known.customModules ?? [], ...surroundings.ownModules] }
  let current: AppliedState | undefined
  let health: Health = { answers: false, ports: [] }
  let problems: readonly Diagnostic[] = []
  let silentLooks = 0

  const tell = (problem: Diagnostic): void => { emitter.emit('problem', problem) }

  const engine = createEngine({
    installation, layout, user,
    prepare: async () => {
      await makeFolders(layout.folders, user)
      await assertWritable(layout.data, user)
      if (current === undefined) return
      const repaired = await files.write(current)
      const names = [...repaired.config ? ['prosody.cfg.lua'] : [], ...repaired.certificates.map(host => `certs/${host}`)]
      if (names.length > 0) tell(catalog.diagnostic('FILES_REPAIRED', { facts: { files: names } }))
    },
    onState: (state, exit, times) => {
      if (exit !== undefined) tell(endOf(state, exit, times))
      emitter.emit('state', { state })
    }
  })
  const applying: Applying = { engine, files, known: checks, user, patience }

  const look = async (options: { readonly connects?: boolean, readonly timeout?: number } = {}): Promise<void> => {
    if (engine.state !== 'running' || current === undefined) return
    const admin = await engine.admin().catch(() => undefined)
    health = await observeHealth({ admin, expected: listeningPorts(current.config, checks), target: installation.target }, options)
    const before = new Set(problems.map(({ message }) => message))
    problems = options.connects === true ? recallProblems(health, problems) : await checkHealth(health, user)
    for (const problem of problems) if (!before.has(problem.message)) tell(problem)
  }

  /** What the watch does about what it sees: a deaf Prosody is ended, and its supervisor starts it; a port that has become free is opened. */
  const watch = async (): Promise<void> => {
    const watched = engine.process
    await look({ timeout: answerWithin })
    if (watched === undefined || engine.process !== watched || queue.isBusy) return
    silentLooks = health.answers ? 0 : silentLooks + 1
    if (silentLooks >= tolerated) {
      silentLooks = 0
      tell(catalog.diagnostic('PROSODY_SILENT', { facts: { times: tolerated } }))
      watched.kill('SIGKILL')
    }
    if (!health.answers) return
    const openable = new Set(problems.filter(({ code }) => code === 'PORT_CLOSED').map(({ facts }) => String(facts['module'])))
    for (const module of openable) await queue.run(async () => (await engine.admin()).run(`module:reload("${module}", "*")`))
    if (openable.size > 0) await look()
  }
  const keeping = keepLogs(layout.logFile, {
    ...logger === undefined ? {} : { logger }, ...logs === undefined ? {} : { logs },
    reopen: async () => { await (await engine.admin()).run(reopenLogs(installation.target)) }
  })
  const stopWatching = repeat(async () => {
    await watch()
    if (engine.state === 'running') await keeping.check()
  }, every)

  const apply = async (desired: DesiredState): Promise<ApplyOutcome> => {
    const checked = checkDesired(desired, surroundings, known)
    const before = current ?? await readAppliedState(layout, checks)
    const after = stateOf(checked.config, desired.certificates === undefined ? before?.pairs ?? new Map() : checked.pairs)
    await checkSyntax(after.text, installation)
    const outcome = await applyState(before, after, applying).catch(error => {
      current ??= before
      throw error
    })
    current = after
    await look()
    emitter.emit('applied', { steps: outcome.steps })
    return { ...outcome, diagnostics: [...checked.diagnostics, ...problems] }
  }

  const start = async (): Promise<void> => {
    if (engine.state === 'running') return
    current ??= await readAppliedState(layout, checks)
    if (current === undefined) throw catalog.error('ERR_PROSODY_SERVER_NOTHING_APPLIED', { facts: { dir: layout.dir } })
    await engine.stop(patience)
    await engine.start()
  }

  const lastStatus = (): ServerStatus => {
    const { process, state, restarts } = engine
    const isUp = state === 'running' && health.answers
    return {
      dir: layout.dir,
      state,
      healthy: isUp && health.ports.every(({ open }) => open),
      prosody: { kind: installation.kind, version: installation.version, ...installation.release === undefined ? {} : { release: installation.release } },
      holes: { asOf: advisories.asOf, names: holesIn(opened.diagnostics) },
      ...process === undefined ? {} : { pid: process.pid, since: process.since.toISOString() },
      restarts,
      ports: health.ports.map(port => ({ ...port, open: isUp && port.open })),
      problems: [...opened.diagnostics.filter(({ severity }) => severity !== 'info'), ...problems]
    }
  }

  return {
    lastStatus,
    api: {
      on: emitter.on,
      apply: desired => queue.run(() => apply(desired)),
      start: () => queue.run(start),
      stop: () => queue.run(() => engine.stop(patience)),
      status: async () => {
        await look({ connects: true, timeout: 5000 })
        return lastStatus()
      },
      shell: async line => (await engine.admin()).run(line),
      prosodyctl: (args, options) => runProsodyctl(opened, args, options)
    },
    close: async () => {
      stopWatching()
      await queue.run(() => engine.stop(patience))
      await keeping.close()
    }
  }
}

function endOf (state: SupervisorState, exit: Exit, times: number): Diagnostic {
  const reason = describeEnd(exit)
  return state === 'looping'
    ? catalog.diagnostic('CRASH_LOOP', { facts: { times, reason, output: lastWords(exit, 3) } })
    : catalog.diagnostic('CRASHED', { facts: { reason } })
}
