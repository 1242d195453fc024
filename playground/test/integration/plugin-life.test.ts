import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPlayground, type Playground } from '../../src/index.ts'
import { ask, copyProbe, eventsIn, probeFolder, probeName, scratch, startWithProbe } from './probe.ts'

const change = (file: string, from: string, to: string) => { writeFileSync(file, readFileSync(file, 'utf8').replace(from, to)) }

test('a plugin registers after the server accepts connections, and hears that it listens only at the start', async () => {
  await using folder = await scratch()
  await using site = await startWithProbe(folder.dir)
  expect(eventsIn(folder.dir)).toEqual(['register first', 'during register the server answers pong', 'action:application.listening  null'])
  await site.update(copyProbe(folder.dir))
  expect(eventsIn(folder.dir).slice(3)).toEqual(['unregister first', 'register first', 'during register the server answers pong'])
})

test('an update runs the new code, also of the files that the library requires; settings, storage and data survive an uninstall', async () => {
  await using folder = await scratch()
  await using site = await startWithProbe(folder.dir)
  await site.saveSettings(probeName, { greeting: 'kept' })
  await ask(site, 'stored/key', { method: 'POST', body: { value: 'kept too' } })
  const next = copyProbe(folder.dir)
  change(join(next, 'lib/generation.js'), 'first', 'second')
  change(join(next, 'package.json'), '1.0.0', '1.0.1')
  await site.update(next)
  expect(eventsIn(folder.dir)).toContain('register second')
  expect((await site.api('/plugins/probe/1.0.0/static/files/hello.txt')).status).toBe(404)
  expect((await site.api('/plugins/probe/1.0.1/static/files/hello.txt')).body).toBe('a static file\n')
  await site.uninstall(probeName)
  expect((await site.api('/plugins/probe/router/whoami')).status).toBe(404)
  expect(existsSync(join(folder.dir, 'storage/plugins/node_modules', probeName))).toBe(false)
  await site.install(probeFolder)
  expect(await ask(site, 'setting/greeting')).toBe('kept')
  expect(await ask(site, 'stored/key')).toEqual({ data: 'kept too' })
})

test('a plugin that throws in register() is not installed, its hooks stay, and unregister() is not called', async () => {
  await using folder = await scratch()
  await using site = await startWithProbe(folder.dir)
  appendFileSync(join(folder.dir, 'storage/plugins/data', probeName, 'throw-on-register'), '')
  await expect(site.update(probeFolder)).rejects.toThrow(/400.*Cannot update plugin/)
  expect(site.output()).toContain('The probe was asked to throw.')
  expect((await site.api('/plugins/probe/router/whoami')).status).toBe(404)
  expect(eventsIn(folder.dir).filter(line => line.startsWith('unregister'))).toHaveLength(1)
  const token = await site.login('streamer')
  await site.api('videos', { method: 'POST', token, body: { name: 'Seen by a hook that stayed', channelId: 2, privacy: 1 } })
  expect(eventsIn(folder.dir).at(-1)).toMatch(/^action:api.video.uploaded/)
})

describe('a package is refused, and only the log says why:', () => {
  let folder: Awaited<ReturnType<typeof scratch>>
  let site: Playground
  beforeAll(async () => {
    folder = await scratch()
    site = await startPlayground({ dir: folder.dir })
  })
  afterAll(async () => {
    await site.stop()
    await folder[Symbol.asyncDispose]()
  })

  test.each([
    ['a name that does not start with peertube-plugin-', '"name": "peertube-plugin-probe"', '"name": "probe"', /no plugin's/],
    ['no engine', '"engine"', '"engines"', /invalid fields: "engine"/],
    ['an object in bugs', '"bugs": ""', '"bugs": {}', /invalid fields: "bugs"/],
    ['no homepage', '"homepage": "",', '', /invalid fields: "homepage"/],
    ['a css file that is not there', 'public/style.css', 'public/none.css', /ENOENT.*none\.css/],
    ['a dependency that is not inside', '"license"', '"dependencies": { "left-pad": "1.0.0" }, "license"', /no registry/]
  ])('%s', async (_what, from, to, why) => {
    const source = copyProbe(folder.dir)
    change(join(source, 'package.json'), from, to)
    const { status, body } = await site.api('plugins/install', { method: 'POST', token: await site.login('root'), body: { path: source } })
    expect([status, (body as { error: string }).error]).toEqual([400, `Cannot install plugin ${source}`])
    expect(site.output()).toMatch(why)
  })
})

test('neither SIGINT nor SIGTERM calls unregister(), and a restart keeps everything', async () => {
  await using folder = await scratch()
  const first = await startWithProbe(folder.dir)
  await first.saveSettings(probeName, { greeting: 'kept' })
  first.process.kill('SIGINT')
  expect(await first.exited).toBe(0)
  const second = await startPlayground({ dir: folder.dir })
  expect(await ask(second, 'setting/greeting')).toBe('kept')
  await second.stop()
  expect(await second.exited).toBe(143)
  expect(eventsIn(folder.dir).filter(line => line.startsWith('unregister'))).toEqual([])
})
