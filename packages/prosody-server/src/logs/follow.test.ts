import { appendFileSync, closeSync, copyFileSync, mkdirSync, openSync, renameSync, truncateSync, unlinkSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import type { LogEntry } from './entry.js'
import { followLog, type FollowOptions } from './follow.js'

const ends: Array<() => Promise<void>> = []
afterEach(async () => { for (const end of ends.splice(0)) await end() })

function start (options: Partial<FollowOptions> = {}, before?: string) {
  const folder = temporaryFolder('follow')
  const path = join(folder, 'prosody.log')
  if (before !== undefined) writeFileSync(path, before)
  const entries: LogEntry[] = []
  const stop = new AbortController()
  const ended = followLog(path, { onLine: entry => { entries.push(entry) }, signal: stop.signal, interval: 20, settle: 50, ...options })
  const end = async (): Promise<string[]> => {
    stop.abort()
    await ended
    return entries.map(({ text }) => text)
  }
  ends.push(async () => {
    await end()
    await removeFolder(folder)
  })
  const texts = (): string[] => entries.map(({ text }) => text)
  const sees = (text: string): Promise<true> => until(() => texts().includes(text), { what: () => `${text} among ${texts().join(', ')}` })
  return { folder, path, entries, sees, end }
}

const line = (text: string): string => `Nov 22 23:05:12 c2s\tinfo\t${text}\n`

describe('a followed log', () => {
  it('gives what is added, from its end on', async () => {
    const { path, entries, sees } = start({}, line('old'))
    appendFileSync(path, `Nov 22 23:05:12 videos.example:muc\twarn\tnew: ünïcode\n`)
    await sees('new: ünïcode')
    expect(entries).toEqual([{ time: 'Nov 22 23:05:12', level: 'warn', source: 'videos.example:muc', text: 'new: ünïcode' }])
  })

  it('may come later, and go, and come again', async () => {
    const { path, sees, end } = start()
    writeFileSync(path, line('first'))
    await sees('first')
    unlinkSync(path)
    writeFileSync(path, line('second'))
    await sees('second')
    expect(await end()).toEqual(['first', 'second'])
  })

  it('keeps a traceback together', async () => {
    const { path, entries, sees } = start({ settle: 400 }, '')
    appendFileSync(path, `Nov 22 23:05:12 general\terror\tTop-level error: x\nstack traceback:\n\t[C]: in ?\n`)
    appendFileSync(path, `\tmod_s2s.lua:7: in f\n${line('after')}`)
    await sees('after')
    expect(entries.map(({ text }) => text)).toEqual(['Top-level error: x\nstack traceback:\n\t[C]: in ?\n\tmod_s2s.lua:7: in f', 'after'])
  })

  it('waits for the end of a line', async () => {
    const { path, sees, end } = start({}, '')
    const bytes = Buffer.from(line('a ü b'))
    const middle = bytes.indexOf(0xC3) + 1
    appendFileSync(path, bytes.subarray(0, middle))
    appendFileSync(path + '.other', 'x')
    appendFileSync(path, bytes.subarray(middle))
    await sees('a ü b')
    appendFileSync(path, line('cut short').trimEnd())
    expect(await end()).toEqual(['a ü b', 'cut short'])
  })

  it('tolerates what is not UTF-8, and lines without end', async () => {
    const { path, entries, sees } = start({}, '')
    appendFileSync(path, Buffer.concat([Buffer.from('Nov 22 23:05:12 c2s\tinfo\t'), Buffer.from([0xFF, 0x62, 10])]))
    await sees('\uFFFDb')
    appendFileSync(path, line('x'.repeat(1_000_000)) + line('next'))
    await sees('next')
    expect(entries[1]?.text.length).toBeLessThan(20_000)
    expect(entries).toHaveLength(3)
  })

  it('loses nothing when it is renamed while its writer still writes to it', async () => {
    const { path, end } = start({}, '')
    const wanted: string[] = []
    let file = openSync(path, 'a')
    for (let round = 0; round < 20; round += 1) {
      const write = (text: string): void => {
        wanted.push(text)
        writeSync(file, line(text))
      }
      write(`${round} before`)
      renameSync(path, `${path}.1`)
      write(`${round} after the renaming`)
      const next = openSync(path, 'a')
      write(`${round} beside the new file`)
      closeSync(file)
      file = next
      write(`${round} in the new file`)
      await new Promise(resolve => { setTimeout(resolve, round % 5) })
    }
    closeSync(file)
    const got = await end()
    // A file that is renamed twice between two looks is out of sight; what is seen comes in order, and once.
    expect(got.every((text, index) => index === 0 || wanted.indexOf(text) > wanted.indexOf(got[index - 1] as string))).toBe(true)
    expect(got.at(-1)).toBe('19 in the new file')
  })

  it('loses nothing at a rotation', async () => {
    const { path, sees, end } = start({}, '')
    const wanted: string[] = []
    const write = (file: number, text: string): void => {
      wanted.push(text)
      writeSync(file, line(text))
    }
    for (let round = 0; round < 5; round += 1) {
      const file = openSync(path, 'a')
      write(file, `${round} before`)
      await sees(`${round} before`)
      renameSync(path, `${path}.${round}`)
      write(file, `${round} after the renaming`)
      const next = openSync(path, 'a')
      write(file, `${round} beside the new file`)
      closeSync(file)
      write(next, `${round} in the new file`)
      closeSync(next)
      await sees(`${round} in the new file`)
    }
    expect(await end()).toEqual(wanted)
  })

  it('may be cut to nothing after a copy', async () => {
    const { path, sees, end } = start({}, line('old'))
    appendFileSync(path, line('before, longer than after'))
    await sees('before, longer than after')
    copyFileSync(path, `${path}.1`)
    truncateSync(path)
    appendFileSync(path, line('after'))
    await sees('after')
    expect(await end()).toEqual(['before, longer than after', 'after'])
  })

  it('may be in a folder that is not there yet', async () => {
    const folder = temporaryFolder('follow')
    const seen: string[] = []
    const stop = new AbortController()
    const ended = followLog(join(folder, 'log', 'prosody.log'), { onLine: ({ text }) => { seen.push(text) }, signal: stop.signal, interval: 10, settle: 10 })
    mkdirSync(join(folder, 'log'))
    writeFileSync(join(folder, 'log', 'prosody.log'), line('here'))
    await until(() => seen.includes('here'))
    stop.abort()
    await ended
    await removeFolder(folder)
  })

  it('goes on after a listener that throws or rejects', async () => {
    const seen: string[] = []
    const { path } = start({
      onLine: ({ text }) => {
        seen.push(text)
        if (text === 'one') throw new Error('the host\'s trouble')
        return Promise.reject(new Error('the host\'s trouble')) as unknown as void
      }
    }, '')
    appendFileSync(path, line('one') + line('two') + line('three'))
    await until(() => seen.length === 3)
  })

  it('ends at once when it is ended before it began', async () => {
    await followLog('/nowhere/prosody.log', { onLine: () => {}, signal: AbortSignal.abort() })
  })
})
