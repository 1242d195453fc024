import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createTcpServer, type Server } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createSelfSigned } from '@xmpp-chat/certs'
import { absenceOf, bundleAbsence, describeUnlessAbsent, freePort, removeFolder, serverAbsence, startDeafListener, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { seededVideos } from '@xmpp-chat/playground'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { host, openAssistantWorld, room, rooms, type AssistantWorld, type TestStep } from '../support/assistant-world.js'
import { errorOf } from '../support/prosody-person.js'
import { askPlugin } from '../support/ask-plugin.js'

describeUnlessAbsent('the assistant for external accounts', [bundleAbsence(process.arch as BundleArchitecture), absenceOf('13.0'), serverAbsence('bind')], () => {
  const dir = temporaryFolder('assistant', { passable: true })
  const folder = join(dir, 'live', host)
  let world: AssistantWorld
  let cli: string

  const wanted = (more: object = {}): Record<string, unknown> => ({ 'chat-for': 'all', 'external-accounts': true, 's2s-interfaces': world.own, ...more })
  const hostAt = (address: string): string => `${host}. 60 IN A ${address}`
  const srv = (data: string, owner = `_xmpp-server._tcp.${rooms}.`): string => `${owner} 60 IN SRV ${data}`
  const right = (): string => `${hostAt(world.own)}\n${srv(`0 5 5269 ${host}.`)}`
  const codes = ({ findings }: TestStep): string[] => findings.map(({ code }) => code)
  const step = async (name: string): Promise<TestStep> => {
    const found = (await world.steps(name))[name]
    if (found === undefined) throw new Error(`no step ${name}`)
    return found
  }
  const putCertificate = async (domains: readonly string[], options: object = {}): Promise<void> => {
    const pair = await createSelfSigned({ domains, ...options })
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'fullchain.pem'), pair.certificate)
    writeFileSync(join(folder, 'privkey.pem'), pair.key, { mode: 0o600 })
  }
  const listenWith = async (answer: string): Promise<Server> => {
    const server = createTcpServer(socket => { socket.on('error', () => {}).end(answer) })
    await once(server.listen(5269, world.nobody), 'listening')
    return server
  }

  beforeAll(async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    world = await openAssistantWorld(dir)
    cli = join(dir, 'storage/plugins/node_modules/peertube-plugin-xmpp-chat/dist/server/cli.cjs')
  })
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  it('says where to begin while the box is not ticked', async () => {
    await world.settle({ 'chat-for': 'all' })
    const { body } = await world.admin('/external')
    expect(body).toMatchObject({ enabled: false, domain: rooms, host })
    const steps = await world.steps()
    expect(Object.entries(steps).map(([name, { state }]) => [name, state])).toEqual([['settings', 'off'], ['prosodyctl', 'green']])
    expect(steps['settings']?.summary).toContain('Tick the box')
  })

  it('looks anew by itself when somebody reads it after a change of the settings', async () => {
    await world.steps()
    await world.settle(wanted())
    const looked = await until(async () => {
      const { body } = await world.admin('/external')
      return body['looking'] === false && body as unknown as { steps: Array<TestStep & { name: string }> }
    }, { timeout: 60_000, what: () => 'the end of a look' })
    expect(looked.steps.find(({ name }) => name === 'dns')?.state).toBe('red')
  })

  it('tells nobody but administrators', async () => {
    const viewer = await world.site.login('viewer')
    for (const [path, method] of [['/external', 'GET'], ['/external/look', 'POST'], ['/external/prove', 'POST']] as const) {
      expect((await world.site.api(`/plugins/xmpp-chat/router${path}`, { token: viewer, method })).status).toBe(403)
      expect((await world.site.api(`/plugins/xmpp-chat/router${path}`, { method })).status).toBe(401)
    }
  })

  describe('names what is wrong with the DNS, and what it says to publish puts it right:', () => {
    it.each<[string, (world: AssistantWorld) => string, string]>([
      ['no record at all', () => '', 'SRV_MISSING'],
      ['a record for the instance but not for its rooms', ({ own }) => `${hostAt(own)}\n${srv(`0 5 5269 ${host}.`, `_xmpp-server._tcp.${host}.`)}`, 'SRV_ON_PARENT_ONLY'],
      ['a record under a wrong name', ({ own }) => `${hostAt(own)}\n${srv(`0 5 5269 ${host}.`, `_xmpp-server.room._tcp.${host}.`)}`, 'SRV_WRONG_NAME'],
      ['a dot that was lost', ({ own }) => `${hostAt(own)}\n${srv(`0 5 5269 ${host}`)}`, 'SRV_TARGET_UNDOTTED'],
      ['a wrong port', ({ own }) => `${hostAt(own)}\n${srv(`0 5 5222 ${host}.`)}`, 'SRV_PORT_OF_OTHER_SERVICE'],
      ['a target that does not exist', ({ own }) => `${hostAt(own)}\n${srv(`0 5 5269 nowhere.${host}.`)}`, 'SRV_TARGET_NXDOMAIN'],
      ['a target without an address', () => `${host}. 60 IN TXT "x"\n${srv(`0 5 5269 ${host}.`)}`, 'SRV_TARGET_NO_ADDRESS'],
      ['a target that is an alias', ({ own }) => `${hostAt(own)}\nalias.${host}. 60 IN CNAME ${host}.\n${srv(`0 5 5269 alias.${host}.`)}`, 'SRV_TARGET_IS_CNAME'],
      ['an address as a target', ({ own }) => `${hostAt(own)}\n${srv(`0 5 5269 ${own}.`)}`, 'SRV_TARGET_IP_LITERAL'],
      ['a service that is denied', ({ own }) => `${hostAt(own)}\n${srv('0 0 0 .')}`, 'SRV_DENIED'],
      ['direct TLS that is not offered', ({ own }) => `${hostAt(own)}\n${srv(`0 5 5270 ${host}.`, `_xmpps-server._tcp.${rooms}.`)}\n${srv(`0 5 5269 ${host}.`)}`, 'SRV_NOT_OFFERED']
    ])('%s', async (_, records, code) => {
      if (!(await world.admin('/external')).body['enabled']) await world.settle(wanted())
      await world.publish(records(world))
      const before = await step('dns')
      expect(codes(before)).toContain(code)
      expect(before.state).not.toBe('green')
      const line = before.snippets[0]?.text ?? ''
      await world.publish(`${hostAt(world.own)}\n${line}`)
      expect(await step('dns')).toMatchObject({ state: 'green', findings: expect.not.arrayContaining([expect.objectContaining({ code })]) })
    })
  })

  it('says that only the record for direct TLS is missing, which keeps nobody out', async () => {
    const direct = await freePort()
    await world.settle(wanted({ 's2s-direct-tls-port': String(direct) }))
    await world.publish(right())
    await world.publish(right())
    const before = await step('dns')
    expect(before).toMatchObject({ state: 'amber', findings: expect.arrayContaining([expect.objectContaining({ code: 'SRV_MISSING', severity: 'warning' })]) })
    expect(before.summary).toContain('direct TLS')
    await world.publish(`${right()}\n${srv(`0 5 ${direct} ${host}.`, `_xmpps-server._tcp.${rooms}.`)}`)
    expect(await step('dns')).toMatchObject({ state: 'green', findings: expect.not.arrayContaining([expect.objectContaining({ code: 'SRV_MISSING' })]) })
    await world.settle(wanted())
    await world.publish(right())
  })

  it('shows the record in every form that an admin may need', async () => {
    const { snippets } = await step('dns')
    expect(snippets.map(({ text }) => text)).toEqual([
      `_xmpp-server._tcp.${rooms}. 3600 IN SRV 0 5 5269 ${host}.`,
      expect.stringContaining(`target: ${host}.`),
      expect.stringContaining(`dig +short SRV _xmpp-server._tcp.${rooms}.\n# 0 5 5269 ${host}.`)
    ])
  })

  describe('names what keeps others from getting here:', () => {
    const elsewhere = async (): Promise<void> => world.publish(`${hostAt(world.nobody)}\n${srv(`0 5 5269 ${host}.`)}`)
    const comesBack = async (): Promise<void> => {
      await world.publish(right())
      expect(await step('reachability')).toMatchObject({ state: 'green', findings: [] })
    }

    it('a port that nothing publishes, as of a container', async () => {
      await elsewhere()
      expect(await step('reachability')).toMatchObject({ state: 'red', findings: [expect.objectContaining({ code: 'TCP_REFUSED' })] })
      await comesBack()
    })

    it('a firewall that drops', async () => {
      const deaf = await startDeafListener({ address: world.nobody, port: 5269 })
      await elsewhere()
      expect(codes(await step('reachability'))).toContain('TCP_TIMEOUT')
      await deaf.stop()
      await comesBack()
    })

    it('something else at that port', async () => {
      const web = await listenWith('HTTP/1.1 400 Bad Request\r\n\r\n')
      await elsewhere()
      expect(codes(await step('reachability'))).toContain('NOT_XMPP')
      web.close()
      await comesBack()
    })

    it('another instance that answers in its place', async () => {
      await using _other = await world.friends()
      await world.publish(`${hostAt(world.theirs)}\n${srv(`0 5 5269 ${host}.`)}`)
      expect(codes(await step('reachability'))).toContain('STREAM_HOST_UNKNOWN')
      await comesBack()
    })
  })

  describe('names what is wrong with a certificate:', () => {
    const withFolder = async (): Promise<TestStep> => {
      await world.settle(wanted({ 'certificates-folder': join(dir, 'live') }))
      return step('certificate')
    }

    it.each<[string, () => Promise<void>, string]>([
      ['a folder without any', async () => { rmSync(folder, { recursive: true, force: true }) }, 'CERTIFICATE_FOLDER_USELESS'],
      ['one that does not cover the rooms', () => putCertificate([host]), 'CERTIFICATES_FOR_OTHERS'],
      ['one that has expired', () => putCertificate([host, rooms], { days: 30, now: new Date(Date.now() - 60 * 86_400_000) }), 'CERT_EXPIRED'],
      ['a key of another one', async () => {
        await putCertificate([host, rooms])
        writeFileSync(join(folder, 'privkey.pem'), (await createSelfSigned({ domains: [rooms] })).key)
      }, 'CERTIFICATE_FOLDER_USELESS']
    ])('%s', async (_, spoil, code) => {
      await spoil()
      const before = await withFolder()
      expect(before.state).toBe('red')
      expect(codes(before)).toContain(code)
      await putCertificate([host, rooms])
      const after = await withFolder()
      expect(after.state).toBe('amber')
      expect(after.summary).toContain('dialback')
    })
  })

  it('names a port that another program holds, and what runs goes on', async () => {
    await world.settle(wanted())
    const taken = createTcpServer()
    await once(taken.listen(0, world.own), 'listening')
    const { port } = taken.address() as { port: number }
    const answer = await world.settle(wanted({ 's2s-port': String(port) }))
    expect(answer).toMatchObject({ state: 'refused' })
    const steps = await world.steps('port')
    expect(steps['settings']).toMatchObject({ state: 'red', findings: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(String(port)) })]) })
    // Amber where the tests run in a container.
    expect(steps['port']).toMatchObject({ state: expect.stringMatching(/green|amber/), findings: expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })]) })
    taken.close()
    expect(await world.settle(wanted({ 's2s-port': String(port) }))).toMatchObject({ state: 'applied' })
    await world.settle(wanted())
  })

  describe('proves that both directions work', () => {
    const prove = async (domain: string): Promise<Readonly<Record<string, unknown>>> => (await world.admin('/external/prove', { domain })).body

    it('or says why not, as the other server puts it', async () => {
      expect(await prove('nobody.friends.example')).toMatchObject({ ok: false, finding: { code: 'PROOF_NOT_RESOLVED' } })
      expect((await world.admin('/external/prove', {})).status).toBe(400)
      await world.settle(wanted({ 'blocked-domains': 'friends.example' }))
      expect(await prove('friends.example')).toMatchObject({ ok: false, finding: { code: 'PROOF_NOT_ALLOWED' } })
      await world.settle(wanted())
      expect(await prove('friends.example')).toMatchObject({ ok: false, finding: { code: 'PROOF_NOT_CONNECTED' } })
      await using _strict = await world.friends({ s2s_secure_auth: 'true' })
      expect(await prove('friends.example')).toMatchObject({ ok: false, finding: { code: 'PROOF_OUR_CERTIFICATE_REFUSED' } })
      expect(await step('proof')).toMatchObject({ state: 'red' })
    })

    it('and then shows the room’s address to everybody', async () => {
      const guest = async (): Promise<unknown> => (await askPlugin('/chat', { url: world.site.address, video: seededVideos.live.uuid })).body['chat']
      expect(await guest()).not.toHaveProperty('address')
      await using friends = await world.friends()
      expect(await prove('friends.example')).toMatchObject({ ok: true, milliseconds: expect.any(Number) })
      expect(await step('proof')).toMatchObject({ state: 'green', summary: expect.stringContaining('friends.example') })
      expect(await guest()).toMatchObject({ address: { jid: room, uri: `xmpp:${room}?join` } })
      await using friend = await friends.person('friend')
      expect(errorOf(await friend.join(room, 'Friend'))).toBeUndefined()
    })
  })

  it('is the same in a shell, in French too, and as JSON', async () => {
    // Not in step with this process: its connections to the site would die meanwhile.
    const execute = async (file: string, args: readonly string[], options: { readonly cwd: string, readonly env: NodeJS.ProcessEnv }): Promise<{ code: number, out: string }> => {
      const outcome = await promisify(execFile)(file, args, options).then(({ stdout }) => ({ code: 0, stdout, stderr: '' }), (error: unknown) => error as { code: number, stdout: string, stderr: string })
      return { code: outcome.code, out: outcome.code === 0 ? outcome.stdout : outcome.stdout + outcome.stderr }
    }
    const run = (...args: string[]) => execute(process.execPath, [cli, ...args], { cwd: join(dir, 'storage/plugins'), env: { ...process.env, LANG: 'C' } })
    await world.publish(right())
    const whole = await run('doctor')
    // As the page shows it, from anywhere.
    const { snippets } = await step('prosodyctl') as unknown as { snippets: Array<{ text: string }> }
    const line = snippets[0]?.text ?? ''
    expect(line).toMatch(/^sh \/.*\/chat\/xmpp-chat doctor$/)
    expect(await execute('sh', ['-c', line], { cwd: '/', env: { PATH: '/usr/bin:/bin', LANG: 'C' } })).toEqual(whole)
    expect(whole.out).toMatch(/✓ DNS \(in order\)/)
    expect(whole.code, whole.out).toBe(0)
    expect((await run('doctor', '--lang', 'fr')).out).toMatch(/✓ DNS \(en ordre\)/)
    const { steps, report } = JSON.parse((await run('doctor', '--json')).out) as { steps: Array<{ name: string, state: string }>, report: string }
    expect(steps.find(({ name }) => name === 'reachability')?.state).toBe('green')
    expect(report).toContain('Prosody 13.0')
    expect((await run('doctor', '--report')).out).toContain('[green] DNS')
    expect((await run('prosodyctl', 'about')).out).toContain('Prosody')
    await world.publish('')
    expect(await run('doctor')).toMatchObject({ code: 1, out: expect.stringContaining('SRV_MISSING') })
    expect(await run('cure')).toMatchObject({ code: 2, out: expect.stringContaining('xmpp-chat --help') })
    expect(await run('doctor', '--data', '/nowhere')).toMatchObject({ code: 2, out: expect.stringContaining('ERR_XMPP_CHAT_NOT_FOUND') })
  })

  it('keeps secrets to itself', async () => {
    const { body } = await world.admin('/external')
    expect(JSON.stringify(body)).not.toMatch(/PRIVATE KEY|secret|Bearer/)
  })
})
