import { join } from 'node:path'
import { baseConfig, describeWithEachProsody, freePort, prosody, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'
import { createDirectoryStore, createSelfSigned, keyTypes, predictProsodySelection } from '../../src/index.js'
import { startTls, giveToService } from '../support/served.js'

describeWithEachProsody('what was made', version => {
  it('is served by Prosody, and a client that verifies accepts it for the host and its room', async () => {
    const dir = temporaryFolder('served', { forService: true })
    const certs = join(dir, 'certs')
    const store = createDirectoryStore({ dir: certs })
    const hosts = [...keyTypes.map(keyType => ({ host: `${keyType}.example`, keyType })), { host: 'bücher.example', keyType: 'ec-p256' as const }]
    const pairs = await Promise.all(hosts.map(({ host, keyType }) => createSelfSigned({ domains: [host, `room.${host}`], keyType })))
    for (const [index, { host }] of hosts.entries()) {
      await store.write(host, pairs[index] as NonNullable<typeof pairs[0]>)
      expect((await predictProsodySelection(certs, `room.${host}`)).selected?.certificate).toBe(join(certs, `${host}.crt`))
    }
    giveToService(certs)
    const port = await freePort()
    const config = baseConfig(dir, { certificates: `"${certs}"`, s2s_ports: `{ ${port} }`, modules_enabled: '{ "tls", "s2s", "dialback" }' }) +
      hosts.map(({ host }) => `VirtualHost "${host}"\nComponent "room.${host}" "muc"\n`).join('')
    await using server = await prosody(version).start({ config, dir })
    for (const [index, { host }] of hosts.entries()) {
      for (const name of [host, `room.${host}`]) {
        const socket = await startTls(port, name, asciiOf(name), String(pairs[index]?.certificate))
        expect([name, socket.authorized]).toEqual([name, true])
        socket.destroy()
      }
    }
    expect(server.log()).not.toMatch(/SSL\/TLS: (?:Failed|Error)/)
    await server.stop()
    await removeFolder(dir)
  })
})

const asciiOf = (name: string): string => new URL(`http://${name}`).hostname
