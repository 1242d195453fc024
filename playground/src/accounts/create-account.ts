import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../site.ts'
import { avatarImage } from './avatar-image.ts'
import { hashPassword } from './password.ts'

export interface NewAccount {
  username: string
  password: string
  role: number
  displayName?: string | undefined
  email?: string | undefined
  channel?: { name: string, displayName: string } | undefined
}

const avatarType = 1
/** PeerTube makes 1500 too. */
const avatarSizes = [600, 120, 48]

/** A user with an actor, an account, an avatar and a channel. Answers the number of the user. */
export async function createAccount (site: Site, { username, password, role, displayName = username, email = `${username}@example.org`, channel }: NewAccount): Promise<number> {
  const user = await inserted(site, 'INSERT INTO "user" ("username", "email", "password", "role") VALUES (:username, :email, :password, :role) RETURNING "id"',
    { username, email, password: hashPassword(password), role })
  const actor = await createActor(site, 'Person', username, 'accounts')
  const account = await inserted(site, 'INSERT INTO "account" ("name", "actorId", "userId") VALUES (:displayName, :actor, :user) RETURNING "id"', { displayName, actor, user })
  await createAvatar(site, actor, username)
  await createChannel(site, account, channel ?? { name: `${username}_channel`, displayName: `Main ${username} channel` })
  return user
}

export async function createChannel (site: Site, account: number, { name, displayName }: { name: string, displayName: string }): Promise<number> {
  const actor = await createActor(site, 'Group', name, 'video-channels')
  return inserted(site, 'INSERT INTO "videoChannel" ("name", "actorId", "accountId") VALUES (:displayName, :actor, :account) RETURNING "id"', { displayName, actor, account })
}

export async function createActor (site: Site, type: 'Person' | 'Group' | 'Application', name: string, path: string): Promise<number> {
  const url = `${site.url}/${path}/${name}`
  return inserted(site, `INSERT INTO "actor" ("type", "preferredUsername", "url", "publicKey", "privateKey", "inboxUrl", "outboxUrl", "followersUrl", "followingUrl")
    VALUES (:type, :name, :url, :publicKey, :privateKey, :url || '/inbox', :url || '/outbox', :url || '/followers', :url || '/following') RETURNING "id"`,
  { type, name, url, publicKey: `public key of ${name}`, privateKey: `private key of ${name}` })
}

async function createAvatar (site: Site, actor: number, name: string) {
  await mkdir(site.storage.avatars, { recursive: true })
  for (const size of avatarSizes) {
    const filename = `${randomUUID()}.png`
    await writeFile(join(site.storage.avatars, filename), avatarImage(name, size))
    await site.db.run('INSERT INTO "actorImage" ("filename", "width", "height", "onDisk", "type", "actorId") VALUES (:filename, :size, :size, true, :type, :actor)',
      { filename, size, type: avatarType, actor })
  }
}

export async function inserted (site: Site, sql: string, values: Record<string, string | number | boolean | null>): Promise<number> {
  const row = await site.db.first<{ id: number }>(sql, values)
  if (!row) throw new Error(`The database gave no number back for: ${sql}`)
  return row.id
}
