import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseCount } from '@xmpp-chat/test-support'
import { compareDebianVersions } from './debian-version.js'

const dpkg = '/usr/bin/dpkg'

/** What dpkg says of each pair: -1, 0 or 1. */
function asDpkg (pairs: ReadonlyArray<readonly [string, string]>): number[] {
  const program = `while read -r a b; do if ${dpkg} --compare-versions "$a" lt "$b" 2>/dev/null; then echo -1; elif ${dpkg} --compare-versions "$a" eq "$b" 2>/dev/null; then echo 0; else echo 1; fi; done`
  return execFileSync('sh', ['-c', program], { input: pairs.map(pair => `${pair.join(' ')}\n`).join('') }).toString().trim().split('\n').map(Number)
}

const characters = fc.constantFrom('0', '1', '2', '9', '10', '007', '18446744073709551617', '9007199254740993', '9007199254740992', '~', '~~', '+', '.', 'a', 'B', 'rc', 'deb', 'u', 'ubuntu', 'dfsg', 'bpo')
const text = fc.array(characters, { maxLength: 6 }).map(parts => parts.join(''))
const version = fc.record({ epoch: fc.option(fc.constantFrom('0', '1', '2', '10')), upstream: text, middle: fc.option(text), revision: fc.option(fc.tuple(characters, text).map(([one, more]) => one + more)) })
  .map(({ epoch, upstream, middle, revision }) => `${epoch === null ? '' : `${epoch}:`}1${upstream}${middle === null || revision === null ? '' : `-${middle}`}${revision === null ? '' : `-${revision}`}`)
/** Two that differ little, since any others are told apart by their first letters. */
const pair = fc.oneof(fc.tuple(version, version), fc.tuple(version, characters).map(([one, more]) => [one, one + more] as [string, string]), version.map(one => [one, one.replace(/~/, '+')] as [string, string]))

describe.runIf(existsSync(dpkg))('Debian\'s versions', () => {
  it('are ordered as dpkg orders them', () => {
    const pairs = fc.sample(pair, { numRuns: caseCount({ all: 10_000, some: 200 }), seed: 20_261_201 })
    const expected = asDpkg(pairs)
    const wrong = pairs.flatMap(([a, b], index) => Math.sign(compareDebianVersions(a, b)) === expected[index] ? [] : [`${a} ${b}: ${expected[index]}`])
    expect(wrong).toEqual([])
    expect(new Set(expected)).toEqual(new Set([-1, 0, 1]))
  })
})
