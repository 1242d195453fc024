import { describe, expect, it } from 'vitest'
import { judgeKeeping, type KeepingSight } from './judge-keeping.js'

const well: KeepingSight = { folder: '/data/chat', database: '/data/chat/prosody/data/chat.sqlite', bytesLeft: 10e9, filesLeft: 100_000, storage: { ok: true } }

describe('the health of what is kept', () => {
  it.each<[string, Partial<KeepingSight>, string[]]>([
    ['all is well', {}, []],
    ['nothing may be written', { refused: 'EROFS' }, ['FOLDER_NOT_WRITABLE']],
    ['4 MB are left', { bytesLeft: 4e6 }, ['DISK_FULL']],
    ['6 MB are left', { bytesLeft: 6e6 }, ['DISK_NEARLY_FULL']],
    ['199 MB are left', { bytesLeft: 199e6 }, ['DISK_NEARLY_FULL']],
    ['200 MB are left', { bytesLeft: 200e6 }, []],
    ['3 files are left', { filesLeft: 3 }, ['DISK_OUT_OF_FILES']],
    ['20 files are left', { filesLeft: 20 }, []],
    ['the database is damaged', { storage: { ok: false, damaged: true, reason: 'database disk image is malformed' } }, ['DATABASE_DAMAGED']],
    ['the database cannot be written', { storage: { ok: false, damaged: false, reason: 'database or disk is full' } }, ['DATABASE_UNUSABLE']]
  ])('when %s', (_what, change, codes) => {
    expect(judgeKeeping({ ...well, ...change }).map(({ code }) => code)).toEqual(codes)
  })

  it('says nothing of what is not known', () => {
    expect(judgeKeeping({ folder: '/data/chat', database: '/data/chat/prosody/data/chat.sqlite' })).toEqual([])
  })
})
