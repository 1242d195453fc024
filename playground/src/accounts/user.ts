import type { Row } from '../database/sequelize-query.ts'
import type { Value } from '../database/literal.ts'
import type { Site } from '../site.ts'
import { loadAccount, loadChannel, type Account, type Channel } from './account.ts'
import { hasRight, roleLabels } from './rights.ts'

export interface User extends Row {
  id: number
  username: string
  email: string
  password: string
  role: number
  blocked: boolean
  Account: Account
  hasRight: (right: number) => boolean
  toFormattedJSON: () => Row
}

export const loadUserById = (site: Site, id: number) => loadUser(site, '"id" = :id', { id })

export const loadUserByName = (site: Site, name: string) => loadUser(site, 'lower("username") = lower(:name) OR lower("email") = lower(:name)', { name })

async function loadUser (site: Site, where: string, values: Record<string, Value>): Promise<User | null> {
  const row = await site.db.first<Row & { id: number, role: number }>(`SELECT * FROM "user" WHERE ${where}`, values)
  if (!row) return null
  const account = await accountOf(site, row.id)
  return {
    ...row, Account: account,
    hasRight: (right: number) => hasRight(row.role, right),
    toFormattedJSON: () => userJSON(row, account)
  } as unknown as User
}

async function accountOf (site: Site, userId: number): Promise<Account> {
  const found = await site.db.first<{ id: number }>('SELECT "id" FROM "account" WHERE "userId" = :userId', { userId })
  const account = found && await loadAccount(site, found.id)
  if (!account) throw new Error(`User ${userId} has no account: delete the data folder of the playground and start again.`)
  const channels = await site.db.select<{ id: number }>('SELECT "id" FROM "videoChannel" WHERE "accountId" = :id ORDER BY "id"', { id: account.id })
  const loaded = await Promise.all(channels.map(({ id }) => loadChannel(site, id)))
  return { ...account, VideoChannels: loaded.filter((channel): channel is Channel => channel !== undefined) }
}

const shown = ['id', 'username', 'email', 'theme', 'nsfwPolicy', 'p2pEnabled', 'videosHistoryEnabled', 'autoPlayVideo', 'videoLanguages', 'videoQuota',
  'videoQuotaDaily', 'blocked', 'blockedReason', 'createdAt', 'pluginAuth', 'lastLoginDate', 'emailVerified', 'adminFlags']

function userJSON (row: Row & { role: number }, account: Account): Row {
  return {
    ...Object.fromEntries(shown.map(key => [key, row[key]])),
    role: { id: row.role, label: roleLabels[row.role] },
    account: account.toFormattedJSON(),
    videoChannels: account.VideoChannels?.map(channel => channel.toFormattedJSON())
  }
}
