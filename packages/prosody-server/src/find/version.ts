import type { Target } from '@xmpp-chat/prosody-config'

/** How a version of Prosody is treated: as the release line `target`, which it may fit or not. */
export interface VersionFit {
  readonly target: Target
  readonly fits: 'yes' | 'too old' | 'unknown'
}

/** The release line of a version such as `13.0.1`, `0.12 nightly build 91 (2024-01-01)` or `trunk`. */
export function targetOf (version: string): VersionFit {
  const [, major, minor] = (/^(\d+)\.(\d+)/.exec(version) ?? []).map(Number)
  if (major === undefined || minor === undefined) return { target: '13.0', fits: 'unknown' }
  const isRelease = /^\d+\.\d+\.\d+$/.test(version)
  if (major === 0) return minor < 12 ? { target: '0.12', fits: 'too old' } : { target: minor === 12 ? '0.12' : '13.0', fits: minor === 12 && isRelease ? 'yes' : 'unknown' }
  return { target: '13.0', fits: major === 13 && isRelease ? 'yes' : 'unknown' }
}

/** Negative when `a` comes before `b`. Numbers are compared as numbers; versions without them count as the newest. */
export function compareVersions (a: string, b: string): number {
  const [left, right] = [a, b].map(version => (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '999').split('.').map(Number)) as [number[], number[]]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
