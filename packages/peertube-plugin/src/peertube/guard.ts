import type { Logger } from '../core/host.js'
import { reasonOf } from '../core/reason.js'
import type { Handler, Request, Response } from './types.js'

/** Runs work whose failure must never reach PeerTube, which would stop. */
export function guarded<Parameters extends readonly unknown[]> (logger: Logger, work: (...parameters: Parameters) => Promise<void>): (...parameters: Parameters) => Promise<void> {
  return async (...parameters) => {
    try {
      await work(...parameters)
    } catch (error) {
      logger.error(`Chat: ${reasonOf(error)}`)
    }
  }
}

/** A filter of PeerTube's that leaves a value as it is when it fails. */
export const filtered = <Value, Context>(logger: Logger, change: (value: Value, context: Context) => Promise<Value>) => async (value: Value, context: Context): Promise<Value> => {
  try {
    return await change(value, context)
  } catch (error) {
    logger.error(`Chat: ${reasonOf(error)}`)
    return value
  }
}

/** A route whose failure is an answer. */
export const route = (logger: Logger, work: (request: Request, response: Response) => Promise<void>): Handler => (request, response) => {
  work(request, response).catch((error: unknown) => {
    logger.error(`Chat: ${reasonOf(error)}`)
    try {
      if (!response.headersSent) response.status(500).json({ error: 'failed' })
      else response.end()
    } catch {
      // The browser has gone.
    }
  })
}
