import type { Chat } from '../core/chat.js'
import type { Logger } from '../core/host.js'
import { isUuid } from '../core/room-name.js'
import type { RoomAddress, VideoFacts } from '../core/web.js'
import { filtered } from './guard.js'
import type { RegisterOptions } from './types.js'

interface MetadataOptions {
  readonly registerHook: RegisterOptions['registerHook']
  readonly logger: Logger
  readonly chat: () => Chat | undefined
}

type Fields = Readonly<Record<string, unknown>>

interface Context {
  readonly video?: unknown
  /** Whether an item of a feed is one of a live. */
  readonly liveItem?: unknown
}

interface CustomTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Tells machines where a video is talked about, in words that are not ours: ActivityStreams 2.0, the podcast namespace, schema.org. */
export function registerMetadata ({ registerHook, logger, chat }: MetadataOptions): void {
  const on = <Value>(target: string, add: (value: Value, address: RoomAddress, context: Context) => Value): void => {
    registerHook({
      target,
      handler: filtered<Value, Context | undefined>(logger, async (value, context) => {
        const facts = factsOf(context?.video)
        const address = facts === undefined ? undefined : await chat()?.web.publicAddress(facts)
        return address === undefined || context === undefined ? value : add(value, address, context)
      })
    })
  }
  on<Fields>('filter:activity-pub.video.json-ld.build.result', (object, { uri }) => ({ ...object, attachment: [...listOf(object.attachment), { type: 'Link', name: 'XMPP chat', href: uri, rel: 'discussion' }] }))
  // The namespace has it for live items only.
  on<readonly CustomTag[]>('filter:feed.podcast.video.create-custom-tags.result', (tags, { jid }, { video, liveItem = (Object(video) as Fields).isLive }) =>
    liveItem !== true ? tags : [...tags, { name: 'podcast:chat', attributes: { server: jid.slice(jid.indexOf('@') + 1), protocol: 'xmpp', space: jid } }])
  on<Fields>('filter:html.client.json-ld.result', (schema, { uri }) => ({ ...schema, discussionUrl: uri }))
}

/**
 * From PeerTube's own model: it asks in the middle of a transaction that publishes a video, when the database tells others the old state, and
 * when each further connection is one that another such transaction may wait for.
 */
function factsOf (model: unknown): VideoFacts | undefined {
  const { uuid, privacy, isLive, remote, VideoBlacklist: blacklist, VideoChannel: channel } = Object(model) as Fields
  if (!isUuid(uuid) || typeof privacy !== 'number') return undefined
  const { preferredUsername: name } = Object((Object(channel) as Fields).Actor) as Fields
  return { uuid, privacy, isLive: isLive === true, remote: remote !== false, blocked: Boolean(blacklist), ...typeof name === 'string' ? { channel: name } : {} }
}

const listOf = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
