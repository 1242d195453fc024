import type { Log } from './log.ts'

/** As long as PeerTube's log takes to let the process go. */
const lastSeconds = 4

/** An error that nobody caught ends PeerTube, not at once, but some seconds later. */
export function endOnUncaughtErrors (log: Log): void {
  let ending = false
  process.on('uncaughtException', (err, origin) => {
    log.error(origin === 'unhandledRejection' ? 'Nobody handled a rejected promise; PeerTube ends.' : 'Nobody caught an error; PeerTube ends.', { err })
    if (ending) return
    ending = true
    setTimeout(() => { process.exit(1) }, lastSeconds * 1000)
  })
}
