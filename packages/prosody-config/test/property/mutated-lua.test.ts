import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { caseCount, describeWithEachProsody, pick, seededRandom } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'
import { readProsodyConfig } from '../../src/index.js'
import { mutated } from '../mutated-lua.js'
import { judgeSyntax } from '../syntax-oracle.js'

const folders = ['real-files', 'golden'].map(name => fileURLToPath(new URL(`../${name}`, import.meta.url)))
const programs = `
local x <const> = 1
for i = 1, 3 do if i == 2 then break end end
local function f(a, ...)
  local t = { ..., a; [x] = a, b = function () return a end }
  return t[1], #t, -x ^ 2, not a, x // 2 | 1 ~ 3
end
while true do goto out end ::out::
repeat local y = 2 until y > 1
do local z <close> = nil; function f2.g:h() return self end end
admins = { f("a") }
`
const texts = [programs, ...folders.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.cfg.lua')).map(name => readFileSync(join(folder, name), 'utf8')))]

const saysItIsNoLua = /^READ_(SYNTAX|CHARACTER|ESCAPE|UNCLOSED|QUOTES_MISSING|TOO_DEEP)$/

/** What was once judged otherwise than by Lua. */
const table = ['#x\r= 1', '\uFEFF#', '#', '', '\r', 'x = 1..2', 'x = 0x', 'x = 3x', 'x = 0xep1', 'x = "\\u{7fffffff}"', 'x = "\\u{80000000}"', 'x = [=', 'x = [=[a]]', '--[=[', '--[=', 'goto a ::a:: ::a::', 'do ::a:: end ::a::',
  'goto a local x ::a:: x = 1', 'goto a local x ::a::', 'break', 'repeat local x if x then goto a end local y ::a:: until y', 'return 1 x = 2', 'return;', '(f)', '(f)()', '(x) = 1', 'f() = 1', 'x.y:z()', 'x.y:z', 'x = {,}', 'x = {;}', 'x = {1;}',
  'local x <const> = 1 x = 2', 'local x <close>, y <close> = 1', 'local x <c> = 1', 'function f() return ... end', 'function f(...) return ... end', 'function f(a,) end', 'for i = 1 do end', 'for i in x, y do end', 'x = "a\\\r\nb"', 'x = "\\z\r\n a"',
  'x = nil.y', 'x = "a".y', 'x = ("a"):y()', '"a":y()', 'x = {}.y', 'x = function () end ()', '::a::', 'local function', 'local f() end', `x = f(${Array(260).fill('1').join()})`, `local ${Array.from({ length: 201 }, (_, i) => `a${i}`).join()}`, '\x1bLua', 'x = 1 -- \0', '\0'
].map(text => Buffer.from(text))

describeWithEachProsody('what is Lua', version => {
  async function expectSameAs (inputs: readonly Uint8Array[]): Promise<number> {
    const verdicts = await judgeSyntax(version, inputs)
    const wrong = inputs.filter((input, index) => {
      const read = readProsodyConfig(input, { target: version })
      const isLua = !read.diagnostics.some(({ code }) => saysItIsNoLua.test(code))
      return isLua !== verdicts[index]?.inFile || (read.ok && verdicts[index]?.asText !== true)
    })
    expect(wrong.map(input => Buffer.from(input).toString('latin1'))).toEqual([])
    expect(verdicts).toHaveLength(inputs.length)
    return verdicts.filter(({ inFile }) => inFile).length
  }

  it('is what luac takes, in 10,000 files with mistakes', async () => {
    const random = seededRandom(version === '0.12' ? 12 : 13)
    const inputs = Array.from({ length: caseCount({ all: 10_000, some: 500 }) }, () => mutated(pick(random, texts), random))
    const taken = await expectSameAs(inputs)
    // Some of each kind, or nothing was compared.
    expect([taken > inputs.length / 10, taken < inputs.length * 9 / 10]).toEqual([true, true])
  })

  it('is what luac takes, near the edges of its grammar', async () => {
    await expectSameAs(table)
  })
})
