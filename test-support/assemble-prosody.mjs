import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { movablePrograms } from '../debian-packages/movable-programs.mjs'
import { limits, run } from '../debian-packages/private-apt.mjs'
import { layoutOf, unpackPackages } from '../debian-packages/unpack.mjs'

/** What a Lua of the tree must be able to load before the tree is called whole. */
const smokeTest = 'for _, name in ipairs { "socket", "ssl", "lxp", "lfs", "lunbound", "readline", "DBI", "util.encodings", "util.hashes" } do require(name) end'

/**
 * An unpacked Prosody in the empty `folder`, with all libraries that it needs down to the C library: `root/` as the packages have it, `bin/`
 * with its programs made movable, and what the manifest says of it. Nothing is installed, and no root is needed.
 */
export async function assembleProsody (folder, release, archives) {
  const unpacked = await unpackPackages(folder, release, archives)
  await mkdir(join(folder, 'bin'))
  for (const [name, text] of Object.entries(await movablePrograms(join(folder, 'root')))) await writeFile(join(folder, 'bin', name), text)
  const { triplet, ...layout } = await layoutOf(join(folder, 'root'))
  const paths = { ...layout, luaLibraries: `usr/lib/${triplet}/lua/5.4` }
  await checkTree(folder, paths)
  return { ...unpacked, ...paths }
}

/** With relative paths: a colon in the way to `folder` would part the list of libraries. */
async function checkTree (folder, { loader, libraries, luaLibraries }) {
  const env = {
    LUA_PATH_5_4: 'usr/share/lua/5.4/?.lua;usr/lib/prosody/?.lua',
    LUA_CPATH_5_4: `${luaLibraries}/?.so;usr/lib/prosody/?.so`
  }
  const root = join(folder, 'root')
  await run(join(root, loader), ['--library-path', libraries.join(':'), 'usr/bin/lua5.4', '-e', smokeTest], { ...limits, cwd: root, env })
}
