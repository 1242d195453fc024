import type { Target } from '@xmpp-chat/prosody-config'

/** How a program of Prosody is run. Arguments of its own follow `args`. */
export interface ProgramCommand {
  readonly file: string
  readonly args: readonly string[]
  /** What the program needs beside PATH and HOME. */
  readonly env: Readonly<Record<string, string>>
}

/** A Prosody that can be run. */
export interface ProsodyInstallation {
  /** `embedded`: comes with a package of ours; `system`: on this machine; `given`: at a path that the caller named. */
  readonly kind: 'embedded' | 'system' | 'given'
  /** Such as `13.0.1`. */
  readonly version: string
  /** The distribution's name for the build, such as `13.0.1-1+deb13u3`, where it is known: a patched build keeps its `version`. */
  readonly release?: string
  /** The source packages of Debian that it is made of or runs with, where they are known and can be compared with `advisories`. */
  readonly parts?: ReadonlyArray<{ readonly source: string, readonly version: string }>
  /** The release line whose configuration language it speaks. */
  readonly target: Target
  /** The folder with `manifest.json` and `bundle/`, of a Prosody that can be copied as a whole. */
  readonly folder?: string
  /** Folders with community modules that come with it. */
  readonly modulePaths: readonly string[]
  readonly commands: Readonly<Record<'prosody' | 'prosodyctl' | 'lua', ProgramCommand>>
}
