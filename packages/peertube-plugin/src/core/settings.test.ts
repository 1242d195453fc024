import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings, parseSettings, settingNames } from './settings.js'

const codesOf = (stored: unknown): string[] => {
  const parsed = parseSettings(stored)
  return parsed.ok ? [] : parsed.diagnostics.map(({ code, path }) => `${code} ${path}`)
}

describe('parseSettings', () => {
  it('takes the defaults where nothing was stored', () => {
    for (const nothing of [undefined, null, {}, { 'chat-for': '', guests: null }]) expect(parseSettings(nothing)).toEqual({ ok: true, value: defaultSettings })
  })

  it('reads what PeerTube stores', () => {
    const stored = { 'chat-for': 'chosen', 'rooms-per': 'channel', 'auto-open': true, guests: 'read', 'room-prefix': ' Salon ', history: '30D', prosody: 'system', unknown: 1 }
    expect(parseSettings(stored)).toEqual({
      ok: true,
      value: { ...defaultSettings, chatFor: 'chosen', roomsPer: 'channel', autoOpen: true, guests: 'read', roomPrefix: 'salon', history: '30d', prosody: 'system' }
    })
  })

  it.each([
    [{ 'chat-for': 'some' }, 'SETTING_NOT_A_CHOICE /chat-for'],
    [{ guests: ['talk'] }, 'SETTING_NOT_A_CHOICE /guests'],
    [{ 'auto-open': 'yes' }, 'SETTING_NOT_A_CHECKBOX /auto-open'],
    [{ 'room-prefix': 'a.b' }, 'ROOM_PREFIX_UNUSABLE /room-prefix'],
    [{ 'room-prefix': '-a' }, 'ROOM_PREFIX_UNUSABLE /room-prefix'],
    [{ 'room-prefix': 'guest' }, 'ROOM_PREFIX_UNUSABLE /room-prefix'],
    [{ 'remote-messages': '0' }, 'COUNT_UNUSABLE /remote-messages'],
    [{ history: '0d' }, 'HISTORY_PERIOD_UNUSABLE /history'],
    [{ history: '30 days' }, 'HISTORY_PERIOD_UNUSABLE /history'],
    [{ history: 30 }, 'HISTORY_PERIOD_UNUSABLE /history']
  ])('refuses %j', (stored, code) => { expect(codesOf(stored)).toEqual([code]) })

  it.each([{ 'auto-open': 'true' }, { 'room-prefix': 'guests' }, { 'room-prefix': 'a-b' }, { history: 'never' }, { history: '1y' }, { 'remote-messages': '600' }])('takes %j', stored => {
    expect(parseSettings(stored).ok).toBe(true)
  })

  it('names every setting that is wrong, and never throws', () => {
    expect(codesOf({ guests: 1, history: {}, prosody: 'own' })).toHaveLength(3)
    for (const value of [{ toString: '' }, [], [{}]]) expect(codesOf(Object.fromEntries(Object.values(settingNames).map(name => [name, value])))).toHaveLength(Object.keys(settingNames).length)
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.values(settingNames)), fc.anything())), stored => {
      const parsed = parseSettings(stored)
      expect(parsed.ok || parsed.diagnostics.length > 0).toBe(true)
    }))
  })
})
