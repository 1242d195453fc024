import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSelfSigned } from '@xmpp-chat/certs'
import {
  absenceOf, baseConfig, bundleAbsence, describeUnlessAbsent, foreignMachineAbsence, foreignMachineRoot, freePort, isListening, ownByService, prosody,
  removeFolder, runProgram, serverAbsence, startBind, temporaryFolder, type BackgroundProgram, type BundleArchitecture, type RunningBind, type RunningProsody
} from '@xmpp-chat/test-support'
import { placeInEmptyRoot, removeRoot, rootChangeAbsence } from './support/empty-root.js'
import type { Place } from './support/place.js'
import { runLua, runProsodyctl, startProsody, writeConfig } from './support/run-in-place.js'

const own = process.arch as BundleArchitecture

async function writeCertificate (dir: string, domain: string): Promise<void> {
  const { certificate, key } = await createSelfSigned({ domains: [domain] })
  mkdirSync(join(dir, 'certs'), { recursive: true })
  for (const [kind, text] of [['crt', certificate], ['key', key]] as const) {
    writeFileSync(join(dir, 'certs', `${domain}.${kind}`), text)
    ownByService(join(dir, 'certs', `${domain}.${kind}`))
  }
}

const needs = [bundleAbsence(own), rootChangeAbsence(), absenceOf('13.0'), serverAbsence('bind')]

describeUnlessAbsent('the embedded Prosody in an empty root folder, as a user without rights', needs, () => {
  let place: Place & { root: string }
  let running: BackgroundProgram
  let other: RunningProsody
  let otherDir: string
  let dns: RunningBind
  const records = (port: number): string => `$TTL 1\n@ SOA ns h 1 1 1 1 1\n@ NS ns\nns A 127.0.0.1\n@ A 127.0.0.1\n_xmpp-server._tcp SRV 0 5 ${port} @\n`

  beforeAll(async () => {
    place = placeInEmptyRoot(own)
    const [inside, outside, dnsPort] = [await freePort(), await freePort(), await freePort()]
    dns = await startBind({ address: '127.0.0.1', port: dnsPort, zones: { 'inside.example': records(inside), 'outside.example': records(outside) } })
    const options = {
      s2s_secure_auth: 'false', unbound: `{ resolvconf = false, forward = "127.0.0.1@${dnsPort}" }`,
      modules_enabled: '{ "admin_shell", "dialback", "ping", "disco", "tls" }'
    }
    writeConfig(place, { ...options, s2s_ports: `{ ${inside} }` }, 'VirtualHost "inside.example"')
    await writeCertificate(place.outerDir, 'inside.example')
    running = await startProsody(place)
    otherDir = temporaryFolder('outside', { forService: true })
    await writeCertificate(otherDir, 'outside.example')
    const config = (dir: string): string => `${baseConfig(dir, { ...options, s2s_ports: `{ ${outside} }` })}VirtualHost "outside.example"`
    other = await prosody('13.0').start({ dir: otherDir, config })
  })
  afterAll(async () => {
    for (const program of [other, running, dns]) await program?.stop()
    await removeRoot(place)
    await removeFolder(otherDir)
  })

  it('talks with another server in both directions', async () => {
    const pinged = await runProsodyctl(place, ['shell', 'xmpp', 'ping', 'inside.example', 'outside.example'])
    expect([pinged.code, pinged.stdout]).toEqual([0, expect.stringContaining('pong')])
    for (const { log } of [running, other]) expect(log()).toMatch(/s2sin.*established|incoming s2s connection/i)
  })

  it('sees nothing of this machine', async () => {
    const { stdout } = await runLua(place, `
      local names = {}
      for name in require "lfs".dir("/") do names[#names + 1] = name end
      table.sort(names)
      print(table.concat(names, " "), io.open("/etc/passwd"))`)
    expect(stdout).toMatch(/^\. \.\. bundle dev etc srv\tnil/)
  })
})

describeUnlessAbsent('the embedded Prosody on a system with another C library', [bundleAbsence(own), rootChangeAbsence(), foreignMachineAbsence('musl')], () => {
  let place: Place & { root: string }
  const shell = (text: string) => {
    const [file, args] = place.wrap(['/bin/busybox', ['sh', '-c', text]])
    return runProgram(file, [...args], { env: {} })
  }

  beforeAll(() => {
    place = placeInEmptyRoot(own, root => {
      for (const name of ['bin', 'lib']) cpSync(join(foreignMachineRoot('musl'), name), join(root, name), { recursive: true, verbatimSymlinks: true })
      cpSync('/bin/true', join(root, 'bin/true-of-glibc'), { dereference: true })
    })
  })
  afterAll(() => removeRoot(place))

  it('stands on musl, where no program for glibc runs', async () => {
    expect(await shell('/lib/ld-musl-*.so.1')).toMatchObject({ stderr: expect.stringMatching(/^musl libc/) })
    expect((await shell('/bin/true-of-glibc')).code).toBe(127)
  })

  it('starts and answers', async () => {
    const port = await freePort()
    writeConfig(place, { c2s_ports: `{ ${port} }` }, 'VirtualHost "one.example"')
    const running = await startProsody(place)
    try {
      expect(await isListening(port)).toBe(true)
      expect((await runProsodyctl(place, ['shell', 'host', 'list'])).stdout).toContain('one.example')
    } finally {
      await running.stop()
    }
  })
})
