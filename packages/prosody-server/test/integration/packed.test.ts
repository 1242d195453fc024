import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createPackedProject, freePort, removeFolder, temporaryFolder, type PackedProject } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'

const bundle = `prosody-${process.platform}-${process.arch}`
let project: PackedProject
const dir = temporaryFolder('packed-server', { forService: true })

beforeAll(async () => {
  const root = fileURLToPath(new URL('../../../..', import.meta.url))
  execFileSync(`${root}/node_modules/.bin/turbo`, ['run', 'build', '--filter=@xmpp-chat/prosody-server', '--output-logs=errors-only', '--ui=stream', '--no-update-notifier'], { cwd: root, stdio: 'ignore', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } })
  project = await createPackedProject(['diagnostics', 'prosody-config', 'certs', 'prosody-server', bundle])
})
afterAll(async () => {
  await project[Symbol.asyncDispose]()
  await removeFolder(dir)
})

it('runs the embedded Prosody from packed packages, and leaves nothing running', async () => {
  const port = await freePort()
  const { stdout, stderr } = await project.run(`
    import { createSelfSigned } from '@xmpp-chat/certs'
    import { roomServer } from '@xmpp-chat/prosody-config'
    import { createProsodyServer } from '@xmpp-chat/prosody-server'
    const server = await createProsodyServer({ dir: ${JSON.stringify(dir)} })
    const config = roomServer({ domain: 'videos.example', s2s: { ports: [${port}], interfaces: ['127.0.0.1'] } })
    const pair = () => createSelfSigned({ domains: ['videos.example', 'room.videos.example'] })
    const steps = []
    for (const certificates of [[await pair()], [await pair()], undefined]) {
      const outcome = await server.apply({ config, ...certificates && { certificates } })
      steps.push(outcome.steps.map(({ step }) => step))
    }
    const { healthy, prosody, pid } = await server.status()
    await server[Symbol.asyncDispose]()
    let left = true
    try { process.kill(pid, 0) } catch { left = false }
    console.log(JSON.stringify({ steps, healthy, kind: prosody.kind, left }))`)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({ steps: [['start'], ['config reload', 'module reload'], []], healthy: true, kind: 'embedded', left: false })
})

it('has types that strict programs compile against, and that refuse what is not there', async () => {
  const program = `
    import { createProsodyServer, type ProsodyServer } from '@xmpp-chat/prosody-server'
    import { roomServer } from '@xmpp-chat/prosody-config'
    const server: ProsodyServer = await createProsodyServer({ dir: 'data' })
    const { steps } = await server.apply({ config: roomServer({ domain: 'a.example', s2s: {} }) })
    server.on('problem', ({ code }) => { console.log(code, steps.map(({ step }) => step)) })
    // @ts-expect-error: there is no such event; were it taken, this line itself would be an error.
    server.on('nonsense', () => {})
    export {}`
  expect(await project.typecheck(program)).toMatchObject({ code: 0, stdout: '' })
})

it('brings its command', async () => {
  const found = await project.command('prosody-server', ['find', '--json'])
  expect(found).toMatchObject({ code: 0 })
  expect(found.stdout).toContain('"kind": "embedded"')
  const checked = await project.command('prosody-server', ['prosodyctl', '--dir', dir, '--', 'check', 'config'])
  expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining('All checks passed') as unknown })
  expect((await project.command('prosody-server', ['--bogus'])).code).toBe(2)
})
