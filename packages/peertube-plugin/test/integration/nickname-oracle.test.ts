import { caseCount, describeWithEachProsody, prosody, prosodyVersions, type ProsodyVersion } from '@xmpp-chat/test-support'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import confusables from '../../src/core/names/confusables.json'
import { looksLike } from '../../src/core/names/likeness.js'
import { takenByProsody } from '../../src/core/names/prosody.js'
import { skeletonOf } from '../../src/core/names/skeleton.js'
import { tidy } from '../../src/core/nickname.js'

const asked = `
local encodings = require "util.encodings";
for line in io.lines() do
  io.write(encodings.stringprep.resourceprep(line, true) and "taken" or "refused", "\\t", encodings.confusable.skeleton(line) or "", "\\n");
end`

/** What Prosody makes of each name: whether a room takes it, and its skeleton by ICU. */
async function askProsody (version: ProsodyVersion, names: readonly string[]): Promise<ReadonlyArray<readonly [string, string]>> {
  const { stdout, stderr } = await prosody(version).lua(asked, [], { input: `${names.join('\n')}\n` })
  if (stderr !== '') throw new Error(stderr)
  return stdout.split('\n').slice(0, names.length).map(line => line.split('\t') as [string, string])
}

/** Everything that is one character, as it comes into a nickname. */
const characters = [...new Set(Array.from({ length: 0x10ffff }, (_, code) => code).filter(code => code < 0xd800 || code > 0xdfff)
  .map(code => tidy(String.fromCodePoint(code))).filter(text => text !== ''))]

const likenesses: Readonly<Record<string, string>> = confusables.likenesses

describeWithEachProsody('what the plugin knows of nicknames', version => {
  it('is which characters rooms take, of all that there are', async () => {
    const answers = await askProsody(version, characters)
    const different = characters.filter((character, index) => takenByProsody(character) !== (answers[index]?.[0] === 'taken'))
    expect(different.map(character => [...character].map(one => one.codePointAt(0)?.toString(16)))).toEqual([])
  })

  it('is which names of several scripts and directions they take', async () => {
    const part = fc.constantFrom('a', 'Z', 'é', '1', ' ', '-', 'ש', 'ع', 'ى', '\u0301', '\u05b0', '\u0660', '王', 'я', '☺', '🙂', '\ue000', '%', '@', '\u0947')
    const names = fc.sample(fc.array(part, { minLength: 1, maxLength: 8 }), { numRuns: caseCount({ all: 100_000, some: 20_000 }), seed: 13 })
      .map(parts => tidy(parts.join(''))).filter(name => name !== '')
    const answers = await askProsody(version, names)
    expect(names.filter((name, index) => takenByProsody(name) !== (answers[index]?.[0] === 'taken'))).toEqual([])
  })

  it('is that names look alike which ICU gives one skeleton', async () => {
    const variant = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789').chain(one => fc.constantFrom(one, ...likenesses[one] ?? ''))
    const names = fc.sample(fc.array(variant, { minLength: 1, maxLength: 12 }), { numRuns: caseCount({ all: 100_000, some: 20_000 }), seed: 39 })
      .map(letters => letters.join('')).filter(name => tidy(name) === name)
    const skeletons = (await askProsody(version, names)).map(([, skeleton]) => skeleton)
    expect(names.filter((name, index) => !looksLike(name, String(skeletons[index])))).toEqual([])
  })
})

describe('our skeletons', () => {
  it('are those of ICU, but for what Unicode changed since', async () => {
    const [, newest] = prosodyVersions
    const answers = await askProsody(newest, characters)
    const different = characters.filter((character, index) => answers[index]?.[0] === 'taken' && skeletonOf(character) !== answers[index]?.[1])
    // Unicode 17 against 16, for instance: þ is like p, and ш like w.
    expect(different.length).toBeLessThan(characters.length / 1000)
    expect(different).not.toContain(expect.stringMatching(/[ -~]/))
  })
})
