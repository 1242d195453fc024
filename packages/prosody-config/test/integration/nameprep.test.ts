import { caseCount, describeWithEachProsody, pick, prosody, seededRandom } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'
import { nameprep } from '../../src/nameprep.js'

/** Prints what `nameprep` makes of each line of a text, in hexadecimal; `-` for what it refuses. */
const script = `
local nameprep = require "util.encodings".stringprep.nameprep
for line in io.lines() do
  local text = line:gsub("%x%x", function (hex) return string.char(tonumber(hex, 16)) end)
  local prepared = nameprep(text)
  print(prepared and prepared:gsub(".", function (byte) return ("%02x"):format(byte:byte()) end) .. "" or "-")
end`

const hex = (text: string | undefined): string => text === undefined ? '-' : Buffer.from(text, 'utf8').toString('hex')

describeWithEachProsody('nameprep', version => {
  /** What the release makes of each text. */
  async function real (texts: readonly string[]): Promise<string[]> {
    const { stdout } = await prosody(version).lua(`${script}`, [], { input: texts.map(text => `${hex(text)}\n`).join('') })
    return stdout.trimEnd().split('\n').map(line => line.split('\t')[0] as string)
  }

  it('takes no character otherwise than Prosody, alone and in names of either direction', async () => {
    const step = caseCount({ all: 1, some: 7 })
    const points = Array.from({ length: 0x110000 }, (_, point) => point).filter(point => point > 0x1f && !(point >= 0xd800 && point <= 0xdfff) && (point < 0x3000 || point % step === 0))
    const texts = points.flatMap(point => [String.fromCodePoint(point), `a${String.fromCodePoint(point)}a`, `\u0627${String.fromCodePoint(point)}\u0627`])
    const answers = await real(texts)
    // What one of the releases refuses is refused.
    const wrong = texts.filter((text, index) => nameprep(text) !== undefined && hex(nameprep(text)) !== answers[index])
    expect(wrong.map(text => [...text].map(character => character.codePointAt(0)?.toString(16)).join(' '))).toEqual([])
    const refused = texts.filter((text, index) => nameprep(text) === undefined && answers[index] !== '-')
    expect(refused.length / texts.length).toBeLessThan(0.002)
  })

  it('makes of names what Prosody makes of them', async () => {
    const random = seededRandom(41)
    const parts = ['a', 'B', '.', '-', 'é', 'e\u0301', 'ß', 'İ', 'ı', 'ς', 'Σ', '\u0345', '\u200D', '\u00AD', 'ا', 'م', '٣', 'א', '一', 'ｆ', '。', '☕', '1', '_', '@', ' ', '\u0308', 'ﬀ', 'ſ', 'K', 'ΐ', 'ᾳ', 'ゝ']
    const names = Array.from({ length: caseCount({ all: 20_000, some: 2000 }) }, () => Array.from({ length: 1 + Math.floor(random() * 7) }, () => pick(random, parts)).join(''))
    const answers = await real(names)
    expect(names.filter((name, index) => hex(nameprep(name)) !== answers[index]).slice(0, 10)).toEqual([])
  })
})
