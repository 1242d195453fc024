import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeUnlessAbsent, refusalOf, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDirectoryStore, createSelfSigned, type CertificatePair } from '../../src/index.js'

const root = temporaryFolder('full')
const disk = join(root, 'disk')
const host = 'room.example.org'

const run = (command: string, ...args: string[]): void => { execFileSync(command, args, { stdio: 'pipe' }) }
const mount = (): void => { run('mount', '-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk) }
const unmount = (): void => { run('umount', disk) }

/** As much as there is room for. */
function fillUp (path: string): void {
  for (const size of [4096, 1]) {
    try {
      for (;;) writeFileSync(path, 'x'.repeat(size), { flag: 'a' })
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' })
    }
  }
}

mkdirSync(disk)
afterAll(() => removeFolder(root))

describeUnlessAbsent('a store on a full disk', [refusalOf(() => { mount(); unmount() })], () => {
  beforeAll(mount)
  afterAll(unmount)

  it('says so, keeps and serves the pair that was there, and takes the next one when there is room', async () => {
    const [first, second] = [await createSelfSigned({ domains: [host] }), await createSelfSigned({ domains: [host], keyType: 'rsa-2048' })] as [CertificatePair, CertificatePair]
    const dir = join(disk, 'certs')
    const store = createDirectoryStore({ dir })
    await store.write(host, first)
    const ballast = join(disk, 'ballast')
    fillUp(ballast)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const failure = await store.write(host, second).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'ERR_CERTS_STORE_FULL', facts: { path: dir, reason: 'ENOSPC' } })
      expect(String(failure)).toContain('no room left')
      expect([(await store.read(host))?.key, readFileSync(join(dir, `${host}.key`), 'utf8')]).toEqual([first.key, first.key])
      expect(readdirSync(join(dir, '.generations', host)).sort()).toEqual(['1', 'current'])
    }
    rmSync(ballast)
    await store.write(host, second)
    expect((await store.read(host))?.key).toBe(second.key)
    await store.rollback(host)
    expect((await store.read(host))?.key).toBe(first.key)
  })
})
