import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  bundleAbsence, bundlePackage, describeUnlessAbsent, freePort, isListening, removeFolder, runProgram, temporaryFolder, type BundleArchitecture
} from '@xmpp-chat/test-support'
import { placeHere } from './support/place.js'
import { startProsody, writeConfig } from './support/run-in-place.js'

const own = process.arch as BundleArchitecture

/** Bytes; npm's limit is far away, but every installation downloads it. */
const largestTarball = 12_000_000

describeUnlessAbsent('the npm package of the embedded Prosody', [bundleAbsence(own)], () => {
  let folder: string
  let tarball: string

  beforeAll(async () => {
    folder = temporaryFolder('packed')
    execFileSync('chmod', ['a+rx', folder])
    const args = ['pack', bundlePackage(own), '--ignore-scripts', '--silent', '--pack-destination', folder]
    expect(await runProgram('npm', args, { cwd: folder, timeout: 120_000 })).toMatchObject({ code: 0 })
    tarball = join(folder, readdirSync(folder).find(name => name.endsWith('.tgz')) as string)
    mkdirSync(join(folder, 'unpacked'))
    execFileSync('tar', ['-xzf', tarball, '-C', join(folder, 'unpacked')])
  })
  afterAll(() => removeFolder(folder))

  it('is small', () => {
    expect(statSync(tarball).size).toBeLessThan(largestTarball)
  })

  it('starts as it comes out of its tarball', async () => {
    const place = placeHere(own, join(folder, 'unpacked/package/bundle'))
    const port = await freePort()
    writeConfig(place, { c2s_ports: `{ ${port} }` }, 'VirtualHost "one.example"')
    const running = await startProsody(place)
    try {
      expect(await isListening(port)).toBe(true)
    } finally {
      await running.stop()
      await removeFolder(place.outerDir)
    }
  })
})
