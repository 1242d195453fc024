import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { trustSettings } from './trust-settings.js'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'trust-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

it('takes a folder of hashes before a file, unless a file was chosen', async () => {
  const fallback = join(folder, 'roots.pem')
  expect(await trustSettings({ fallback, folder, env: {} })).toEqual({ cafile: expect.any(String) as unknown, capath: false })
  writeFileSync(join(folder, '5ed36f99.0'), '')
  expect(await trustSettings({ fallback, folder, env: {} })).toEqual({ capath: folder })
  expect(await trustSettings({ fallback, folder, env: { SSL_CERT_FILE: join(folder, 'ca-certificates.crt') } })).toEqual({ capath: folder })
  expect(await trustSettings({ fallback, folder, env: { SSL_CERT_FILE: '/my/roots.pem' } })).toMatchObject({ capath: false })
})
