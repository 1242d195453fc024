import { privacies, type Account, type Avatar, type Channel, type Platform, type Video, type WantedVideos } from '../core/host.js'
import { createAccountSearch } from './account-names.js'

/** PeerTube's `peertubeHelpers.database.query`. */
export type Query = (sql: string, options: { readonly type: 'SELECT', readonly replacements?: Readonly<Record<string, unknown>> }) => Promise<unknown>

type Row = Readonly<Record<string, string | number | boolean | null>>

/**
 * Asks PeerTube's database, since its plugin helpers know neither owners nor channels. PeerTube 8 turned the references between actors and
 * what they act for round; which way they are is looked up at the first question.
 */
export function createPlatform (query: Query, readAvatar: (filename: string) => Promise<Avatar | undefined>): Platform {
  const rows = async (sql: string, replacements: Readonly<Record<string, unknown>>): Promise<readonly Row[]> =>
    await query(sql, { type: 'SELECT', replacements }) as readonly Row[]
  let joins: Promise<Joins> | undefined
  const sql = async (write: (joins: Joins) => string): Promise<string> => {
    joins ??= rows(`SELECT 1 AS found FROM information_schema.columns WHERE table_name = 'actor' AND column_name = 'accountId'`, {})
      .then(found => found.length > 0 ? actorsRefer : actorsAreReferredTo)
    joins.catch(() => { joins = undefined })
    return write(await joins)
  }
  return {
    video: async uuid => {
      const [row] = await rows(await sql(joins => `${selectVideos(joins)} WHERE v."uuid" = :uuid`), { uuid })
      return row === undefined ? undefined : videoOf(row)
    },
    channel: async (name, wanted) => {
      const [row] = await rows(await sql(selectChannel), { name })
      if (row === undefined) return undefined
      const videos = wanted?.uuids?.length === 0 ? [] : await rows(
        await sql(joins => `${selectVideos(joins)} WHERE vc."id" = :id AND v."remote" = false ${conditionsOf(wanted)} ORDER BY v."publishedAt" DESC LIMIT 100`), { id: row.id, uuids: wanted?.uuids }
      )
      return channelOf(row, videos.map(videoOf))
    },
    account: async username => {
      const [row] = await rows(await sql(joins => `${selectAccounts(joins)} WHERE lower(u."username") = lower(:username)`), { username })
      return row === undefined ? undefined : accountOf(row)
    },
    accountsNamed: createAccountSearch({ ask: rows }),
    passwordsOf: async ({ id }) => (await rows('SELECT "password" FROM "videoPassword" WHERE "videoId" = :id', { id })).map(({ password }) => String(password)),
    avatarOf: async ({ avatar }) => avatar === undefined ? undefined : readAvatar(avatar)
  }
}

/** How accounts and channels find their actors: `${alias}` of the one, `${alias}` of the other. */
interface Joins {
  readonly account: (account: string, actor: string) => string
  readonly channel: (channel: string, actor: string) => string
}

const actorsAreReferredTo: Joins = {
  account: (account, actor) => `${actor}."id" = ${account}."actorId"`,
  channel: (channel, actor) => `${actor}."id" = ${channel}."actorId"`
}

const actorsRefer: Joins = {
  account: (account, actor) => `${actor}."accountId" = ${account}."id"`,
  channel: (channel, actor) => `${actor}."videoChannelId" = ${channel}."id"`
}

function conditionsOf (wanted: WantedVideos | undefined): string {
  if (wanted === undefined) return ''
  const open = `AND v."privacy" IN (${privacies.public}, ${privacies.unlisted}) AND NOT EXISTS (SELECT 1 FROM "videoBlacklist" vb WHERE vb."videoId" = v."id")`
  return `${open}${wanted.isLive === true ? ' AND v."isLive" = true' : ''}${wanted.uuids === undefined ? '' : ' AND v."uuid" IN (:uuids)'}`
}

const selectVideos = ({ channel }: Joins): string => `
  SELECT v."id", v."uuid", v."name", v."description", v."language", v."privacy", v."isLive", v."remote",
    (EXISTS (SELECT 1 FROM "videoBlacklist" vb WHERE vb."videoId" = v."id")) AS "blocked",
    ca."preferredUsername" AS "channelName", vc."name" AS "channelDisplayName", u."username" AS "owner"
  FROM "video" v
  JOIN "videoChannel" vc ON vc."id" = v."channelId"
  JOIN "actor" ca ON ${channel('vc', 'ca')}
  JOIN "account" acc ON acc."id" = vc."accountId"
  LEFT JOIN "user" u ON u."id" = acc."userId"`

const selectChannel = ({ channel }: Joins): string => `
  SELECT vc."id", ca."preferredUsername" AS "name", vc."name" AS "displayName", vc."description", u."username" AS "owner"
  FROM "videoChannel" vc
  JOIN "actor" ca ON ${channel('vc', 'ca')}
  JOIN "account" acc ON acc."id" = vc."accountId"
  JOIN "user" u ON u."id" = acc."userId"
  WHERE lower(ca."preferredUsername") = lower(:name) AND ca."serverId" IS NULL`

const selectAccounts = ({ account }: Joins): string => `
  SELECT u."username", u."role", u."blocked", acc."name" AS "displayName",
    (SELECT ai."filename" FROM "actorImage" ai WHERE ai."actorId" = aa."id" AND ai."type" = 1 ORDER BY abs(ai."width" - 120) LIMIT 1) AS "avatar"
  FROM "user" u
  JOIN "account" acc ON acc."userId" = u."id"
  JOIN "actor" aa ON ${account('acc', 'aa')}`

const videoOf = (row: Row): Video => ({
  id: Number(row.id),
  uuid: String(row.uuid),
  name: String(row.name),
  description: textOf(row.description),
  ...row.language === null ? {} : { language: String(row.language) },
  privacy: Number(row.privacy),
  isLive: row.isLive === true,
  remote: row.remote === true,
  blocked: row.blocked === true,
  channel: { name: String(row.channelName), displayName: String(row.channelDisplayName) },
  ...row.owner === null ? {} : { owner: String(row.owner) }
})

const channelOf = (row: Row, videos: readonly Video[]): Channel => ({
  name: String(row.name),
  displayName: String(row.displayName),
  description: textOf(row.description),
  ...row.owner === null ? {} : { owner: String(row.owner) },
  videos
})

const accountOf = (row: Row): Account => ({
  username: String(row.username),
  displayName: String(row.displayName),
  role: Number(row.role),
  blocked: row.blocked === true,
  ...row.avatar === null ? {} : { avatar: String(row.avatar) }
})

const textOf = (value: Row[string] | undefined): string => typeof value === 'string' ? value : ''
