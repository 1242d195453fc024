import { describe, expect, it } from 'vitest'
import { checkVersion } from './check-version.js'
import { compareDebianVersions } from './debian-version.js'
import { compareVersions, targetOf } from './version.js'

describe('a version', () => {
  it.each([
    ['0.12.3', '0.12', 'yes'], ['13.0.1', '13.0', 'yes'], ['13.1.0', '13.0', 'yes'], ['0.11.14', '0.12', 'too old'], ['0.9.0', '0.12', 'too old'],
    ['0.13.0', '13.0', 'unknown'], ['14.0.0', '13.0', 'unknown'], ['0.12 nightly build 91 (2024-01-01)', '0.12', 'unknown'],
    ['trunk nightly build 2000', '13.0', 'unknown'], ['hg:0123456789ab', '13.0', 'unknown'], ['unknown', '13.0', 'unknown']
  ])('%s is treated as %s: %s', (version, target, fits) => {
    expect(targetOf(version)).toEqual({ target, fits })
  })

  it.each([['0.12.6', '0.12.10'], ['13.0.5', '13.0.6'], ['13.0', '13.0.1'], ['13.0.9', 'trunk']])('%s comes before %s', (a, b) => {
    expect(compareVersions(a, b)).toBeLessThan(0)
    expect(compareVersions(b, a)).toBeGreaterThan(0)
    expect(compareVersions(a, a)).toBe(0)
  })
})

describe('Debian\'s versions', () => {
  it.each([
    ['0.12.3-1', '0.12.3-1+deb12u1'], ['0.12.3-1+deb12u1', '0.12.3-1+deb12u2'], ['0.12.3-1+deb12u9', '0.12.3-1+deb12u10'], ['13.0.1-1', '13.0.1-1+deb131u'],
    ['13.0.1-1~bpo12+1', '13.0.1-1'], ['13.0.1', '13.0.1-1'], ['9.9-1', '1:0.1-1'], ['1.0~rc1-1', '1.0-1'], ['1.0a', '1.0+']
  ])('%s comes before %s', (a, b) => {
    expect(compareDebianVersions(a, b)).toBeLessThan(0)
    expect(compareDebianVersions(b, a)).toBeGreaterThan(0)
    expect(compareDebianVersions(a, a)).toBe(0)
  })
})

describe('what speaks against a version', () => {
  it.each([
    ['0.11.9', undefined, ['PROSODY_TOO_OLD']],
    ['0.12.5', undefined, ['PROSODY_PERHAPS_VULNERABLE']],
    ['0.12.6', undefined, []],
    ['0.12.3', '0.12.3-1', ['PROSODY_VULNERABLE']],
    ['0.12.3', '0.12.3-1+deb12u1', []],
    ['0.12.4', '0.12.4-1~bpo12+1', ['PROSODY_VULNERABLE']],
    ['0.12.4', '0.12.4-1ubuntu0.1', ['PROSODY_PERHAPS_VULNERABLE']],
    ['13.0.0', '13.0.0-1', ['PROSODY_VULNERABLE', 'PROSODY_REFUSES_SERVER_AUTH']],
    ['13.0.1', undefined, ['PROSODY_PERHAPS_VULNERABLE']],
    ['13.0.1', '13.0.1-1', ['PROSODY_VULNERABLE']],
    ['13.0.1', '13.0.1-1+deb131u', []],
    ['13.0.5', undefined, []],
    ['14.0.0', undefined, ['PROSODY_UNKNOWN']],
    ['trunk nightly build 2000', undefined, ['PROSODY_UNKNOWN']],
    ['0.12 nightly build 91', undefined, ['PROSODY_UNKNOWN', 'PROSODY_PERHAPS_VULNERABLE']]
  ])('%s, built as %s', (version, release, codes) => {
    expect(checkVersion({ version, ...release === undefined ? {} : { release } }).map(({ code }) => code)).toEqual(codes)
  })
})
