import { until } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'
import { createSupervisor } from './supervisor.js'

it('counts the starts that fail after a change that could not be undone', async () => {
  const told: Array<readonly [string, number]> = []
  const supervisor = createSupervisor({
    prepare: async () => {},
    launch: () => Promise.reject(new Error('there is no such program')),
    becomeReady: async () => {},
    onState: (state, exit, times) => {
      if (exit !== undefined) told.push([state, times])
    }
  })
  supervisor.keepStarting()
  await until(() => told.length === 2)
  await supervisor.stop(0)
  expect(told).toEqual([['waiting', 2], ['waiting', 3]])
})
