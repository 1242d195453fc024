/// <reference lib="dom" />

/** What the chat uses of PeerTube's API for plugins in browsers, and nothing more. */
export interface ClientHelpers {
  /** Of this plugin's version, without a slash at its end. */
  getBaseRouterRoute (): string
  isLoggedIn (): boolean
  getAuthHeader (): Readonly<Record<string, string>> | undefined
  /** The public ones. */
  getSettings (): Promise<Readonly<Record<string, unknown>> | undefined>
  readonly notifier: {
    success (text: string, title?: string): void
    error (text: string, title?: string): void
  }
  showModal (modal: {
    title: string
    content: string
    close?: boolean
    cancel?: { value: string, action?: () => void }
    confirm?: { value: string, action?: () => void }
  }): void
}

export interface LoadedVideo {
  readonly uuid: string
  readonly shortUUID?: string
  readonly id?: number
}

/** Parameters of the hooks that are used. */
export interface HookParameters {
  'action:video-watch.video.loaded': { readonly video: LoadedVideo }
  'action:router.navigation-end': { readonly path: string }
  'action:admin-plugin-settings.init': { readonly npmName: string }
  'filter:api.video-watch.video.get.params': { readonly videoId: string, readonly videoPassword?: string }
}

export type RegisterHook = <Target extends keyof HookParameters>(hook: {
  readonly target: Target
  readonly handler: (parameters: HookParameters[Target]) => unknown
}) => void

export interface VideoField {
  readonly name: string
  readonly label: string
  readonly type: 'input-checkbox'
  readonly descriptionHTML?: string
  readonly default?: boolean
  hidden? (form: { readonly formValues: unknown }): boolean
}

export interface RegisterOptions {
  readonly registerHook: RegisterHook
  readonly peertubeHelpers: ClientHelpers
  registerClientRoute (route: { readonly route: string, readonly title?: string, onMount (page: { readonly rootEl: HTMLElement }): void }): void
  registerSettingsScript (script: {
    isSettingHidden (form: { readonly setting: { readonly name?: string }, readonly formValues: Readonly<Record<string, unknown>> }): boolean
  }): void
  registerVideoField (field: VideoField, form: { readonly type: VideoForm, readonly tab?: 'main' | 'plugin-settings' }): void
}

export type VideoForm = 'update' | 'upload' | 'import-url' | 'import-torrent' | 'go-live'
