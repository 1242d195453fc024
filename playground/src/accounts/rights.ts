/** Those of PeerTube's rights that something here asks for, with its numbers. */
export const Right = {
  all: 0, manageUsers: 1, manageAccountsBlocklist: 10, manageVideoBlacklist: 12, manageAnyVideoChannel: 13, removeAnyVideo: 14,
  updateAnyVideo: 17, seeAllVideos: 20, managePlugins: 23
} as const

export const roleLabels: Readonly<Record<number, string>> = { 0: 'Administrator', 1: 'Moderator', 2: 'User' }

const moderatorRights = [12, 6, 13, 14, 15, 16, 17, 20, 10, 11, 1, 21, 28, 32, 33]

export function hasRight (role: number, right: number): boolean {
  return role === 0 || (role === 1 && moderatorRights.includes(right))
}
