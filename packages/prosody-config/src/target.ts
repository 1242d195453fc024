/** The Prosody releases that a configuration can be written for. */
export const targets = ['0.12', '13.0'] as const

/** A Prosody release series: 0.12 is in Debian 12, 13.0 in Debian 13. */
export type Target = (typeof targets)[number]

export const defaultTarget: Target = '13.0'
