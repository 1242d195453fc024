import { expect, it } from 'vitest'
import { parseRecords } from './package-records.mjs'

const text = `Package: lua5.4
Architecture: amd64
Version: 5.4.7-1+b2
Source: lua5.4 (5.4.7-1)
Description: language
 Package: not.this
SHA256: aa

Package: lua-socket
Source: luasocket
Version: 1:3.1
Architecture: arm64
SHA256: bb

Package: prosody
Version: 13
Architecture: amd64
SHA256: cc
`

it('What apt tells of packages names the source of each', () => {
  expect(parseRecords(text)).toEqual([
    { name: 'lua5.4', version: '5.4.7-1+b2', architecture: 'amd64', source: { name: 'lua5.4', version: '5.4.7-1' }, sha256: 'aa' },
    { name: 'lua-socket', version: '1:3.1', architecture: 'arm64', source: { name: 'luasocket', version: '1:3.1' }, sha256: 'bb' },
    { name: 'prosody', version: '13', architecture: 'amd64', source: { name: 'prosody', version: '13' }, sha256: 'cc' }
  ])
})
