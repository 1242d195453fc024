import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { layoutOf } from '../../debian-packages/unpack.mjs'
import { movablePrograms } from '../../debian-packages/movable-programs.mjs'
import { dataLibrary } from './elf/data-library.mjs'
import { readLibrary, readSymbol } from './elf/read.mjs'
import { pickIcuItems } from './icu-data.mjs'
import { copyLuaLibraries } from './lua-files.mjs'
import { neededLibraries } from './shared-libraries.mjs'
import { copyInto, copyTree, filesUnder } from './tree-files.mjs'

/**
 * Makes the folder `bundle` from the packages unpacked in `root` and the community modules unpacked in `community`, with nothing that Prosody
 * does not read. Gives `{prosody, loader}`.
 */
export async function assembleBundle ({ root, community }, bundle, { communityModules, icuItems }) {
  const { loader, libraries: [folder], triplet } = await layoutOf(root)
  const usr = path => join(root, 'usr', path)
  const modules = usr(`lib/${triplet}/lua/5.4`)
  const programs = ['lua5.4', 'luac5.4'].map(name => usr(`bin/${name}`))
  const roots = [...programs, ...await absoluteFiles(modules), ...await absoluteFiles(usr('lib/prosody'))]
  const libraries = await neededLibraries(roots, join(root, folder))

  for (const program of programs) await copyInto(program, join(bundle, 'bin', basename(program)), { executable: true })
  for (const name of libraries) await copyLibrary(join(root, folder, name), join(bundle, 'lib', name), icuItems)
  await copyInto(join(root, loader), join(bundle, 'lib', basename(loader)), { executable: true })
  await copyLuaLibraries({ share: usr('share/lua/5.4'), modules }, bundle, libraries)
  await copyTree(usr('lib/prosody'), join(bundle, 'prosody'))
  for (const name of communityModules) {
    await copyTree(join(community, 'usr/lib/prosody/modules', `mod_${name}`), join(bundle, 'community-modules', `mod_${name}`))
  }
  for (const [name, text] of Object.entries(await movablePrograms(root))) await writeFile(join(bundle, 'prosody', name), text, { mode: 0o644 })
  return { prosody: (await readFile(join(bundle, 'prosody/prosody.version'), 'utf8')).trim(), loader: basename(loader) }
}

const absoluteFiles = async folder => (await filesUnder(folder)).map(file => join(folder, file))

/** ICU's data is three quarters of everything; Prosody reads one percent of it. */
async function copyLibrary (from, to, icuItems) {
  const major = /^libicudata\.so\.(\d+)$/.exec(basename(from))?.[1]
  if (major === undefined) return copyInto(from, to)
  const bytes = await readFile(from)
  const symbol = `icudt${major}_dat`
  const { machine, soname } = readLibrary(bytes)
  await mkdir(join(to, '..'), { recursive: true })
  await writeFile(to, dataLibrary({ machine, soname, symbol, data: pickIcuItems(readSymbol(bytes, symbol), icuItems) }), { mode: 0o644 })
}
