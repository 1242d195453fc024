import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startPlayground } from '../../src/index.ts'
import { scratch } from './probe.ts'

test('it takes the next free port, ends when its standard input is closed, and says where people reach it', async () => {
  await using folder = await scratch()
  await using first = await startPlayground({ dir: join(folder.dir, 'first') })
  const port = Number(new URL(first.url).port)
  const second = await startPlayground({ dir: join(folder.dir, 'second'), port })
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
  second.process.stdin?.end()
  expect(await second.exited).toBe(0)
  await using third = await startPlayground({ dir: join(folder.dir, 'second'), publicUrl: 'http://videos.test:80/' })
  expect(third.url).toBe('http://videos.test:80')
  expect((await third.api('accounts/viewer')).body).toMatchObject({ url: 'http://videos.test:80/accounts/viewer' })
})

test('a folder that is no plugin is refused with what is wrong', async () => {
  await using folder = await scratch()
  const plugin = join(folder.dir, 'empty')
  await mkdir(plugin)
  await expect(startPlayground({ dir: folder.dir, plugin })).rejects.toThrow(/ended with code 1 before it listened[^]*is no plugin: it has no package.json/)
})
