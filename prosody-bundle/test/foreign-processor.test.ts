import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  bundleAbsence, bundleManifest, describeUnlessAbsent, foreignMachineAbsence, freePort, isListening, removeFolder, type BackgroundProgram, type BundleArchitecture
} from '@xmpp-chat/test-support'
import { copyBundle, placeHere, removeBundle, type Place } from './support/place.js'
import { runLua, runProsodyctl, startProsody, writeConfig } from './support/run-in-place.js'

const own = process.arch as BundleArchitecture
const other: BundleArchitecture = own === 'x64' ? 'arm64' : 'x64'
const names = readFileSync(new URL('support/names.lua', import.meta.url), 'utf8')

describeUnlessAbsent(`the embedded Prosody for ${other}, under an emulator`, [bundleAbsence(own), bundleAbsence(other), foreignMachineAbsence('qemu')], () => {
  let [place, native]: Place[] = []
  let running: BackgroundProgram
  let port: number

  beforeAll(async () => {
    [place, native] = [placeHere(other, copyBundle(other)), placeHere(own, copyBundle(own))]
    port = await freePort()
    writeConfig(place, { c2s_ports: `{ ${port} }`, modules_enabled: '{ "mimicking" }', storage: '"sql"' }, 'VirtualHost "one.example"')
    running = await startProsody(place)
  })
  afterAll(async () => {
    await running?.stop()
    for (const { bundle, outerDir } of [place, native] as Place[]) {
      await removeBundle(bundle)
      await removeFolder(outerDir)
    }
  })

  it('opens its port', async () => {
    expect(await isListening(port)).toBe(true)
    expect(running.log().split('\n').filter(line => /^\S+\s+error\b/.test(line))).toEqual([])
  })

  it('has a prosodyctl', async () => {
    expect(await runProsodyctl(place as Place, ['about'])).toMatchObject({ code: 0, stdout: expect.stringContaining(`Prosody ${bundleManifest(other).prosody}\n`) })
  })

  it('makes the same of names as the other one', async () => {
    const [emulated, direct] = await Promise.all([place, native].map(where => runLua(where as Place, names)))
    expect(emulated).toEqual(direct)
    expect(direct?.stdout).toContain('xn--')
  })
})
