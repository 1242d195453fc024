import { privacies, roles, type Account, type Platform, type Video } from '../../src/core/host.js'
import { looksLike } from '../../src/core/names/likeness.js'
import { namesOf } from '../../src/core/nickname.js'

export const openVideo = '0c0c0c0c-0000-4000-8000-000000000001'
export const privateVideo = '0c0c0c0c-0000-4000-8000-000000000002'

const accounts: readonly Account[] = [
  { username: 'olga', displayName: 'Olga Owner', role: roles.user, blocked: false, avatar: 'olga.png' },
  { username: 'victor', displayName: 'Victor Viewer', role: roles.user, blocked: false },
  { username: 'rude', displayName: 'Rude', role: roles.user, blocked: true }
]

const video = (uuid: string, more: Partial<Video>): Video => ({
  id: 1, uuid, name: 'Bees', description: 'Buzz', language: 'en', privacy: privacies.public, isLive: true, remote: false, blocked: false,
  channel: { name: 'bees', displayName: 'Bees' }, owner: 'olga', ...more
})

const videos = [video(openVideo, {}), video(privateVideo, { id: 2, name: 'Secret bees', privacy: privacies.private })]

/** A video platform with two videos of Olga's and three accounts. */
export const platformForClients: Platform = {
  video: async uuid => videos.find(one => one.uuid === uuid),
  channel: async () => undefined,
  account: async username => accounts.find(account => account.username === username),
  accountsNamed: async nickname => accounts.filter(account => namesOf(account).some(name => looksLike(name, nickname))).map(({ username }) => username),
  passwordsOf: async () => [],
  avatarOf: async () => ({ type: 'image/png', data: Buffer.from('a picture') })
}
