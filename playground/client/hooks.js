import { hooksOf } from './hook-list.js'
import { loadScope } from './plugins.js'

/** As in PeerTube: later, when the scripts of the scope are there, and whatever a handler throws is only shown in the console. */
export function runAction (target, scope, params) {
  setTimeout(async () => {
    await loadScope(scope)
    for (const { handler } of hooksOf(target)) await attempt(target, async () => { handler(params)?.catch?.(shown(target)) })
  })
}

export async function runFilter (target, scope, value, params) {
  await loadScope(scope)
  let result = value
  for (const { handler } of hooksOf(target)) await attempt(target, async () => { result = await handler(result, params) })
  return result
}

async function attempt (target, run) {
  try {
    await run()
  } catch (error) {
    shown(target)(error)
  }
}

const shown = target => error => { console.error(`Cannot run hook ${target}`, error) }
