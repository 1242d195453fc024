import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isElf, readLibrary } from './elf/read.mjs'
import { copyInto, copyTree, filesUnder } from './tree-files.mjs'

/** Lua's libraries: `lua/share` in Lua, `lua/lib` in C. Those in C that are in `libraries` too are loaded from there: no file twice. */
export async function copyLuaLibraries ({ share, modules }, bundle, libraries) {
  await copyTree(share, join(bundle, 'lua/share'))
  for (const file of await filesUnder(modules)) {
    const { soname } = await libraryOf(join(modules, file))
    if (libraries.includes(soname)) await writeLoader(join(bundle, 'lua/share', file.replace(/\.so$/, '.lua')), file, soname)
    else await copyInto(join(modules, file), join(bundle, 'lua/lib', file))
  }
}

async function libraryOf (file) {
  const bytes = await readFile(file)
  return isElf(bytes) ? readLibrary(bytes) : {}
}

async function writeLoader (path, file, soname) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, [
    '-- Another library is linked with this one, so it lies among the shared libraries.',
    `return assert(package.loadlib("${soname}", "luaopen_${file.replace(/\.so$/, '').replaceAll('/', '_')}"))(...)`, ''
  ].join('\n'), { mode: 0o644 })
}
