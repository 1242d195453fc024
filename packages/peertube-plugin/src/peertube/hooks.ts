import type { Chat } from '../core/chat.js'
import type { Logger } from '../core/host.js'
import { isUuid, nodeOf } from '../core/room-name.js'
import { guarded } from './guard.js'
import type { RegisterOptions } from './types.js'

/** The name of the field in the form of a video. */
export const videoField = 'xmpp-chat'

interface HookOptions {
  readonly registerHook: RegisterOptions['registerHook']
  readonly logger: Logger
  readonly chat: () => Chat | undefined
}

interface VideoParameters {
  readonly video?: { readonly uuid?: unknown, pluginData?: object }
  readonly body?: unknown
  /** Of Express; with a new video the body is only there. */
  readonly req?: { readonly body?: unknown }
}

interface UserParameters {
  readonly user?: { readonly username?: unknown }
}

/** Carries what happens in PeerTube over to the rooms. */
export function registerHooks ({ registerHook, logger, chat }: HookOptions): void {
  const on = <Parameters>(target: string, work: (chat: Chat, parameters: Parameters) => Promise<void>): void => {
    const handler = guarded(logger, async (parameters: Parameters) => {
      const running = chat()
      if (running !== undefined) await work(running, parameters)
    })
    registerHook({ target, handler })
  }
  const followVideo = async (running: Chat, { video, body, req }: VideoParameters): Promise<void> => {
    const uuid = video?.uuid
    if (!isUuid(uuid)) return
    const { pluginData } = Object(body ?? req?.body) as Readonly<Record<string, unknown>>
    const wish = (Object(pluginData) as Readonly<Record<string, unknown>>)[videoField]
    if (wish !== undefined) await running.chosen.set(uuid, wish === true || wish === 'true')
    await running.follow(rooms => rooms.follow(nodeOf({ kind: 'video', uuid })))
  }
  for (const target of ['action:api.video.updated', 'action:api.live-video.created', 'action:api.video.uploaded']) on(target, followVideo)
  on<VideoParameters>('action:api.video.deleted', async (running, { video }) => {
    if (!isUuid(video?.uuid)) return
    const { uuid } = video
    await running.follow((_rooms, commands) => commands.destroy(nodeOf({ kind: 'video', uuid })))
    await running.chosen.set(uuid, false)
    await running.bans.removeAll('room', uuid)
  })
  for (const target of ['action:api.video-channel.updated', 'action:api.video-channel.deleted']) {
    on(target, async running => {
      if (target.endsWith('.deleted')) running.tidySoon()
      await running.follow(rooms => rooms.followAll())
    })
  }
  // Whoever was blocked stays out; whoever has other rights now gets them by connecting again.
  for (const target of ['action:api.user.blocked', 'action:api.user.deleted', 'action:api.user.updated']) {
    on<UserParameters>(target, async (running, { user }) => {
      const username = user?.username
      if (target === 'action:api.user.deleted') running.tidySoon()
      if (typeof username !== 'string') return
      await running.follow((_rooms, commands) => commands.disconnect(running.domains.host, username.toLowerCase()))
      const isLinked = running.linking.jidsOf(username).length > 0
      if (target === 'action:api.user.deleted') await running.linking.removeAll(username)
      else if (isLinked) await running.follow(rooms => rooms.followAll())
    })
  }
  registerHook({
    target: 'filter:api.video.get.result',
    handler: <Video extends NonNullable<VideoParameters['video']> | undefined>(video: Video): Video => {
      const running = chat()
      if (running !== undefined && isUuid(video?.uuid)) video.pluginData = { ...video.pluginData, [videoField]: running.chosen.has(video.uuid) }
      return video
    }
  })
}
