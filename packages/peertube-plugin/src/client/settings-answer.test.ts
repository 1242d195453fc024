import { expect, it } from 'vitest'
import type { SettingsAnswer } from './answers.js'
import { followSave, whatWasDone } from './settings-answer.js'

const answer = (savedAt: string, state: SettingsAnswer['state']): SettingsAnswer => ({ savedAt, state, steps: [], findings: [] })

async function follow (answers: ReadonlyArray<SettingsAnswer | undefined>, before: SettingsAnswer | undefined): Promise<unknown[]> {
  const shown: unknown[] = []
  let asked = 0
  const read = async (): Promise<SettingsAnswer | undefined> => answers[Math.min(asked++, answers.length - 1)]
  await followSave({ read, show: one => { shown.push(typeof one === 'string' ? one : one.state) }, wait: async () => {}, isWanted: () => asked < 100 }, before)
  return shown
}

const before = answer('1', 'applied')

it('says in words what was done, each thing once, and who was disconnected', () => {
  expect(whatWasDone(['start'], 'nobody', 'en')).toBe('What was done: the chat’s server was started. Nobody was disconnected.')
  expect(whatWasDone(['config reload', 'module reload', 'module reload'], undefined, 'fr'))
    .toBe('Ce qui a été fait : le serveur a relu sa configuration, des parties du serveur ont été rechargées.')
  expect(whatWasDone(['restart'], 'everybody', 'fr')).toBe('Ce qui a été fait : le serveur a redémarré. Tout le monde a été déconnecté un instant.')
})

it('waits for the answer to this save', async () => {
  expect(await follow([before, answer('1', 'working'), answer('2', 'refused')], before)).toEqual(['working', 'refused'])
})

it('says that PeerTube did not save, or that the chat does not answer', async () => {
  expect(await follow([before], before)).toEqual(['working', 'unsaved'])
  expect(await follow([undefined], before)).toEqual(['working', 'missing'])
})

it('is patient while the chat works', async () => {
  expect(await follow([...Array.from({ length: 60 }, () => answer('1', 'working')), answer('2', 'applied')], before)).toEqual(['working', 'applied'])
})
