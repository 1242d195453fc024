import { Privacy } from './videos/privacy.ts'

export interface SeededAccount { username: string, displayName: string, role: 0 | 1 | 2, password: string, channel: { name: string, displayName: string } }

const account = (username: string, displayName: string, role: 0 | 1 | 2, channel = { name: `${username}_channel`, displayName: `Main ${username} channel` }): SeededAccount =>
  ({ username, displayName, role, password: `test-${username}`, channel })

/** Everybody's password is `test-<username>`. Roles: 0 administrator, 1 moderator, 2 user. */
export const seededAccounts = {
  root: account('root', 'root', 0),
  streamer: account('streamer', 'Sofia Streamer', 2, { name: 'sofia_channel', displayName: 'Sofia’s garden' }),
  viewer: account('viewer', 'Victor Viewer', 2),
  moderator: account('moderator', 'Max Moderator', 1)
} as const

export interface SeededVideo { uuid: string, name: string, description: string, privacy: number, isLive: boolean, password?: string }

const video = (number: number, name: string, privacy: number, description: string, more: Partial<SeededVideo> = {}): SeededVideo =>
  ({ uuid: `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`, name, description, privacy, isLive: false, ...more })

/** All of them are in the channel of the streamer. */
export const seededVideos = {
  live: video(1, 'Live from the greenhouse', Privacy.public, 'Every day from nine. Ask **anything** about plants in the chat.', { isLive: true }),
  tomatoes: video(2, 'Tomatoes from seed', Privacy.public, 'From the seed to the first leaf in twenty minutes.'),
  compost: video(3, 'Compost without the smell', Privacy.public, 'What goes in, what stays out.'),
  pruning: video(4, 'Pruning an apple tree', Privacy.public, 'In winter, with a sharp saw.'),
  unlisted: video(5, 'A draft for friends', Privacy.unlisted, 'Only those with the link see it.'),
  private: video(6, 'Notes to myself', Privacy.private, 'Nobody else sees it.'),
  internal: video(7, 'For members of this site', Privacy.internal, 'Everybody with an account here sees it.'),
  password: video(8, 'The secret garden', Privacy.password, 'Behind a password.', { password: 'secret-video' })
} as const
