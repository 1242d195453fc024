import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Playground } from '../../src/index.ts'
import { ask, eventsIn, probeName, scratch, startWithProbe } from './probe.ts'

let folder: Awaited<ReturnType<typeof scratch>>
let site: Playground

beforeAll(async () => {
  folder = await scratch()
  site = await startWithProbe(folder.dir)
})

afterAll(async () => {
  await site.stop()
  await folder[Symbol.asyncDispose]()
})

test('defaults count until something is saved; then only for getSettings', async () => {
  expect(await ask(site, 'setting/greeting')).toBe('hello')
  expect(await ask(site, 'settings')).toEqual({ greeting: 'hello', secret: 'hidden', open: true })
  await site.saveSettings(probeName, { unknown: [1], open: 'no boolean' })
  expect(await ask(site, 'setting/greeting')).toBeUndefined()
  expect(await ask(site, 'setting/unknown')).toEqual([1])
  expect(await ask(site, 'settings')).toEqual({ greeting: 'hello', secret: 'hidden', open: 'no boolean' })
})

test('a save replaces everything, calls back with the raw object, and succeeds whatever the callback does', async () => {
  await site.saveSettings(probeName, { throw: true })
  expect(eventsIn(folder.dir).at(-1)).toBe('settings {"throw":true}')
  expect(site.output()).toContain('Cannot run on settings changed callback')
  const { body } = await site.api(`plugins/${probeName}`, { token: await site.login('root') })
  expect((body as { settings: unknown }).settings).toEqual({ throw: true })
})

test('setSetting calls nobody back', async () => {
  const before = eventsIn(folder.dir).length
  await ask(site, 'setting/greeting', { method: 'POST', body: { value: 'set' } })
  expect(await ask(site, 'setting/greeting')).toBe('set')
  expect(eventsIn(folder.dir)).toHaveLength(before)
})

test('only settings with private false are public', async () => {
  await site.saveSettings(probeName, { greeting: 'salut', secret: 'x' })
  expect((await site.api(`plugins/${probeName}/public-settings`)).body).toEqual({ publicSettings: { greeting: 'salut' } })
})

test('only administrators see and save settings', async () => {
  for (const username of ['viewer', 'moderator']) {
    const token = await site.login(username)
    expect((await site.api(`plugins/${probeName}/registered-settings`, { token })).status).toBe(403)
    expect((await site.api(`plugins/${probeName}/settings`, { method: 'PUT', token, body: { settings: {} } })).status).toBe(403)
  }
})

test.each([
  ['text', 'key', 'some text', 'some text'],
  ['an object', 'key', { a: [1, null] }, { a: [1, null] }],
  ['the text "42", which comes back as a number', 'key', '42', 42],
  ['anything under a key with a dot, which comes back as null', 'a.b', 'lost', null],
  ['anything under a key with a comma, which comes back as null', 'a,b', 'lost', null]
])('stores %s', async (_what, key, value, back) => {
  await ask(site, `stored/${key}`, { method: 'POST', body: { value } })
  expect(await ask(site, `stored/${key}`)).toEqual({ data: back })
})

test.each([
  ['names', 'SELECT :a AS "a", \':a\' AS "b", 1::text AS "c"', { replacements: { a: "it's" }, type: 'SELECT' }, [{ a: "it's", b: ':a', c: '1' }]],
  ['lists', 'SELECT "username" FROM "user" WHERE "username" IN (:names) ORDER BY 1', { replacements: { names: ['root', 'viewer'] }, type: 'SELECT' }, [{ username: 'root' }, { username: 'viewer' }]],
  ['positions', 'SELECT ? AS "a", ? AS "b"', { replacements: [1, null], type: 'SELECT' }, [{ a: 1, b: null }]],
  ['bound names', 'SELECT "name" FROM "video" WHERE "uuid" = $uuid', { bind: { uuid: '5eed0000-0000-4000-8000-000000000002' }, type: 'SELECT' }, [{ name: 'Tomatoes from seed' }]],
  ['64-bit numbers as text', 'SELECT count(*) AS "n" FROM "application"', { type: 'SELECT' }, [{ n: '1' }]]
])('queries with %s', async (_what, sql, options, rows) => {
  expect(await ask(site, 'query', { method: 'POST', body: { sql, options } })).toEqual(rows)
})

test('a query without a type gives rows and what the database said', async () => {
  const [rows] = await ask(site, 'query', { method: 'POST', body: { sql: 'SELECT 1 AS "one"' } }) as unknown[]
  expect(rows).toEqual([{ one: 1 }])
})

test('a replacement without a value is an error', async () => {
  const { body } = await site.api('/plugins/probe/router/query', { method: 'POST', body: { sql: 'SELECT :a', options: { replacements: {} } } })
  expect(body).toEqual({ thrown: 'Named parameter ":a" has no value in the given object.' })
})

test('a video is loaded by number or full UUID, whoever asks; a short UUID throws', async () => {
  expect(await ask(site, 'video/5eed0000-0000-4000-8000-000000000006')).toBe('Notes to myself')
  expect(await ask(site, 'video/2')).toBe('Tomatoes from seed')
  expect((await site.api('/plugins/probe/router/video/cHSgFgPSQn6SZR5XDTe2Aj')).body).toEqual({ thrown: expect.stringContaining('invalid input syntax for type uuid') as unknown })
})
