import { formatDiagnostics, isCodedError, type Diagnostic } from '@xmpp-chat/diagnostics'
import type { ApplyOutcome } from '@xmpp-chat/prosody-server'
import { catalog } from './diagnostics.js'
import { findingsOf } from './findings-of.js'
import type { Logger } from './host.js'
import { defaultSettings, parseSettings, type Settings } from './settings.js'
import { jsonStore } from './stores/json-store.js'
import type { StorePlace } from './stores/place.js'

/** What came of the settings that were saved last. */
export interface SettingsAnswer {
  /** ISO 8601, UTC; undefined before the first. */
  readonly savedAt?: string
  readonly state: 'working' | 'applied' | 'refused'
  /** What Prosody had to do, in its words; empty when nothing. */
  readonly steps: readonly string[]
  /** Whose connections ended. */
  readonly disconnects?: ApplyOutcome['disconnects']
  readonly findings: readonly Diagnostic[]
}

export interface SettingsKeeper {
  /** Those in force. */
  readonly settings: Settings
  readonly answer: SettingsAnswer
  settle (stored: unknown): Promise<void>
  /** Applies the same once more, for what is not a setting has changed. */
  again (): Promise<void>
  /** No more attempts. */
  close (): Promise<void>
}

export interface SettingsKeeperOptions {
  /** Where the last good settings are kept. */
  readonly file: StorePlace
  readonly apply: (settings: Settings) => Promise<ApplyOutcome>
  readonly logger: Logger
  /** What keeps good settings from being in force. */
  readonly onProblem: (problem: Diagnostic) => void
  /** Milliseconds after which a start that failed is tried again; doubled each time, up to a minute. Default 2000. */
  readonly retryAfter?: number
}

/** Takes settings as they come: good ones are applied and kept, bad ones refused with their reasons, and what was in force stays so. */
export function createSettingsKeeper ({ file, apply, logger, onProblem, retryAfter = 2000 }: SettingsKeeperOptions): SettingsKeeper {
  const lastGood = jsonStore<object>(file, value => typeof value === 'object' && value !== null ? { value, lost: 0 } : undefined)
  const readLastGood = async (): Promise<Settings> => {
    const parsed = parseSettings(await lastGood.read())
    return parsed.ok ? parsed.value : defaultSettings
  }
  let settings = defaultSettings
  let answer: SettingsAnswer = { state: 'working', steps: [], findings: [] }
  let running = false
  let queue: Promise<void> = Promise.resolve()
  let retry: NodeJS.Timeout | undefined
  let closed = false
  let last: unknown

  const tell = (next: SettingsAnswer): void => {
    answer = { savedAt: new Date().toISOString(), ...next }
    if (answer.findings.length > 0) logger.warn(formatDiagnostics(answer.findings))
  }

  const settle = async (stored: unknown, delay: number): Promise<void> => {
    if (closed) return
    answer = { ...answer, state: 'working' }
    const parsed = parseSettings(stored)
    const wanted = parsed.ok ? parsed.value : running ? settings : await readLastGood()
    const findings = parsed.ok ? [] : [...parsed.diagnostics, catalog.diagnostic('LAST_GOOD_SETTINGS_IN_FORCE', {})]
    if (!parsed.ok && running) return tell({ state: 'refused', steps: [], findings })
    const before = settings
    try {
      settings = wanted
      const { steps, disconnects, diagnostics } = await apply(wanted)
      running = true
      tell({ state: parsed.ok ? 'applied' : 'refused', steps: steps.map(({ step }) => step), disconnects, findings: [...findings, ...diagnostics.filter(({ severity }) => severity !== 'info')] })
      if (parsed.ok) await lastGood.write(Object(stored) as object)
    } catch (error) {
      settings = before
      // A failed change can leave nothing behind that runs.
      if (isCodedError(error) && typeof error.facts['runs'] === 'boolean') running = error.facts['runs']
      const reasons = findingsOf(error)
      for (const reason of reasons) onProblem(reason)
      tell({ state: 'refused', steps: [], findings: [...findings, ...reasons] })
      if (!running && !closed) retry = setTimeout(() => { enqueue(stored, Math.min(delay * 2, 60_000)) }, delay)
    }
  }

  const enqueue = (stored: unknown, delay: number): Promise<void> => {
    clearTimeout(retry)
    queue = queue.then(() => settle(stored, delay)).catch(error => { logger.error(String(error)) })
    return queue
  }

  return {
    get settings () { return settings },
    get answer () { return answer },
    settle: stored => {
      last = stored
      return enqueue(stored, retryAfter)
    },
    again: () => enqueue(last, retryAfter),
    close: () => {
      closed = true
      clearTimeout(retry)
      return queue
    }
  }
}
