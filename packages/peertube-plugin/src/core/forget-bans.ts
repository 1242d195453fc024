import type { Bans } from './bans.js'
import type { Doorkeeper } from './doorkeeper.js'
import type { Platform } from './host.js'

/** Ends the bans of rooms and channels that are not there any more: nobody could see or lift them. */
export async function forgetBans (bans: Bans, doorkeeper: Pick<Doorkeeper, 'detailsOf'>, platform: Pick<Platform, 'channel'>): Promise<void> {
  for (const room of bans.places('room')) {
    if (await doorkeeper.detailsOf(room) === 'gone') await bans.removeAll('room', room)
  }
  for (const name of bans.places('channel')) {
    if (await platform.channel(name) === undefined) await bans.removeAll('channel', name)
  }
}
