import { PGlite } from '@electric-sql/pglite'
import { withReplacements } from '../../../../playground/src/database/replacements.js'
import type { Query } from '../../src/peertube/database.js'

/** Which way references between actors and what they act for go: up to PeerTube 7 from accounts and channels, from 8 on from actors. */
export const shapes = ['PeerTube 6 and 7', 'PeerTube 8'] as const
export type Shape = (typeof shapes)[number]

/** A database of PeerTube, with those tables and columns that the plugin asks for. */
export interface Tables extends AsyncDisposable {
  readonly query: Query
  /** What was asked, in its order. */
  readonly asked: readonly string[]
  /** A local account, or one from another instance. */
  account (account: NewAccount): Promise<number>
  channel (channel: NewChannel): Promise<number>
  video (video: NewVideo): Promise<number>
  password (video: number, password: string): Promise<void>
  insert (table: string, values: Values): Promise<number>
  change (sql: string): Promise<void>
}

export interface NewAccount {
  readonly username: string
  readonly displayName: string
  readonly role?: number
  readonly blocked?: boolean
  readonly isRemote?: boolean
  /** Widths of its avatars; each file is called `<username>-<width>.png`. */
  readonly avatars?: ReadonlyArray<number | null>
}

export interface NewChannel {
  readonly name: string
  readonly displayName: string
  readonly description?: string
  readonly account: number
  readonly isRemote?: boolean
}

export interface NewVideo {
  readonly uuid: string
  readonly name: string
  readonly channel: number
  readonly description?: string
  readonly language?: string
  readonly privacy?: number
  readonly isLive?: boolean
  readonly isRemote?: boolean
  readonly isBlocked?: boolean
  /** Days before now. */
  readonly age?: number
}

type Values = Readonly<Record<string, string | number | boolean | null>>

const tablesOf = (shape: Shape): string => `
  CREATE TABLE "server" ("id" SERIAL PRIMARY KEY, "host" VARCHAR(255) NOT NULL);
  CREATE TABLE "user" ("id" SERIAL PRIMARY KEY, "username" VARCHAR(255) NOT NULL UNIQUE, "role" INTEGER NOT NULL, "blocked" BOOLEAN NOT NULL DEFAULT false);
  CREATE TABLE "account" ("id" SERIAL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(), "userId" INTEGER REFERENCES "user" ("id")${ifOld(shape, ', "actorId" INTEGER')});
  CREATE TABLE "videoChannel" ("id" SERIAL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "description" VARCHAR(1000),
    "accountId" INTEGER NOT NULL REFERENCES "account" ("id")${ifOld(shape, ', "actorId" INTEGER')});
  CREATE TABLE "actor" ("id" SERIAL PRIMARY KEY, "type" VARCHAR(255) NOT NULL, "preferredUsername" VARCHAR(255) NOT NULL, "serverId" INTEGER REFERENCES "server" ("id")
    ${ifOld(shape, '', ', "accountId" INTEGER REFERENCES "account" ("id"), "videoChannelId" INTEGER REFERENCES "videoChannel" ("id")')});
  CREATE TABLE "actorImage" ("id" SERIAL PRIMARY KEY, "filename" VARCHAR(255) NOT NULL, "width" INTEGER, "type" INTEGER NOT NULL, "actorId" INTEGER REFERENCES "actor" ("id"));
  CREATE TABLE "video" ("id" SERIAL PRIMARY KEY, "uuid" UUID NOT NULL UNIQUE, "name" VARCHAR(255) NOT NULL, "description" VARCHAR(10000), "language" VARCHAR(10),
    "privacy" INTEGER NOT NULL, "isLive" BOOLEAN NOT NULL, "remote" BOOLEAN NOT NULL, "publishedAt" TIMESTAMPTZ NOT NULL, "channelId" INTEGER REFERENCES "videoChannel" ("id"));
  CREATE TABLE "videoBlacklist" ("id" SERIAL PRIMARY KEY, "videoId" INTEGER REFERENCES "video" ("id"));
  CREATE TABLE "videoPassword" ("id" SERIAL PRIMARY KEY, "password" VARCHAR(255) NOT NULL, "videoId" INTEGER REFERENCES "video" ("id"));
  INSERT INTO "server" ("host") VALUES ('elsewhere.example');`

const ifOld = (shape: Shape, old: string, young = ''): string => shape === 'PeerTube 8' ? young : old

/** An empty database of that shape, in memory. */
export async function openTables (shape: Shape): Promise<Tables> {
  const db = await PGlite.create()
  await db.exec(tablesOf(shape))
  const asked: string[] = []

  const insert = async (table: string, values: Values): Promise<number> => {
    const places = Object.keys(values).map((_, index) => `$${index + 1}`)
    const columns = Object.keys(values).map(name => `"${name}"`)
    const { rows } = await db.query<{ id: number }>(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING "id"`, Object.values(values))
    return (rows[0] as { id: number }).id
  }
  /** The account or channel, and its actor, who refer to each other as the shape has it. */
  const insertActor = async (table: 'account' | 'videoChannel', values: Values, actor: Values): Promise<{ readonly id: number, readonly actor: number }> => {
    if (shape === 'PeerTube 8') {
      const id = await insert(table, values)
      return { id, actor: await insert('actor', { ...actor, [`${table}Id`]: id }) }
    }
    const actorId = await insert('actor', actor)
    return { id: await insert(table, { ...values, actorId }), actor: actorId }
  }
  const serverOf = (isRemote: boolean | undefined): number | null => isRemote === true ? 1 : null

  return {
    asked, insert,
    query: async (sql, { replacements }) => {
      asked.push(sql)
      return (await db.query(withReplacements(sql, replacements as Parameters<typeof withReplacements>[1]))).rows
    },
    account: async ({ username, displayName, role = 2, blocked = false, isRemote, avatars = [] }) => {
      const userId = isRemote === true ? null : await insert('user', { username, role, blocked })
      const { id, actor } = await insertActor('account', { name: displayName, userId }, { type: 'Person', preferredUsername: username, serverId: serverOf(isRemote) })
      for (const width of avatars) await insert('actorImage', { filename: `${username}-${width}.png`, width, type: 1, actorId: actor })
      await insert('actorImage', { filename: `${username}-banner.png`, width: 120, type: 2, actorId: actor })
      return id
    },
    channel: async ({ name, displayName, description = null, account, isRemote }) =>
      (await insertActor('videoChannel', { name: displayName, description, accountId: account }, { type: 'Group', preferredUsername: name, serverId: serverOf(isRemote) })).id,
    video: async ({ uuid, name, channel, description = null, language = null, privacy = 1, isLive = false, isRemote = false, isBlocked = false, age = 1 }) => {
      const publishedAt = new Date(Date.UTC(2026, 5, 30) - age * 86_400_000).toISOString()
      const id = await insert('video', { uuid, name, description, language, privacy, isLive, remote: isRemote, publishedAt, channelId: channel })
      if (isBlocked) await insert('videoBlacklist', { videoId: id })
      return id
    },
    password: async (video, password) => { await insert('videoPassword', { videoId: video, password }) },
    change: async sql => { await db.exec(sql) },
    [Symbol.asyncDispose]: () => db.close()
  }
}
