import { describe, expect, it } from 'vitest'
import { shellLine, splitPassedOn } from './pass-on.js'

describe('words for another program', () => {
  it.each([
    [['check'], [], ['check']],
    [['--dir', 'x', 'check', '--live', '--help'], ['--dir', 'x'], ['check', '--live', '--help']],
    [['--dir=x', '--', '--help'], ['--dir=x'], ['--help']],
    [['--', 'check', '--', 'x'], [], ['check', '--', 'x']],
    [['--help'], ['--help'], []],
    [['--lang', 'fr', '-h'], ['--lang', 'fr', '-h'], []],
    [['--dir'], ['--dir'], []],
    [[], [], []]
  ])('%j', (args, own, passedOn) => {
    expect(splitPassedOn(args)).toEqual({ own, passedOn })
  })
})

describe('a line for the admin shell', () => {
  it.each([
    [['host', 'list'], 'host:list()'],
    [['user', 'create', 'a@videos.example', 'p"a\\ss'], 'user:create("a@videos.example", "p\\"a\\\\ss")'],
    [['module', 'reload', 'muc', '*'], 'module:reload("muc", "*")'],
    [['host:list()'], 'host:list()'],
    [['>', 'return', '1'], '> return 1'],
    [['help'], 'help'],
    [['c2s:show("videos.example")'], 'c2s:show("videos.example")']
  ])('%j', (words, line) => {
    expect(shellLine(words)).toBe(line)
  })
})
