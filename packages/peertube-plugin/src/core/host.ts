/** What the chat needs to know of the video platform that it stands beside, and nothing more. */
export interface Platform {
  /** A local or remote video; undefined when there is none. */
  video (uuid: string): Promise<Video | undefined>
  /** With its local videos, newest first, at most 100; with `wanted`, none but those that are open to everybody and like that, however many others there are. */
  channel (name: string, wanted?: WantedVideos): Promise<Channel | undefined>
  /** A local account by its username. */
  account (username: string): Promise<Account | undefined>
  /** The usernames of local accounts with a name (`namesOf`) that nobody could tell from this one; of many, some. */
  accountsNamed (nickname: string): Promise<readonly string[]>
  passwordsOf (video: Video): Promise<readonly string[]>
  avatarOf (account: Account): Promise<Avatar | undefined>
}

/** PeerTube's VideoPrivacy. */
export const privacies = { public: 1, unlisted: 2, private: 3, internal: 4, password: 5 } as const
/** PeerTube's UserRole. */
export const roles = { administrator: 0, moderator: 1, user: 2 } as const

export interface Video {
  readonly id: number
  readonly uuid: string
  readonly name: string
  readonly description: string
  /** BCP 47, when it was told. */
  readonly language?: string
  readonly privacy: number
  readonly isLive: boolean
  /** From another instance. */
  readonly remote: boolean
  readonly blocked: boolean
  readonly channel: { readonly name: string, readonly displayName: string }
  /** The username of the local account that it belongs to. */
  readonly owner?: string
}

export interface WantedVideos {
  readonly isLive?: true
  readonly uuids?: readonly string[]
}

export interface Channel {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly owner?: string
  readonly videos: readonly Video[]
}

export interface Account {
  readonly username: string
  readonly displayName: string
  readonly role: number
  readonly blocked: boolean
  /** The file name of its avatar. */
  readonly avatar?: string
}

export interface Avatar {
  /** A media type, such as `image/png`. */
  readonly type: string
  readonly data: Buffer
}

export interface Logger {
  error (message: string): void
  warn (message: string): void
  info (message: string): void
  debug (message: string): void
}
