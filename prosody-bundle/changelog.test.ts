import { expect, it } from 'vitest'
import { comparable, fixesIn } from './changelog.mjs'

const changelog = `openssl (3.5.4-1~deb13u2) trixie-security; urgency=high

  * CVE-2026-15468 and CVE-2026-1009 (with a remark; and -- a dash)
   -- not the end of it
  * CVE-2025-1001 is told of once more.

 -- A Maintainer <a@debian.example>  Tue, 27 Jan 2026 20:00:00 +0100

openssl (3.5.4-1~deb13u1) trixie; urgency=medium

  * Rebuild for Debian 13.

 -- A Maintainer <a@debian.example>  Sun, 02 Nov 2025 20:00:00 +0100

other (9-1) unstable; urgency=low

  * CVE-2025-9999

 -- Somebody <b@debian.example>  Sun, 02 Nov 2025 19:00:00 +0100

openssl (3.5.3-1) trixie-security; urgency=medium

  * A hole without a number.

 -- A Maintainer <a@debian.example>  Thu, 02 Oct 2025 20:00:00 +0200

openssl (3.5.1-1+deb13u1) trixie-security proposed-updates; urgency=medium

  * CVE-2025-1001

 -- A Maintainer <a@debian.example>  Tue, 30 Sep 2025 20:00:00 +0200
`

it('finds what each version of a source package mends, the first time that it is told', () => {
  expect(fixesIn(changelog, 'openssl').map(({ version, isSecurity, names }) => [version, isSecurity, names])).toEqual([
    ['3.5.4-1~deb13u2', true, ['CVE-2026-1009', 'CVE-2026-15468']],
    ['3.5.3-1', true, []],
    ['3.5.1-1+deb13u1', true, ['CVE-2025-1001']]
  ])
  expect(fixesIn(changelog, 'openssl')[0]?.date.toISOString()).toBe('2026-01-27T19:00:00.000Z')
  expect(fixesIn(changelog, 'other')).toMatchObject([{ version: '9-1', isSecurity: false, names: ['CVE-2025-9999'] }])
  expect(fixesIn('', 'openssl')).toEqual([])
})

it('takes a rebuild for what it was made of, unless the other is a rebuild as well', () => {
  expect(comparable('2.9.0-1~deb13u1', '2.9.0-1')).toBe('2.9.0-1')
  expect(comparable('3.5.7-1~deb13u2', '3.5.7-1~deb13u3')).toBe('3.5.7-1~deb13u2')
  expect(comparable('1.3-1+deb13u1', '1.3-2')).toBe('1.3-1+deb13u1')
})
