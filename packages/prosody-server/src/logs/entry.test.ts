import { describe, expect, it } from 'vitest'
import { continueEntry, longestText, parseLogLine } from './entry.js'

describe('a line of the log', () => {
  it.each([
    ['Nov 22 23:05:12 general\tinfo\tHello and welcome', { time: 'Nov 22 23:05:12', source: 'general', level: 'info', text: 'Hello and welcome' }],
    ['Nov  2 23:05:12 c2s5581\tdebug\t', { time: 'Nov  2 23:05:12', source: 'c2s5581', level: 'debug', text: '' }],
    ['mod_s2s\twarn\twith\ta tab', { source: 'mod_s2s', level: 'warn', text: 'with\ta tab' }],
    ['stack traceback:', undefined],
    ['\t[C]: in function \'error\'', undefined],
    ['Nov 22 23:05:12 general\tfatal\tno such level', undefined],
    ['', undefined]
  ])('%j', (line, entry) => {
    expect(parseLogLine(line)).toEqual(entry)
  })

  it('may be continued, up to a limit', () => {
    let entry = continueEntry(undefined, 'no head')
    expect(entry).toEqual({ level: 'info', source: '', text: 'no head' })
    for (let count = 0; count < 20; count += 1) entry = continueEntry(entry, 'x'.repeat(10_000))
    expect(entry.text).toHaveLength(longestText)
  })
})
