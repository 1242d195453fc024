import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createPackedProject, type PackedProject } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const example = readFileSync(fileURLToPath(new URL('../../../../examples/prosody-config/first.ts', import.meta.url)), 'utf8')

describe('the package as it is published', () => {
  let project: PackedProject
  beforeAll(async () => { project = await createPackedProject(['diagnostics', 'prosody-config']) })
  afterAll(() => project[Symbol.asyncDispose]())

  it('runs the first program', async () => {
    const { code, stdout, stderr } = await project.run(example)
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('Error')])
    expect(stdout).toContain('Component "room.videos.example" "muc"')
  })

  it('has types for it, and for mistakes in it', async () => {
    expect(await project.typecheck(example)).toMatchObject({ code: 0, stdout: '' })
    const typed = (options: string): string => `import type { ServerConfigInput } from '@xmpp-chat/prosody-config'
      export const input: ServerConfigInput = { options: ${options} }`
    expect((await project.typecheck(typed('{ s2s_secure_auth: true, my_own_option: { a: [1] } }'))).stdout).toBe('')
    expect((await project.typecheck(typed('{ s2s_secure_auth: "yes" }'))).stdout).toContain("Type 'string' is not assignable to type 'boolean | Reference")
  })

  it('has the schema and the command', async () => {
    const { stdout } = await project.run('import schema from "@xmpp-chat/prosody-config/schema.json" with { type: "json" }; console.log(schema.title)')
    expect(stdout.trim()).toBe('Configuration of a Prosody XMPP server')
    const checked = await project.command('prosody-config', ['check', '--json'], '{"services":{"s2s":{"ports":[0]}}}')
    expect(checked).toMatchObject({ code: 1, stderr: '' })
    expect(JSON.parse(checked.stdout)).toMatchObject({ diagnostics: [{ code: 'PORT_INVALID' }] })
  })

  it('opens nothing but its front door', async () => {
    const { code, stderr } = await project.run('import "@xmpp-chat/prosody-config/dist/index.js"')
    expect([code, stderr]).toEqual([1, expect.stringContaining('ERR_PACKAGE_PATH_NOT_EXPORTED')])
  })
})
