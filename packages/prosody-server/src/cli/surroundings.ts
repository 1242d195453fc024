/** What a command has to do with the world beside files and servers. */
export interface Surroundings {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Which of the two is a terminal. */
  readonly colour: { readonly out: boolean, readonly err: boolean }
  /** Ends `run`. */
  readonly signal: AbortSignal
  /** Its `reload` events make `run` read its configuration anew. */
  readonly reloads: EventTarget
}
