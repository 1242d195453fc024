import type { Log } from '../log.ts'
import { serverHooks } from './server-hooks.ts'

type Handler = (...values: unknown[]) => unknown
interface Hook { npmName: string, handler: Handler, priority: number }
export interface HookOptions { target: string, handler: Handler, priority?: number }

export class Hooks {
  #hooks: Record<string, Hook[]> = {}

  constructor (private readonly log: Log) {}

  add (npmName: string, { target, handler, priority = 0 }: HookOptions): void {
    if (!serverHooks.has(target)) return this.log.warn('Unknown hook %s of plugin %s. Skipping.', target, npmName)
    const hooks = this.#hooks[target] ??= []
    hooks.push({ npmName, handler, priority })
  }

  /** Only done at the start of the server: a plugin installed later comes last, whatever its priority. */
  sort (): void {
    for (const hooks of Object.values(this.#hooks)) hooks.sort((one, other) => other.priority - one.priority)
  }

  removeOf (npmName: string): void {
    for (const [target, hooks] of Object.entries(this.#hooks)) this.#hooks[target] = hooks.filter(hook => hook.npmName !== npmName)
  }

  /** Nobody waits for an action; whether it fails is only logged. */
  action (target: string, params?: unknown): void {
    for (const { npmName, handler } of this.#hooks[target] ?? []) {
      this.log.debug('Running hook %s of plugin %s.', target, npmName)
      const failed = (err: unknown) => { this.log.error('Cannot run hook %s of plugin %s.', target, npmName, { err }) }
      try {
        const result = handler(params) as Promise<unknown> | undefined
        if (typeof result?.catch === 'function') result.catch(failed)
      } catch (err) {
        failed(err)
      }
    }
  }

  /** One handler after another; one that throws leaves the value as it was. */
  async filter<T> (target: string, value: T, params?: unknown): Promise<T> {
    let result = value
    for (const { npmName, handler } of this.#hooks[target] ?? []) {
      try {
        result = await handler(result, params) as T
      } catch (err) {
        this.log.error('Cannot run hook %s of plugin %s.', target, npmName, { err })
      }
    }
    return result
  }
}
