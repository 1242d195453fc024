import { readFileSync } from 'node:fs'
import { createPackedProject, type PackedProject } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const example = readFileSync(new URL('../../../../examples/xmpp-dns/first.ts', import.meta.url), 'utf8')

describe('the package as it is published', () => {
  let project: PackedProject
  beforeAll(async () => { project = await createPackedProject(['diagnostics', 'xmpp-dns']) })
  afterAll(() => project[Symbol.asyncDispose]())

  it('runs the first program', async () => {
    expect(await project.run(example)).toEqual({
      code: 0, stderr: '',
      stdout: expect.stringContaining('_xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5269 videos.example.\nSRV_LOOKUP_FAILED')
    })
  })

  it('has types for it, and for mistakes in it', async () => {
    expect(await project.typecheck(example)).toMatchObject({ code: 0, stdout: '' })
    expect((await project.typecheck("import { expectedRecords } from '@xmpp-chat/xmpp-dns'\nexpectedRecords({ domain: 1 })")).stdout).toContain("Type 'number' is not assignable to type 'string'")
  })

  it('has the command', async () => {
    expect(await project.command('xmpp-dns', ['records', 'a.example', '--port', '5299'])).toMatchObject({ code: 0, stdout: expect.stringContaining('_xmpp-server._tcp.a.example. 3600 IN SRV 0 5 5299 a.example.') })
  })
})
