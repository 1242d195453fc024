/// <reference lib="dom" />

/** What the chat uses of Converse 14, as narrow as it is; Converse's own types describe much more. */
export interface Converse {
  readonly plugins: { add (name: string, plugin: { initialize (this: { readonly _converse: ConverseCore }): void }): void }
  readonly env: ConverseEnv
  initialize (settings: Readonly<Record<string, unknown>>): Promise<unknown>
}

export interface ConverseEnv {
  $iq (attributes: Readonly<Record<string, string>>): StanzaBuilder
  readonly u: {
    readonly muc: { setAffiliation (affiliation: string, room: string, members: ReadonlyArray<{ jid: string, reason: string }>): Promise<unknown> }
    readonly emojis: { shortnamesToUnicode (text: string): string }
    getMediaURLsMetadata (text: string): Promise<{ media_urls?: readonly unknown[] }>
  }
}

export interface StanzaBuilder {
  /** Adds a child and goes into it. */
  c (name: string, attributes: Readonly<Record<string, string>>): StanzaBuilder
}

export interface ConverseCore {
  readonly api: ConverseApi
  readonly state: { readonly session: { set (name: string, value: unknown): void } }
}

export interface ConverseApi {
  readonly listen: { on (event: string, handler: (...parameters: never[]) => unknown): void }
  readonly connection: { get (): Connection | undefined, reconnect (): unknown, disconnect (): unknown }
  readonly vcard: { update (model: Model | string, force?: boolean): Promise<unknown> }
  readonly modal: { show (name: string, properties: object): unknown }
  sendIQ (stanza: StanzaBuilder, timeout: number): Promise<Element>
  readonly rooms: { get (jid: string): Promise<Room | undefined> }
  /** False when people think better of it. */
  confirm (title: string, messages: readonly string[], fields: ReadonlyArray<{ name: string, label: string, placeholder: string }>): Promise<ReadonlyArray<{ readonly value?: string }> | false>
  alert (type: 'error', title: string, messages: readonly string[]): unknown
}

/** Strophe's connection as Converse extends it. */
export interface Connection {
  connected: boolean
  disconnecting: boolean
  reconnecting?: boolean
  readonly _proto: { _onClose (event?: CloseEvent): void }
  _changeConnectStatus (status: number, condition?: string): void
  _doDisconnect (condition?: string): void
  onDisconnected (): unknown
}

/** Strophe.Status.CONNFAIL. */
export const connectionFailed = 2

export interface Model {
  get (name: string): unknown
  on (event: string, handler: (...parameters: never[]) => void): void
}

export interface Occupant extends Model {
  set (name: string, value: unknown): void
  save (attributes: Readonly<Record<string, unknown>>): void
}

export interface Message extends Model {
  readonly occupant?: Occupant | null
}

export interface Room extends Model {
  readonly session: Model & { save (attributes: Readonly<Record<string, unknown>>): void }
  readonly occupants: { on (events: string, handler: () => void): void }
  readonly messages: { on (event: 'add', handler: (message: Message) => void): void }
  isEntered (): boolean
  canPostMessages (): boolean
  getOwnRole (): string
  getOwnAffiliation (): string
  join (nickname?: string): Promise<void>
  rejoin (): Promise<void>
  leave (): Promise<void>
  setNickname (nickname: string): Promise<void>
  setRole (occupant: Occupant, role: string, reason: string, onSuccess?: () => void, onError?: (error: unknown) => void): unknown
  setDisconnectionState (message: string, reason?: string, actor?: string, status?: number): void
  save (attributes: Readonly<Record<string, unknown>>): void
  handleDisconnection (attributes: { readonly is_self?: boolean, readonly codes: readonly string[], readonly reason?: string | null, readonly actor?: object }): void
  onPresence (stanza: Element): unknown
  onErrorPresence (stanza: Element): void
  createInfoMessageFromPresence (code: string, attributes: unknown): void
}

/** Converse's ROOMSTATUS. */
export const roomStatus = { nicknameRequired: 2, disconnected: 4, entered: 5, destroyed: 6, banned: 7 } as const

/** An entry of a menu. */
export interface MenuButton {
  readonly i18n_text: string
  readonly i18n_title?: string
  readonly handler: (event: Event) => unknown
  readonly button_class?: string
  readonly a_class?: string
  readonly icon_class: string
  readonly name: string
}
