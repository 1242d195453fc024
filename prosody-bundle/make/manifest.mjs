/** What is in a bundle and how to run it. `launch` has paths relative to the bundle. */
export function describeBundle ({ prosody, loader, packages, licences }) {
  const described = packages.map(({ name, version, architecture, source, sha256 }) => {
    const licence = licences[source.name]
    if (licence === undefined) throw new Error(`the recipe names no licence for ${source.name}`)
    return { name, version, architecture, source: source.name, sourceVersion: source.version, licence, sha256 }
  }).sort((a, b) => a.name < b.name ? -1 : 1)
  return {
    prosody,
    debian: described.find(({ name }) => name === 'prosody').version,
    launch: {
      loader: `lib/${loader}`,
      libraries: ['lib'],
      lua: 'bin/lua5.4',
      luac: 'bin/luac5.4',
      luaPath: ['lua/share/?.lua', 'lua/share/?/init.lua'],
      luaCPath: ['lua/lib/?.so'],
      source: 'prosody',
      modules: ['prosody/modules', 'community-modules'],
      prosody: 'prosody/prosody.lua',
      prosodyctl: 'prosody/prosodyctl.lua'
    },
    packages: described
  }
}
