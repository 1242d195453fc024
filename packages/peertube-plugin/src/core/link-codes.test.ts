import { describe, expect, it } from 'vitest'
import { createLinkCodes } from './link-codes.js'

describe('codes for links', () => {
  it('can be read aloud, and are different ones', () => {
    const codes = createLinkCodes()
    const made = Array.from({ length: 200 }, (_, index) => codes.issue(`user${index}`))
    for (const code of made) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
    expect(new Set(made).size).toBe(200)
  })

  it('work once, however they are typed', () => {
    const codes = createLinkCodes()
    const code = codes.issue('olga')
    expect(codes.knows(code)).toBe(true)
    expect(codes.take(` ${code.toLowerCase().replaceAll('-', ' ')}\n`)).toBe('olga')
    expect(codes.take(code)).toBeUndefined()
    expect(codes.knows(code)).toBe(false)
  })

  it('are one for a person, of which the last is good', () => {
    const codes = createLinkCodes()
    const [first, second] = [codes.issue('olga'), codes.issue('olga')]
    expect([codes.take(first), codes.take(second)]).toEqual([undefined, 'olga'])
  })

  it('are good for ten minutes', () => {
    let now = 0
    const codes = createLinkCodes({ now: () => now })
    const [early, late] = [codes.issue('early'), codes.issue('late')]
    now = 10 * 60_000 - 1
    expect(codes.take(early)).toBe('early')
    now += 1
    expect(codes.take(late)).toBeUndefined()
  })
})
