/** What a configuration may be written in. `lua` is Prosody's own language. */
export const formats = ['json', 'yaml', 'lua'] as const

export type Format = (typeof formats)[number]
