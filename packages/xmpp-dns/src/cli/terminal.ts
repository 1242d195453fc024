/** What a command has of the world around it. */
export interface Terminal {
  /** Standard output. */
  out (text: string): void
  /** Standard error. */
  progress (text: string): void
  readonly isTerminal: boolean
  readonly isProgressTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/** Colours only for eyes: https://no-color.org */
export const wantsColour = ({ isTerminal, env }: Terminal): boolean => isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
