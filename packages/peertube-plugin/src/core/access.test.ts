import { describe, expect, it } from 'vitest'
import { hasChat, mayBan, maySee, verdictOn, type Person } from './access.js'
import { privacies, roles, type Video } from './host.js'

const video = (over: Partial<Video> = {}): Video => ({
  id: 1, uuid: '00000000-0000-4000-8000-000000000001', name: 'A', description: '', privacy: privacies.public, isLive: true, remote: false, blocked: false,
  channel: { name: 'channel', displayName: 'Channel' }, owner: 'owner', ...over
})
const user = (username: string, role: number = roles.user, blocked = false): Person => ({ kind: 'user', account: { username, displayName: username, role, blocked } })
const people = { guest: { kind: 'guest' } as Person, viewer: user('viewer'), owner: user('owner'), moderator: user('mod', roles.moderator), admin: user('root', roles.administrator), banned: user('bad', roles.user, true) }
const seenBy = (seen: Video, knows = false): string[] => Object.entries(people).filter(([, person]) => maySee(person, seen, knows)).map(([name]) => name)

describe('maySee', () => {
  const staff = ['owner', 'moderator', 'admin']
  it.each([
    ['public', { privacy: privacies.public }, ['guest', 'viewer', ...staff]],
    ['unlisted', { privacy: privacies.unlisted }, ['guest', 'viewer', ...staff]],
    ['private', { privacy: privacies.private }, staff],
    ['internal', { privacy: privacies.internal }, ['viewer', ...staff]],
    ['password-protected', { privacy: privacies.password }, staff],
    ['blocked', { blocked: true }, staff],
    ['blocked and internal', { privacy: privacies.internal, blocked: true }, staff],
    ['of an unknown kind', { privacy: 99 }, staff]
  ])('%s', (_kind, over, seen) => { expect(seenBy(video(over))).toEqual(seen) })

  it('lets in who knows the password, but not to a blocked video', () => {
    expect(seenBy(video({ privacy: privacies.password }), true)).toEqual(['guest', 'viewer', ...staff])
    expect(seenBy(video({ privacy: privacies.password, blocked: true }), true)).toEqual(staff)
    expect(seenBy(video({ privacy: privacies.private }), true)).toEqual(staff)
  })
})

describe('hasChat', () => {
  const isChosen = (uuid: string): boolean => uuid.endsWith('1')
  it.each([
    ['lives', true, false], ['all', true, true], ['none', false, false]
  ] as const)('%s', (chatFor, live, other) => {
    expect([hasChat(video(), { chatFor, isChosen }), hasChat(video({ isLive: false }), { chatFor, isChosen })]).toEqual([live, other])
  })
  it('chosen ones, and never those of other instances', () => {
    expect(hasChat(video({ isLive: false }), { chatFor: 'chosen', isChosen })).toBe(true)
    expect(hasChat(video({ uuid: '00000000-0000-4000-8000-000000000002' }), { chatFor: 'chosen', isChosen })).toBe(false)
    expect(hasChat(video({ remote: true }), { chatFor: 'all', isChosen })).toBe(false)
  })
})

describe('verdictOn', () => {
  it('gives the room to the owner and administrators, and moderation to moderators', () => {
    const affiliations = [people.viewer, people.owner, people.moderator, people.admin].map(person => verdictOn(person, 'owner', 'nothing'))
    expect(affiliations.map(verdict => verdict.allowed && verdict.affiliation)).toEqual(['none', 'owner', 'admin', 'owner'])
  })
  it('lets guests do what the setting says', () => {
    expect(verdictOn(people.guest, 'owner', 'talk')).toEqual({ allowed: true, affiliation: 'none', voice: true })
    expect(verdictOn(people.guest, 'owner', 'read')).toEqual({ allowed: true, affiliation: 'none', voice: false })
    expect(verdictOn(people.guest, 'owner', 'nothing')).toEqual({ allowed: false, condition: 'not-authorized' })
  })
})

describe('mayBan', () => {
  it.each([
    ['guest', []], ['viewer', []], ['owner', ['room', 'channel']], ['moderator', ['room', 'channel', 'instance']], ['admin', ['room', 'channel', 'instance']]
  ] as const)('lets %s ban from %j', (name, scopes) => {
    expect((['room', 'channel', 'instance'] as const).filter(scope => mayBan(people[name], scope, 'owner'))).toEqual(scopes)
  })
})
