import { createPackedProject, type PackedProject } from '@xmpp-chat/test-support'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

let project: PackedProject

beforeAll(async () => {
  const root = fileURLToPath(new URL('../../../..', import.meta.url))
  execFileSync(`${root}/node_modules/.bin/turbo`, ['run', 'build', '--filter=@xmpp-chat/certs', '--output-logs=errors-only', '--ui=stream', '--no-update-notifier'], { cwd: root, stdio: 'ignore', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } })
  project = await createPackedProject(['diagnostics', 'certs'])
})
afterAll(() => project[Symbol.asyncDispose]())

it('works from the packed package, with diagnostics beside it and nothing else of ours', async () => {
  const { stdout, stderr } = await project.run(`
    import { createSelfSigned, readCertificate, checkCertificate, createDirectoryStore } from '@xmpp-chat/certs'
    const pair = await createSelfSigned({ domains: ['a.example', 'room.a.example'] })
    await createDirectoryStore({ dir: 'store' }).write('a.example', pair)
    console.log(checkCertificate(readCertificate(pair.certificate), { domains: ['room.a.example'], key: pair.key }).map(({ code }) => code).join())
    console.log(JSON.stringify(pair).includes('PRIVATE'))`)
  expect({ stdout, stderr }).toEqual({ stdout: 'CERT_SELF_SIGNED\nfalse\n', stderr: '' })
})

it('has types that strict programs compile against', async () => {
  const program = `
    import { watchCertificates, createDirectoryStore, type CertificateStore } from '@xmpp-chat/certs'
    const store: CertificateStore = createDirectoryStore({ dir: 'certs' })
    for await (const change of watchCertificates('live', { domains: ['a.example'] })) if (change.ok) await store.write(change.domain, change.pair)
    export {}`
  expect(await project.typecheck(program)).toMatchObject({ code: 0, stdout: '' })
  expect((await project.typecheck(program.replace('change.ok', 'true'))).code).not.toBe(0)
})

it('brings its command, in both languages', async () => {
  expect((await project.command('xmpp-certs', ['create', 'b.example', '--lang', 'fr'])).stdout).toContain('Certificat créé : certs/b.example.crt')
  const checked = await project.command('xmpp-certs', ['check', 'certs', '--for', 'room.b.example', '--json'])
  expect(checked.code).toBe(1)
  expect((JSON.parse(checked.stdout) as { diagnostics: Array<{ code: string }> }).diagnostics[0]?.code).toBe('PAIR_NEARLY')
  expect((await project.command('xmpp-certs', ['tlsa', 'certs/b.example.crt'])).stdout).toMatch(/^_5269\._tcp\.b\.example\. 3600 IN TLSA 3 1 1 [0-9a-f]{64}\n$/)
  expect((await project.command('xmpp-certs', ['--help'])).code).toBe(0)
  expect((await project.command('xmpp-certs', ['check', '--bogus'])).code).toBe(2)
})
