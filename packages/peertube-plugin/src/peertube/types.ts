import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from '../core/host.js'
import type { Query } from './database.js'

/** What the plugin uses of what PeerTube (6, 7, 8) hands to `register`. */
export interface RegisterOptions {
  readonly peertubeHelpers: {
    readonly logger: Logger
    readonly database: { readonly query: Query }
    readonly config: { getWebserverUrl (): string, getServerListeningConfig (): { readonly hostname: string, readonly port: number } }
    readonly plugin: { getDataDirectoryPath (): string }
    readonly user: { getAuthUser (response: Response): Promise<AuthUser | undefined> }
  }
  readonly registerSetting: (setting: Setting) => void
  readonly settingsManager: {
    getSettings (names: readonly string[]): Promise<Readonly<Record<string, unknown>>>
    onSettingsChange (listener: (stored: unknown) => Promise<void>): void
  }
  readonly registerHook: (hook: { readonly target: string, readonly handler: (...parameters: never[]) => unknown }) => void
  readonly getRouter: () => Router
  readonly registerWebSocketRoute: (route: { readonly route: string, readonly handler: (request: IncomingMessage, socket: Duplex, head: Buffer) => void }) => void
}

/** Of PeerTube's whole user model, which also holds what must not be told. */
export interface AuthUser {
  readonly username: string
  readonly role: number
  readonly blocked: boolean
}

export interface Setting {
  readonly name?: string
  readonly label?: string
  readonly type: 'input' | 'input-checkbox' | 'input-textarea' | 'select' | 'html'
  readonly options?: ReadonlyArray<{ readonly value: string, readonly label: string }>
  readonly html?: string
  readonly descriptionHTML?: string
  readonly default?: string | boolean
  readonly private?: boolean
}

/** Of Express 4. */
export interface Router {
  get (path: string | RegExp, handler: Handler): void
  post (path: string, handler: Handler): void
}

export type Handler = (request: Request, response: Response) => void

export interface Request extends IncomingMessage {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

export interface Response {
  readonly headersSent: boolean
  status (code: number): this
  json (body: unknown): void
  setHeader (name: string, value: string): void
  removeHeader (name: string): void
  end (body?: Buffer | string): unknown
}
