/** A JSON Pointer (RFC 6901) from its unescaped parts: `jsonPointer('hosts', 'a/b')` is `/hosts/a~1b`. */
export function jsonPointer (...parts: ReadonlyArray<string | number>): string {
  return parts.map(part => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('')
}

/** The unescaped parts of a JSON Pointer; `[]` for the whole document. */
export function parseJsonPointer (pointer: string): string[] {
  return pointer.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
