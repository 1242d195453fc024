import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterAll, describe, expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { holdsCertificate, trustedRoots } from './trusted-roots.js'

const [certificate = ''] = rootCertificates
const folder = temporaryFolder('roots')
chmodSync(folder, 0o755)
afterAll(() => removeFolder(folder))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('trusted roots', () => {
  it('are the first file that holds a certificate', async () => {
    const files = [join(folder, 'absent'), folder, file('empty', ''), file('notes', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'), file('good', `# CA\n${certificate}\n`)]
    expect(await trustedRoots({ files, fallback: join(folder, 'never') })).toBe(join(folder, 'good'))
    expect(readdirSync(folder)).not.toContain('never')
  })

  it('are Node\'s where the system has none', async () => {
    const fallback = join(folder, 'own.pem')
    expect(await trustedRoots({ files: [], fallback })).toBe(fallback)
    expect(readFileSync(fallback, 'utf8').match(/BEGIN CERTIFICATE/g)).toHaveLength(rootCertificates.length)
    expect(statSync(fallback).mode & 0o777).toBe(0o644)
    const before = statSync(fallback).ino
    await trustedRoots({ files: [], fallback })
    expect(statSync(fallback).ino).toBe(before)
    writeFileSync(fallback, 'cut short')
    await trustedRoots({ files: [], fallback })
    expect(holdsCertificate(readFileSync(fallback, 'latin1'))).toBe(true)
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it.runIf(process.getuid?.() === 0)('can be read by all users', async () => {
    const secret = file('secret', certificate)
    chmodSync(secret, 0o600)
    mkdirSync(join(folder, 'closed'), { mode: 0o700 })
    const hidden = file('closed/roots', certificate)
    expect(await trustedRoots({ files: [secret, hidden], fallback: join(folder, 'own.pem') })).toBe(join(folder, 'own.pem'))
  })
})
