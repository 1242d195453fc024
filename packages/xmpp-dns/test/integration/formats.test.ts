import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers, freePort, runBindTool, startBind, type RunningBind } from '@xmpp-chat/test-support'
import { createUdpResolver, expectedRecords, formatDig, formatNsupdate, formatZone, type Resolver } from '../../src/index.js'
import { zoneText } from '../world/broken-zones.js'

const secret = Buffer.alloc(32, 'xmpp').toString('base64')
const expected = expectedRecords({
  domain: 'videos.example', components: ['room.videos.example'], port: 5299, directTlsPort: 5270, clientPort: 5222, addresses: ['11.0.0.1', '2a00::1'],
  tlsa: [{ usage: 3, selector: 1, matchingType: 1, data: 'ab'.repeat(32) }]
})

describeWithServers('what is printed to be pasted', ['bind'], () => {
  let bind: RunningBind
  let resolver: Resolver

  beforeAll(async () => {
    bind = await startBind({
      address: '127.0.0.1', port: await freePort(), statements: `key "updater" { algorithm hmac-sha256; secret "${secret}"; };`, zoneOptions: 'allow-update { key "updater"; };',
      zones: {
        'videos.example': zoneText('videos.example', '@ A 11.0.0.9\n_xmpp-server._tcp SRV 0 5 5269 old\n_xmpp-server._tcp SRV 9 5 5269 older\n', 1),
        'pasted.example': zoneText('pasted.example', formatZone(expected, { comments: 'fr' }).replaceAll('videos.example', 'pasted.example') + '\n', 1)
      }
    })
    resolver = createUdpResolver({ servers: [`127.0.0.1:${bind.port}`] })
  })
  afterAll(async () => {
    resolver.close()
    await bind.stop()
  })

  const published = async (zone: string): Promise<string[]> => {
    const found = await Promise.all(expected.records.map(({ record: { name, type } }) => resolver.resolve(name.replace('videos.example', zone), type)))
    return [...new Set(found.flatMap(({ records }) => records).map(record => JSON.stringify(record)))]
  }
  const wanted = (zone: string): string[] => expected.records.map(({ record }) => JSON.stringify(record).replaceAll('videos.example', zone))

  it('is a zone file that BIND loads, comments and all', async () => {
    expect((await published('pasted.example')).map(text => JSON.parse(text))).toEqual(wanted('pasted.example').map(text => JSON.parse(text)))
  })

  it('is a script with which nsupdate puts the records in the place of the old ones', async () => {
    const before = await published('videos.example')
    const script = formatNsupdate(expected, { server: `127.0.0.1 ${bind.port}`, zone: 'videos.example' })
    expect(await runBindTool('nsupdate', ['-y', `hmac-sha256:updater:${secret}`], `${script}\n`)).toMatchObject({ code: 0, stdout: '', stderr: '' })
    const after = await published('videos.example')
    expect(after.map(text => JSON.parse(text))).toEqual(wanted('videos.example').map(text => JSON.parse(text)))
    expect(after.some(text => before.includes(text))).toBe(false)
  })

  it('is a set of dig commands that print the answers that stand below them', async () => {
    const lines = formatDig(expected, { server: `127.0.0.1 -p ${bind.port}` }).replaceAll('videos.example', 'pasted.example').split('\n')
    const commands = lines.filter(line => line.startsWith('dig '))
    expect(commands).toHaveLength(expected.records.length)
    for (const command of commands) {
      const { stdout } = await runBindTool('dig', command.split(' ').slice(1))
      expect(`# ${stdout.trim()}`).toBe(lines[lines.indexOf(command) + 1])
    }
  })
})
