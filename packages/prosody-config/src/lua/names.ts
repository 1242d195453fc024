const keywords = new Set([
  'and', 'break', 'do', 'else', 'elseif', 'end', 'false', 'for', 'function', 'goto', 'if', 'in', 'local', 'nil', 'not', 'or', 'repeat',
  'return', 'then', 'true', 'until', 'while'
])

export const isKeyword = (word: string): boolean => keywords.has(word)

/** Names that Prosody's configuration language has taken: assigning to them would not set an option. */
const taken = new Set([
  'Host', 'host', 'VirtualHost', 'Component', 'component', 'Include', 'include', 'RunScript', 'FileContents', 'FileLine', 'FileLines',
  'Credential', '__currenthost', '_ENV'
])

/** Functions that open a section. */
export const definers: Readonly<Record<string, 'host' | 'component'>> = {
  VirtualHost: 'host', Host: 'host', host: 'host', Component: 'component', component: 'component'
}

/** Whether `name` is a Lua name (Lua 5.4 manual, section 3.1) in every version that Prosody runs on. */
export function isLuaName (name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !keywords.has(name)
}

/** Whether `name = value` sets the option of that name. */
export function isAssignable (name: string): boolean {
  return isLuaName(name) && !taken.has(name)
}
