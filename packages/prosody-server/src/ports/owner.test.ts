import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { freePort } from '@xmpp-chat/test-support'
import { findListeners, nameProgram, parseSocketTable } from './owner.js'

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1466 00000000:0000 0A 00000000:00000000 00:00000000 00000000   103        0 77123 1 0000000000000000 100 0 0 10 0
   1: 0100007F:1466 0100007F:9C40 01 00000000:00000000 00:00000000 00000000   103        0 77124 1 0000000000000000 20 4 30 10 -1
`
const line6 = '   0: 0000000000000000FFFF00000100007F:1495 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 9 1'
const any6 = line6.replace('0000000000000000FFFF00000100007F', '00000000000000000000000000000000')

describe('the kernel\'s table of sockets', () => {
  it('holds listeners, and connections that are none', () => {
    expect(parseSocketTable(table)).toEqual([{ address: '127.0.0.1', port: 5222, uid: 103, inode: '77123' }])
  })

  it.each([[any6, '::'], [line6, '::ffff:7f00:1'], [line6.replace('0000000000000000FFFF00000100007F', 'B80D0120000000000000000001000000'), '2001:db8::1']])('%#', (line, address) => {
    expect(parseSocketTable(line)).toMatchObject([{ address, port: 5269 }])
  })

  it('may be cut short', () => {
    expect(parseSocketTable('')).toEqual([])
    expect(parseSocketTable('  0: 0100007F:1466 00000000:0000 0A')).toEqual([])
  })
})

describe('a listener', () => {
  it.runIf(process.platform === 'linux')('is found with its process', async () => {
    const server = createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    expect(await findListeners(port)).toMatchObject([{ address: '127.0.0.1', port, pid: process.pid, user: expect.stringMatching(/./) }])
    server.close()
  })

  it('is not found where none is, nor where the kernel does not tell', async () => {
    expect(await findListeners(await freePort())).toEqual([])
    expect(await findListeners(5222, { proc: '/nowhere' })).toEqual([])
  })

  it.each([
    ['lua5.4', ['lua5.4', '/usr/bin/prosody', '-F'], 'prosody'],
    ['lua5.4', ['lua5.4', '/usr/bin/prosody', '--config', '/etc/prosody/prosody.cfg.lua'], 'prosody'],
    ['lua5.4', ['lua5.4', '-l', 'luarocks.loader', '/opt/prosody', '--config=x.cfg.lua'], 'prosody'],
    ['lua5.4', ['lua5.4', '-e', 'print(1)'], 'lua5.4'],
    ['lua5.4', ['lua5.4'], 'lua5.4'],
    ['python3', ['python3', '-m', 'slixmpp', 'x.py'], 'slixmpp'],
    ['java', ['java', '-cp', 'lib', '-jar', '/opt/openfire/startup.jar'], 'startup.jar'],
    ['beam.smp', ['/usr/lib/erlang/beam.smp', '-K', 'true', '--', '-s', 'ejabberd'], 'ejabberd'],
    ['ld-linux-x86-64', ['/b/ld-linux-x86-64.so.2', '--library-path', '/b/lib', '/b/bin/lua5.4', '/b/prosody.lua', '-F'], 'prosody.lua'],
    ['nginx', ['nginx: worker', 'x.js'], 'nginx']
  ])('%s', (name, words, program) => {
    expect(nameProgram(name, words)).toBe(program)
  })
})
