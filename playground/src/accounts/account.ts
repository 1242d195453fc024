import type { Row } from '../database/sequelize-query.ts'
import type { Site } from '../site.ts'
import { actorJSON, loadActor, type Actor } from './actor.ts'

export interface Account extends Row {
  id: number
  name: string
  userId: number
  actorId: number
  description: string | null
  Actor: Actor
  VideoChannels?: Channel[]
  getDisplayName: () => string
  isOwned: () => boolean
  toFormattedJSON: () => Row
  toFormattedSummaryJSON: () => Row
}

export interface Channel extends Row {
  id: number
  name: string
  accountId: number
  actorId: number
  Actor: Actor
  Account?: Account
  getDisplayName: () => string
  toFormattedJSON: () => Row
  toFormattedSummaryJSON: () => Row
}

export async function loadAccount (site: Site, id: number): Promise<Account | undefined> {
  const row = await site.db.first<Row & { actorId: number, name: string }>('SELECT * FROM "account" WHERE "id" = :id', { id })
  return row && formatted(site, row, await loadActor(site, row.actorId)) as unknown as Account
}

export async function loadChannel (site: Site, id: number): Promise<Channel | undefined> {
  const row = await site.db.first<Row & { actorId: number, accountId: number, name: string }>('SELECT * FROM "videoChannel" WHERE "id" = :id', { id })
  if (!row) return undefined
  const owner = await loadAccount(site, row.accountId)
  const channel = formatted(site, row, await loadActor(site, row.actorId), { support: row.support, ownerAccount: owner?.toFormattedSummaryJSON() })
  return { ...channel, Account: owner } as unknown as Channel
}

/** A row with its actor and the methods that plugins find on PeerTube's models. */
function formatted (site: Site, row: Row & { name: string }, actor: Actor, more: Row = {}) {
  const json = actorJSON(site, actor)
  const summary = { id: row.id, displayName: row.name, url: json.url, name: json.name, host: json.host, avatar: json.avatar, avatars: json.avatars }
  return {
    ...row, Actor: actor,
    getDisplayName: () => row.name,
    isOwned: () => true,
    toFormattedSummaryJSON: () => summary,
    toFormattedJSON: () => ({ ...json, id: row.id, displayName: row.name, description: row.description, updatedAt: row.updatedAt, userId: row.userId, isLocal: true, ...more })
  }
}

/** The number of the account or channel with this name (PeerTube ignores case), with or without `@host`. */
export async function findByName (site: Site, table: 'account' | 'videoChannel', handle: string): Promise<number | undefined> {
  const [name = '', host] = handle.split('@')
  if (host !== undefined && host !== new URL(site.url).host) return undefined
  const row = await site.db.first<{ id: number }>(`SELECT "${table}"."id" FROM "${table}" JOIN "actor" ON "actor"."id" = "${table}"."actorId"
    WHERE lower("actor"."preferredUsername") = lower(:name) AND "actor"."serverId" IS NULL`, { name })
  return row?.id
}
