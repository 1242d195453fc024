import { expect, it } from 'vitest'
import { possibleActs } from './moderation.js'

const owner = { role: 'moderator', affiliation: 'owner' }
const admin = { role: 'moderator', affiliation: 'admin' }
const promoted = { role: 'moderator', affiliation: 'none' }
const guest = { role: 'participant', affiliation: 'none', hasJid: true }

it.each([
  ['an owner a guest', owner, guest, ['kick', 'mute', 'ban']],
  ['an owner a silent guest', owner, { ...guest, role: 'visitor' }, ['kick', 'unmute', 'ban']],
  ['an owner somebody who left', owner, { ...guest, role: 'none' }, ['ban']],
  ['an owner somebody who left without a trace', owner, { ...guest, role: '', hasJid: false }, []],
  ['an owner an admin', owner, { ...guest, role: 'moderator', affiliation: 'admin' }, ['kick', 'mute', 'ban']],
  ['an owner an owner', owner, { ...guest, ...owner }, []],
  ['an admin an owner', admin, { ...guest, ...owner }, []],
  ['an admin an admin', admin, { ...guest, ...admin }, []],
  ['somebody who was made moderator a guest', promoted, guest, ['kick', 'mute']],
  ['a guest a guest', guest, guest, []]
])('lets %s', (_who, own, other, expected) => { expect(possibleActs(own, other)).toEqual(expected) })
