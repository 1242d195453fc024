import { createAccount, createActor } from './accounts/create-account.ts'
import { findByName } from './accounts/account.ts'
import { seededAccounts, seededVideos } from './seeded.ts'
import type { Site } from './site.ts'
import { createVideo } from './videos/create-video.ts'

/** What a new site has; an old one only learns its present address. */
export async function seed (site: Site): Promise<void> {
  if (await site.db.first('SELECT "id" FROM "application"')) return readdress(site)
  await site.db.run('INSERT INTO "application" ("nodeVersion") VALUES (:version)', { version: process.version })
  const actor = await createActor(site, 'Application', 'peertube', 'accounts')
  await site.db.run('INSERT INTO "account" ("name", "actorId", "applicationId") VALUES (\'peertube\', :actor, 1)', { actor })
  await site.db.run(`INSERT INTO "oAuthClient" ("clientId", "clientSecret", "grants") VALUES (md5(random()::text), md5(random()::text), '{password,refresh_token}')`)
  for (const account of Object.values(seededAccounts)) await createAccount(site, account)
  const channelId = await findByName(site, 'videoChannel', seededAccounts.streamer.channel.name)
  if (channelId === undefined) throw new Error('The channel of the streamer was not made.')
  for (const video of Object.values(seededVideos)) {
    await createVideo(site, { ...video, channelId, permanentLive: video.isLive, passwords: video.password === undefined ? [] : [video.password], duration: video.isLive ? 0 : 1234 })
  }
}

/** The port can be another one than last time. */
async function readdress (site: Site) {
  for (const table of ['actor', 'video']) {
    await site.db.run(`UPDATE "${table}" SET "url" = :url || regexp_replace("url", '^https?://[^/]+', '')`, { url: site.url })
  }
}
