import type { Row } from '../database/sequelize-query.ts'
import type { Site } from '../site.ts'

export interface Avatar { id: number, filename: string, width: number, height: number, type: number, createdAt: Date, updatedAt: Date, getStaticPath: () => string }
export interface Actor { id: number, preferredUsername: string, url: string, type: string, Server: null, serverId: null, Avatars: Avatar[], createdAt: Date, privateKey: string | null }

export async function loadActor (site: Site, id: number): Promise<Actor> {
  const row = await site.db.first('SELECT * FROM "actor" WHERE "id" = :id', { id })
  const avatars = await site.db.select('SELECT * FROM "actorImage" WHERE "actorId" = :id AND "type" = 1 ORDER BY "width"', { id })
  return { ...row, Server: null, Avatars: avatars.map(withPath) } as unknown as Actor
}

const withPath = (row: Row) => ({ ...row, getStaticPath: () => `/lazy-static/avatars/${String(row.filename)}` })

/** The part that accounts and channels have in common in the API. */
export function actorJSON (site: Site, actor: Actor) {
  const avatars = actor.Avatars.map(avatar =>
    ({ width: avatar.width, path: avatar.getStaticPath(), createdAt: avatar.createdAt, updatedAt: avatar.updatedAt }))
  return {
    url: actor.url, name: actor.preferredUsername, host: new URL(site.url).host,
    avatar: avatars.at(-1) ?? null, avatars,
    followersCount: 0, followingCount: 0, createdAt: actor.createdAt, banners: []
  }
}
