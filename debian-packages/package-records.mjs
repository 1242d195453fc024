/** What apt tells of packages (`apt-cache show`, deb822) as `{name, version, architecture, source, sha256}`; `source` is `{name, version}`. */
export function parseRecords (text) {
  return text.split(/\n\s*\n/).flatMap(stanza => {
    const field = name => new RegExp(`^${name}: *(.*)$`, 'm').exec(stanza)?.[1]?.trim()
    const name = field('Package')
    const version = field('Version')
    if (name === undefined || version === undefined) return []
    return [{ name, version, architecture: field('Architecture'), source: sourceOf(field('Source'), { name, version }), sha256: field('SHA256') }]
  })
}

/** The field names the source package where it is not the binary one, and its version in parentheses where that differs. */
function sourceOf (text, own) {
  const match = /^(\S+)(?: \((.*)\))?$/.exec(text ?? '')
  return match === null ? own : { name: match[1], version: match[2] ?? own.version }
}
