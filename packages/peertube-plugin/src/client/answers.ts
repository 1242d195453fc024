/** What the plugin answers to browsers; see PROTOCOL.md. */
export interface ChatInfo {
  /** The JID of the room. */
  readonly room: string
  readonly title: string
  /** The domains of accounts and guests. */
  readonly host: string
  readonly guestHost: string
  readonly autoOpen: boolean
  /** A path. */
  readonly websocket: string
  /** A path. */
  readonly fullPage: string
  /** For people with accounts of other XMPP servers; absent when it is not to be shown to this person. */
  readonly address?: RoomAddress
  readonly you: You | { readonly kind: 'guest', readonly may: 'talk' | 'read' | 'nothing' }
}

/** Somebody with an account. */
export interface You {
  readonly kind: 'user'
  readonly nickname: string
  /** How far they may ban. */
  readonly bans: readonly BanScope[]
  /** Whether accounts of other servers can be linked to theirs. */
  readonly links: boolean
}

export type BanScope = 'room' | 'channel' | 'instance'

export interface Ban {
  readonly scope: BanScope
  /** A bare JID or a domain. */
  readonly target: string
  readonly reason?: string
  /** The username of who made it. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

export interface BanList {
  /** How far somebody may ban. */
  readonly scopes: readonly BanScope[]
  readonly bans: readonly Ban[]
  /** The nicknames that guests last had in this room, by bare JID. */
  readonly guests?: Readonly<Record<string, string>>
}

export interface LinkCode {
  readonly code: string
  readonly jid: string
  readonly minutes: number
}

export interface RoomAddress {
  readonly jid: string
  /** RFC 5122, with the query component that makes programs join (XEP-0147). */
  readonly uri: string
}

export interface Ticket {
  readonly jid: string
  /** Works once. */
  readonly password: string
  readonly nickname: string
}

export interface GuestCredential {
  readonly id: string
  readonly key: string
}

export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly hint?: string
  /** Where it is explained. */
  readonly docs?: string
}

/** What was done to put settings in force. */
export type SettingsStep = 'start' | 'config reload' | 'module reload' | 'module load' | 'module unload' | 'host activate' | 'host deactivate' | 'restart'

export interface SettingsAnswer {
  /** ISO 8601. */
  readonly savedAt?: string
  readonly state: 'working' | 'applied' | 'refused'
  readonly steps: readonly SettingsStep[]
  /** Whose connections ended. */
  readonly disconnects?: 'nobody' | 'this host' | 'everybody'
  readonly findings: readonly Finding[]
}

export interface RoomStatus {
  /** The node of its JID. */
  readonly room: string
  /** A UUID, where the room is a video's or a video stands beside it. */
  readonly video?: string
  readonly title: string
  readonly occupants: number
}

export interface Status {
  readonly state: string
  readonly healthy?: boolean
  /** What became of the settings that were saved last. */
  readonly settingsState?: SettingsAnswer['state']
  readonly prosody?: { readonly version: string, readonly kind: string, readonly pid?: number, readonly since?: string, readonly restarts?: number, readonly holes?: { readonly asOf: string, readonly names: readonly string[] } }
  readonly ports?: ReadonlyArray<{ readonly service: string, readonly port: number, readonly interface: string, readonly open: boolean }>
  readonly connections?: number
  readonly rooms: readonly RoomStatus[]
  /** What is wrong at present. */
  readonly now?: readonly Finding[]
  readonly problems: ReadonlyArray<{ readonly at: string, readonly finding: Finding }>
}

export type StepName = 'settings' | 'port' | 'neighbours' | 'dns' | 'certificate' | 'reachability' | 'proof' | 'prosodyctl'

/** One step on the way to external accounts, in words. */
export interface ExternalStep {
  readonly name: StepName
  readonly state: 'green' | 'amber' | 'red' | 'unknown' | 'off'
  readonly title: string
  readonly summary: string
  readonly findings: readonly Finding[]
  /** To be copied. */
  readonly snippets: ReadonlyArray<{ readonly title: string, readonly text: string }>
}

export interface External {
  readonly enabled: boolean
  /** Of the rooms. */
  readonly domain: string
  /** ISO 8601, of the newest look. */
  readonly at?: string
  readonly looking: boolean
  readonly proven?: { readonly at: string, readonly with: string, readonly how: 'ping' | 'join' }
  readonly steps: readonly ExternalStep[]
  /** For a bug report; no secret is in it. */
  readonly report: string
}

export type Proof = { readonly ok: true, readonly milliseconds: number } | { readonly ok: false, readonly finding: Finding }

/** Why a request got no answer: the status, 0 when nothing answered, and the plugin's own code. */
export interface Refusal {
  readonly status: number
  readonly error: string
  /** Words for people. */
  readonly text?: string
}

export type Result<Value> = { readonly ok: true, readonly value: Value } | { readonly ok: false, readonly refusal: Refusal }
