import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { nativeArchitecture, openPrivateApt, unpackInto } from './private-apt.mjs'

/** What no server reads at run time. */
const ballast = ['usr/share/doc', 'usr/share/man', 'usr/share/lintian', 'usr/share/gdb', 'usr/share/gcc', 'usr/share/locale', 'usr/share/info', 'etc']

/**
 * Unpacks Debian packages of `suite` into `folder`/root without installing anything and without root, and gives `{architecture, packages}`.
 * With `dependencies` also those that the packages need, down to the C library, but for those whose name starts with one of `without`.
 */
export async function unpackPackages (folder, { suite, packages, dependencies = false, without = [] }, archives) {
  const architecture = await nativeArchitecture()
  const scratch = join(folder, 'scratch')
  const root = join(folder, 'root')
  await mkdir(root, { recursive: true })
  const apt = await openPrivateApt(scratch, { suite, architecture }, archives)
  const wanted = dependencies ? (await apt.closureOf(packages)).filter(name => !without.some(prefix => name.startsWith(prefix))) : packages
  const debs = await apt.download(wanted)
  for (const deb of debs) await unpackInto(root, deb)
  for (const path of [...ballast.map(name => join(root, name)), scratch]) await rm(path, { recursive: true, force: true })
  for (const path of [folder, root]) await chmod(path, 0o755)
  return { architecture, packages: debs.map(deb => basename(deb, '.deb')) }
}

/** Where things are inside `root`: Debian 13 merged /lib into /usr/lib, Debian 12 did not. */
export async function layoutOf (root) {
  const triplet = (await readdir(join(root, 'usr/lib'))).find(name => name.endsWith('-linux-gnu'))
  const libraries = [`lib/${triplet}`, `usr/lib/${triplet}`].filter(path => existsSync(join(root, path)))
  for (const path of libraries) {
    const name = (await readdir(join(root, path))).find(name => name.startsWith('ld-linux'))
    if (name !== undefined) {
      for (const name of libraries) await rm(join(root, name, 'gconv'), { recursive: true, force: true })
      return { loader: `${path}/${name}`, libraries, triplet }
    }
  }
  throw new Error('the packages hold no dynamic loader')
}
