import { expect, it } from 'vitest'
import { settingNames } from '../../src/core/settings.js'
import { settingGroups } from '../../src/texts/settings.js'
import { isHidden } from '../../src/client/hidden-settings.js'

const hidden = (values: Readonly<Record<string, unknown>>): string[] => Object.values(settingNames).filter(name => isHidden(name, values))
const underExternal = settingGroups.flatMap(({ settings }) => (settings as readonly string[]).includes('external') ? settings : []).map(key => settingNames[key])

it('hides everything under the box for external accounts until it is ticked', () => {
  expect(hidden({ 'chat-for': 'all', 'external-accounts': false }).sort()).toEqual(underExternal.filter(name => name !== 'external-accounts').sort())
  expect(hidden({})).toContain('s2s-port')
  for (const ticked of [true, 'true']) expect(hidden({ 'chat-for': 'all', 'external-accounts': ticked })).toEqual([])
})

it('hides what is about chats while no video has one', () => {
  expect(hidden({ 'chat-for': 'none', 'external-accounts': true })).toEqual(['rooms-per', 'auto-open', 'guests', 'history'])
})
