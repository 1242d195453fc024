import { pick, type seededRandom } from '@xmpp-chat/test-support'

type Random = ReturnType<typeof seededRandom>

/** What people type by mistake, what editors and templates leave behind, and what is near the edges of Lua's grammar. */
const pieces = [
  '"', '\'', '\\', '\\"', '\\n', '\\z', '\\x4', '\\x41', '\\u{e9}', '\\u{7fffffff}', '\\u{80000000}', '\\u{', '\\300', '\\25', '\\q', '\\\n',
  '{', '}', '(', ')', '[', ']', '[[', ']]', '[=[', ']=]', '[=', '[==[', '--', '--[[', '--[=[', '--[=', '#', '=', '==', '~=', '~', ',', ';', ':', '::', '.', '..', '...',
  '\n', '\r', '\r\n', '\n\r', '\t', '\v', '\f', '\0', ' ', '\u00A0', '\uFEFF', '\xA0', '“', '”', '’', 'é', '☕', '\x1b', '$', '@', '!', '?', '`', '&', '|', '<', '>', '<<', '//', '%', '^', '+', '-', '*', '/',
  '0', '1', '0x', '0x1p', '0x.8', '0x1.8p3', '1e', '1e+', '1e5', '1..2', '1.5.2', '.5', '5.', '3x', '10kb', '1_000', '9223372036854775808', '08', '0b1', '1f', '0xep1', '1ee1',
  'true', 'false', 'nil', 'and', 'or', 'not', 'if', 'then', 'else', 'elseif', 'end', 'for', 'in', 'do', 'while', 'repeat', 'until', 'return', 'break', 'goto', 'function', 'local',
  'x', 'local x', 'local x <const> = 1', 'local x <close> = nil', 'local x <foo> = 1', 'goto done', '::done::', 'x.y', 'x:y()', 'x[1]', 'f()', 'f{}', 'f""', '(f)()', 'return 1', 'break;',
  'if x then', 'for i = 1, 3 do', 'for k, v in pairs(x) do', 'while x do', 'repeat', 'until x', 'function f()', 'function f(...)', 'local function f(a, b)', 'function a.b:c()',
  'VirtualHost', 'Component', 'Include', 'VirtualHost "a.example"', 'Component "c.example" "muc"', 'Include "conf.d/*.cfg.lua"', 'admins = { }', 'modules_enabled:append { "x" }',
  'x = x + 1', 'x += 1', 'x++', 'x != 1', 'x = {1, 2, 3,}', 'x = {;}', 'x = {,}', 'x = { [1] = 2 }', 'x = { a = }', 'x, y = 1', 'x, y = 1, 2', '(x) = 1', 'f() = 1', 'x', '"text"', '[1] = 2', '{{ var }}', '${VAR}', '<?xml?>'
] as const

const token = /--\[\[[^]*?\]\]|--[^\n\r]*|\[\[[^]*?\]\]|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\w+|\s+|[^\w\s]/g

/** A text with a few mistakes in it, of tokens or of single bytes. */
export function mutated (text: string, random: Random): Uint8Array {
  let tokens: string[] = text.match(token) ?? []
  const times = 1 + Math.floor(random() ** 2 * 4)
  for (let time = 0; time < times; time += 1) tokens = mutatedTokens(tokens, random)
  const bytes = Buffer.from(tokens.join(''), 'utf8')
  return random() < 0.3 ? mutatedBytes(bytes, random) : bytes
}

function mutatedTokens (tokens: readonly string[], random: Random): string[] {
  if (tokens.length === 0) return [pick(random, pieces)]
  const at = Math.floor(random() * (tokens.length + 1))
  const other = Math.floor(random() * (tokens.length + 1))
  const change = pick(random, ['delete', 'insert', 'insert', 'replace', 'swap', 'repeat', 'cut', 'lines', 'start'] as const)
  switch (change) {
    case 'delete': return tokens.toSpliced(at, 1 + Math.floor(random() * 3))
    case 'insert': return tokens.toSpliced(at, 0, pick(random, [' ', '']), pick(random, pieces), pick(random, [' ', '']))
    case 'replace': return tokens.toSpliced(at, 1, pick(random, pieces))
    case 'swap': return tokens.with(Math.min(at, tokens.length - 1), tokens[other] ?? '').with(Math.min(other, tokens.length - 1), tokens[at] ?? '')
    case 'repeat': return tokens.toSpliced(other, 0, ...tokens.slice(at, at + 5))
    case 'cut': return tokens.slice(0, at)
    case 'lines': return [tokens.join('').replace(/\r?\n/g, pick(random, ['\r', '\r\n', '\n\r', '\n', ' ']))]
    default: return [pick(random, ['\uFEFF', '#!/usr/bin/env lua\n', '#', '\uFEFF#x\n', '\r', '--', '=']), ...tokens]
  }
}

function mutatedBytes (bytes: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * (bytes.length + 1))
  const byte = Buffer.from([Math.floor(random() * 256)])
  const rest = pick(random, [at, at + 1])
  return Buffer.concat([bytes.subarray(0, at), pick(random, [byte, Buffer.alloc(0)]), bytes.subarray(rest)])
}
