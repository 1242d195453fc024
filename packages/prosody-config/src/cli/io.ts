/** What a command sees of the world, so that a test can be its world. */
export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a person sits there: one who types, and one who may be shown colours. */
  readonly isTerminal: { readonly stdin: boolean, readonly stdout: boolean, readonly stderr: boolean }
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readStdin: () => Promise<Uint8Array>
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Replaces the file as a whole (temporary file, fsync, rename), mode 0600 if it is new; false if it already had these contents. */
  readonly replaceFile: (path: string, text: string) => Promise<boolean>
}
