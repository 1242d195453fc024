/** What Lua 5.4 itself has for globals. */
const lua = [
  '_G', '_VERSION', 'arg', 'assert', 'collectgarbage', 'coroutine', 'debug', 'dofile', 'error', 'getmetatable', 'io', 'ipairs', 'load',
  'loadfile', 'math', 'next', 'os', 'package', 'pairs', 'pcall', 'print', 'rawequal', 'rawget', 'rawlen', 'rawset',
  'require', 'select', 'setmetatable', 'string', 'table', 'tonumber', 'tostring', 'type', 'utf8', 'warn', 'xpcall'
]

/** What Prosody, or an older Lua, may have added to them. */
const others = [
  'prosody', 'hosts', 'bare_sessions', 'full_sessions', 'log', 'module', 'unpack', 'loadstring', 'setfenv', 'getfenv', 'bit', 'bit32', 'newproxy'
]

const names: ReadonlySet<string> = new Set([...lua, ...others])

export const isLibrary = (name: string): boolean => names.has(name)

/** Functions that run code that they are given. */
const runners = new Set(['pcall', 'xpcall', 'dofile', 'load', 'loadfile', 'loadstring', 'require'])

export const runsCode = (path: string): boolean => runners.has(path.replace(/^_G\./, ''))

/** Functions that change nothing that they are given. */
export const isHarmless = (path: string): boolean => {
  const name = path.replace(/^_G\./, '')
  return /^(?:string|math|os|io|utf8)\b|^table\.(?:concat|unpack|pack)$/.test(name) ||
    /^(?:tostring|tonumber|type|print|warn|select|next|pairs|ipairs|assert|rawequal|rawget|rawlen)$/.test(name)
}
