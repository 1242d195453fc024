import { createHash, randomBytes } from 'node:crypto'
import type { Site } from '../site.ts'
import { loadUserById, type User } from './user.ts'

const accessSeconds = 24 * 60 * 60
const refreshSeconds = 14 * 24 * 60 * 60

export interface Token { accessToken: string, refreshToken: string, user: User, User: User }

/** The form of PeerTube's tokens: 40 hexadecimal digits. */
const random = () => createHash('sha1').update(randomBytes(256)).digest('hex')

export async function createToken (site: Site, userId: number) {
  const accessToken = random()
  const refreshToken = random()
  await site.db.run(`INSERT INTO "oAuthToken" ("accessToken", "accessTokenExpiresAt", "refreshToken", "refreshTokenExpiresAt", "userId", "oAuthClientId")
    VALUES (:accessToken, :accessEnd, :refreshToken, :refreshEnd, :userId, 1)`, { accessToken, accessEnd: inSeconds(accessSeconds), refreshToken, refreshEnd: inSeconds(refreshSeconds), userId })
  await site.db.run('UPDATE "user" SET "lastLoginDate" = now() WHERE "id" = :userId', { userId })
  return { token_type: 'Bearer', access_token: accessToken, refresh_token: refreshToken, expires_in: accessSeconds, refresh_token_expires_in: refreshSeconds }
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)

export async function findToken (site: Site, accessToken: string): Promise<Token | undefined> {
  const row = await site.db.first<{ userId: number, refreshToken: string }>(
    'SELECT * FROM "oAuthToken" WHERE "accessToken" = :accessToken AND "accessTokenExpiresAt" > now() AND "refreshTokenExpiresAt" > now()', { accessToken })
  const user = row && await loadUserById(site, row.userId)
  return row && user ? { accessToken, refreshToken: row.refreshToken, user, User: user } : undefined
}

/** A refresh token is good for one use. */
export async function takeRefreshToken (site: Site, refreshToken: string): Promise<number | undefined> {
  const row = await site.db.first<{ userId: number }>(
    'DELETE FROM "oAuthToken" WHERE "refreshToken" = :refreshToken AND "refreshTokenExpiresAt" > now() RETURNING "userId"', { refreshToken })
  return row?.userId
}

export const deleteToken = (site: Site, accessToken: string) => site.db.run('DELETE FROM "oAuthToken" WHERE "accessToken" = :accessToken', { accessToken })

export const deleteTokensOf = (site: Site, userId: number) => site.db.run('DELETE FROM "oAuthToken" WHERE "userId" = :userId', { userId })
