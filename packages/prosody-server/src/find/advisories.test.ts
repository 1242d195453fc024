import { describe, expect, it } from 'vitest'
import { advisories, checkParts, holesIn, knownHoles, type Advisories } from './advisories.js'
import { parseInstalledSources } from './program-script.js'

const known: Advisories = {
  asOf: '2026-12-01', suite: 'trixie',
  sources: {
    openssl: [{ version: '3.5.7-1~deb13u3', names: ['CVE-2026-3'] }, { version: '3.5.6-1', names: ['CVE-2026-2'] }, { version: '3.5.4-1~deb13u2', names: ['CVE-2026-1'] }],
    zlib: [{ version: '1:1.3-1+deb13u1', names: ['CVE-2026-9'] }],
    prosody: [{ version: '99-1', names: ['CVE-2026-7'] }]
  }
}

describe('the holes of a part', () => {
  it.each([
    ['openssl', '3.5.4-1~deb13u1', ['CVE-2026-3', 'CVE-2026-2', 'CVE-2026-1']],
    ['openssl', '3.5.4-1~deb13u2', ['CVE-2026-3', 'CVE-2026-2']],
    // What was mended in a version of Debian's unstable is in its rebuild for Debian 13, too.
    ['openssl', '3.5.6-1~deb13u1', ['CVE-2026-3']],
    ['openssl', '3.5.7-1~deb13u2', ['CVE-2026-3']],
    ['openssl', '3.5.7-1~deb13u3', []],
    ['openssl', '3.5.9-1~deb13u1', []],
    ['zlib', '1:1.3-1', ['CVE-2026-9']],
    ['zlib', '1:1.3-1+deb13u1', []],
    ['toString', '1', []]
  ])('%s %s: %j', (source, version, names) => {
    expect(knownHoles({ source, version }, known)).toEqual(names)
  })
})

describe('a Prosody with holes in its parts', () => {
  const parts = [{ source: 'openssl', version: '3.5.6-1~deb13u1' }, { source: 'openssl', version: '3.5.6-1~deb13u1' }, { source: 'zlib', version: '1:1.3-1+deb13u1' }, { source: 'prosody', version: '1' }]

  it('is told once for each, with what mends it', () => {
    const found = checkParts({ kind: 'embedded', parts }, known)
    expect(found.map(({ code, facts }) => [code, facts])).toEqual([['BUNDLE_PART_VULNERABLE', { part: 'openssl', version: '3.5.6-1~deb13u1', names: ['CVE-2026-3'], fixed: '3.5.7-1~deb13u3' }]])
    expect(checkParts({ kind: 'system', parts }, known).map(({ code }) => code)).toEqual(['SYSTEM_PART_VULNERABLE'])
    expect(holesIn(found)).toEqual(['CVE-2026-3'])
  })

  it('is not found where its parts are not known, or are mended', () => {
    expect(checkParts({ kind: 'system' }, known)).toEqual([])
    expect(checkParts({ kind: 'embedded', parts: parts.slice(2) }, known)).toEqual([])
  })
})

describe('what is known', () => {
  it('has a day, and numbers of holes for each version', () => {
    expect(advisories.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(advisories.suite).toBe('trixie')
    for (const [source, fixes] of Object.entries(advisories.sources)) {
      for (const { version, names } of fixes) expect([source, version, names.length > 0 && names.every(name => /^CVE-\d{4}-\d{4,}$/.test(name))]).toEqual([source, version, true])
    }
  })

  it('names the holes of a Debian 13 as it came out', () => {
    expect(knownHoles({ source: 'expat', version: '2.7.1-2' })).toContain('CVE-2025-59375')
    expect(knownHoles({ source: 'openssl', version: '3.5.1-1' })).not.toEqual([])
  })
})

describe('dpkg’s status', () => {
  it('gives the source packages of what is installed', () => {
    expect(parseInstalledSources([
      'Package: libssl3t64\nStatus: install ok installed\nSource: openssl\nVersion: 3.5.1-1',
      'Package: openssl\nStatus: install ok installed\nVersion: 3.5.1-1',
      'Package: lua-sec\nStatus: install ok installed\nSource: lua-sec (1.3.2-2)\nVersion: 1.3.2-2+b2',
      'Package: expat\nStatus: deinstall ok config-files\nVersion: 1'
    ].join('\n\n'))).toEqual([{ source: 'openssl', version: '3.5.1-1' }, { source: 'lua-sec', version: '1.3.2-2' }])
  })
})
