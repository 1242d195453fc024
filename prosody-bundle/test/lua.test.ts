import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { absenceOf, bundleAbsence, describeUnlessAbsent, prosody, removeFolder, type BundleArchitecture } from '@xmpp-chat/test-support'
import { copyBundle, placeHere, removeBundle, type Place } from './support/place.js'
import { runLua } from './support/run-in-place.js'

const own = process.arch as BundleArchitecture
const unicode = readFileSync(new URL('support/unicode.lua', import.meta.url), 'utf8')
const libraries = ['socket', 'socket.unix', 'ssl', 'ssl.https', 'mime', 'lxp', 'lfs', 'lunbound', 'readline', 'util.encodings', 'util.hashes', 'util.crypto']

describeUnlessAbsent('the Lua of the embedded Prosody', [bundleAbsence(own)], () => {
  let place: Place

  beforeAll(() => { place = placeHere(own, copyBundle(own)) })
  afterAll(async () => {
    await removeBundle(place.bundle)
    await removeFolder(place.outerDir)
  })

  it('loads every library, in any order, and none of the machine', async () => {
    for (const names of [libraries, [...libraries].reverse()]) {
      const { code, stdout, stderr } = await runLua(place, `${names.map(name => `require "${name}"\n`).join('')}
        for line in io.lines("/proc/self/maps") do local path = line:match("/.*%.so.*") if path then print(path) end end`)
      expect([code, stderr]).toEqual([0, ''])
      const loaded = [...new Set(stdout.trim().split('\n'))]
      expect(loaded.filter(path => !path.startsWith(`${place.bundle}/`))).toEqual([])
      expect(loaded.length).toBeGreaterThan(20)
    }
  })

  it('stores in SQLite', async () => {
    const { stdout, stderr } = await runLua(place, `
      local db = assert(require "DBI".Connect("SQLite3", ":memory:"))
      db:prepare("CREATE TABLE words (word TEXT)"):execute()
      db:prepare("INSERT INTO words VALUES (?)"):execute("é")
      local statement = db:prepare("SELECT word, length(word) AS size FROM words")
      statement:execute()
      local row = statement:fetch(true)
      print(row.word, row.size)`)
    expect([stdout, stderr]).toEqual(['é\t1\n', ''])
  })

  it('says so when a name is not one', async () => {
    const { stdout } = await runLua(place, `local prep = require "util.encodings".stringprep
      print(prep.nodeprep("a@b"), prep.nameprep("ÀB.example"), prep.saslprep("\\a"))`)
    expect(stdout).toBe('nil\tàb.example\tnil\n')
  })
})

describeUnlessAbsent("the cut data of the embedded Prosody's ICU", [bundleAbsence(own), absenceOf('13.0')], () => {
  it('gives the same results as the whole for all of Unicode', async () => {
    const place = placeHere(own, copyBundle(own))
    try {
      const [cut, whole] = await Promise.all([runLua(place, unicode), prosody('13.0').lua(`\n${unicode}`, [], { timeout: 240_000 })])
      expect([cut.code, cut.stderr]).toEqual([0, ''])
      expect(whole.stdout.split('\n').length).toBeGreaterThan(7 * 1000)
      expect(cut.stdout.split('\n').filter(line => !whole.stdout.includes(line))).toEqual([])
      expect(cut.stdout).toBe(whole.stdout)
    } finally {
      await removeBundle(place.bundle)
      await removeFolder(place.outerDir)
    }
  })
})
