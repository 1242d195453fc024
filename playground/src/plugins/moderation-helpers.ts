import { findByName } from '../accounts/account.ts'
import type { Site } from '../site.ts'
import { loadFullVideo } from '../videos/video.ts'
import { blacklist, unblacklist } from '../videos/blacklist.ts'

interface ByAccount { byAccountId: number }

export function moderationHelpers (site: Site) {
  const account = (handle: string) => findByName(site, 'account', handle)
  return {
    blockAccount: async ({ byAccountId, handleToBlock }: ByAccount & { handleToBlock: string }) => {
      const target = await account(handleToBlock)
      if (target !== undefined) await blockAccount(site, byAccountId, target)
    },
    unblockAccount: async ({ byAccountId, handleToUnblock }: ByAccount & { handleToUnblock: string }) => {
      const target = await account(handleToUnblock)
      if (target !== undefined) await unblockAccount(site, byAccountId, target)
    },
    blockServer: async ({ byAccountId, hostToBlock }: ByAccount & { hostToBlock: string }) => {
      await site.db.run('INSERT INTO "server" ("host") VALUES (:host) ON CONFLICT DO NOTHING', { host: hostToBlock })
      await site.db.run(`INSERT INTO "serverBlocklist" ("accountId", "targetServerId")
        SELECT :byAccountId, "id" FROM "server" WHERE "host" = :host ON CONFLICT DO NOTHING`, { byAccountId, host: hostToBlock })
    },
    unblockServer: async ({ byAccountId, hostToUnblock }: ByAccount & { hostToUnblock: string }) => {
      await site.db.run('DELETE FROM "serverBlocklist" WHERE "accountId" = :byAccountId AND "targetServerId" IN (SELECT "id" FROM "server" WHERE "host" = :host)',
        { byAccountId, host: hostToUnblock })
    },
    blacklistVideo: async ({ videoIdOrUUID, createOptions }: { videoIdOrUUID: number | string, createOptions: { reason?: string, unfederate?: boolean } }) => {
      const video = await loadFullVideo(site, videoIdOrUUID)
      if (video) await blacklist(site, video.id, createOptions)
    },
    unblacklistVideo: async ({ videoIdOrUUID }: { videoIdOrUUID: number | string }) => {
      const video = await loadFullVideo(site, videoIdOrUUID)
      if (video) await unblacklist(site, video.id)
    }
  }
}

export const blockAccount = (site: Site, accountId: number, targetAccountId: number) =>
  site.db.run('INSERT INTO "accountBlocklist" ("accountId", "targetAccountId") VALUES (:accountId, :targetAccountId) ON CONFLICT DO NOTHING', { accountId, targetAccountId })

export const unblockAccount = (site: Site, accountId: number, targetAccountId: number) =>
  site.db.run('DELETE FROM "accountBlocklist" WHERE "accountId" = :accountId AND "targetAccountId" = :targetAccountId', { accountId, targetAccountId })
