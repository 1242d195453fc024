import { setTimeout as sleep } from 'node:timers/promises'
import { forgiveAfter, nextStart } from './backoff.js'
import { catalog } from './diagnostics.js'
import { describeEnd, lastWords } from './exit-words.js'
import type { Exit, ProsodyProcess } from './process.js'
import { unusable } from './write-file.js'

/** What the supervisor needs from its server. */
export interface Supervised {
  /** Puts in order what the process needs, before each start. */
  prepare (): Promise<void>
  launch (): Promise<ProsodyProcess>
  /** Resolves when the process serves; rejects when it does not in time. */
  becomeReady (process: ProsodyProcess): Promise<void>
  /** `times`: after an end, the ends and failed starts in a row, this one included. */
  onState (state: SupervisorState, exit: Exit | undefined, times: number): void
}

/** `waiting`: between an unexpected end and the next start; `looping`: the same, and it has ended several times in a row. */
export type SupervisorState = 'stopped' | 'starting' | 'running' | 'waiting' | 'looping' | 'stopping'

export interface Supervisor {
  readonly state: SupervisorState
  readonly process: ProsodyProcess | undefined
  /** Unexpected ends since it was made. */
  readonly restarts: number
  /** Rejects when the process ends before it is ready; then it is not started again. */
  start (): Promise<void>
  /** Starts it in the background, and again until it works. */
  keepStarting (): void
  /** Asks it to end, and ends it by force after `patience` milliseconds. */
  stop (patience: number): Promise<void>
}

/** Keeps one process running: what ends without being asked to is started again, later each time. */
export function createSupervisor ({ prepare, launch, becomeReady, onState }: Supervised): Supervisor {
  let state: SupervisorState = 'stopped'
  let process: ProsodyProcess | undefined
  let restarts = 0
  let endsInARow = 0
  let pause: AbortController | undefined
  // Changes whenever somebody starts or stops it, so that a start under way knows that it is out of date.
  let era = 0

  const enter = (next: SupervisorState, exit?: Exit): void => {
    state = next
    onState(next, exit, endsInARow)
  }

  async function launchOnce (): Promise<void> {
    const ours = era
    await prepare().catch(cause => { throw unusable(cause) })
    if (era !== ours) throw outOfDate()
    enter('starting')
    const launched = await launch()
    process = launched
    const ended = launched.exited.then(exit => { throw startFailed(exit) })
    try {
      await Promise.race([becomeReady(launched), ended])
    } catch (error) {
      launched.kill('SIGKILL')
      await launched.exited
      process = undefined
      throw error
    }
    if (era !== ours) throw outOfDate()
    enter('running')
    void launched.exited.then(exit => onEnd(launched, exit)).catch(() => {})
  }

  async function onEnd (ended: ProsodyProcess, exit: Exit): Promise<void> {
    if (process !== ended || state === 'stopping' || state === 'stopped') return
    process = undefined
    restarts += 1
    endsInARow = performance.now() - ended.startedAt > forgiveAfter ? 1 : endsInARow + 1
    // Ended in good order, perhaps because the whole machine stops: no hurry.
    await startAgain(exit.code === 0 ? 1000 : 0, exit)
  }

  async function startAgain (atLeast: number, exit?: Exit): Promise<void> {
    pause = new AbortController()
    const { signal } = pause
    for (;;) {
      const { delay, isLoop } = nextStart(endsInARow)
      enter(isLoop ? 'looping' : 'waiting', exit)
      try {
        await sleep(Math.max(delay, atLeast), undefined, { signal, ref: true })
      } catch {
        return
      }
      try {
        await launchOnce()
        return
      } catch (error) {
        if (signal.aborted) return
        endsInARow += 1
        exit = (error as { exit?: Exit }).exit ?? { code: null, signal: null, output: String(error) }
      }
    }
  }

  return {
    get state () { return state },
    get process () { return process },
    get restarts () { return restarts },
    start: async () => {
      pause?.abort()
      era += 1
      endsInARow = 0
      try {
        await launchOnce()
      } catch (error) {
        enter('stopped')
        throw error
      }
    },
    keepStarting: () => {
      era += 1
      endsInARow = 1
      void startAgain(0).catch(() => {})
    },
    stop: async patience => {
      pause?.abort()
      era += 1
      const running = process
      enter('stopping')
      if (running !== undefined) await end(running, patience)
      process = undefined
      enter('stopped')
    }
  }
}

async function end (process: ProsodyProcess, patience: number): Promise<void> {
  process.kill('SIGTERM')
  const timer = setTimeout(() => { process.kill('SIGKILL') }, patience)
  await process.exited
  clearTimeout(timer)
}

const outOfDate = (): Error => catalog.error('ERR_PROSODY_SERVER_STOPPED', {})

function startFailed (exit: Exit): Error {
  return Object.assign(catalog.error('ERR_PROSODY_SERVER_START_FAILED', { facts: { reason: describeEnd(exit), output: lastWords(exit, 5) } }), { exit })
}
