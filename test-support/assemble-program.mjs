import { join } from 'node:path'
import { limits, run } from '../debian-packages/private-apt.mjs'
import { layoutOf, unpackPackages } from '../debian-packages/unpack.mjs'

/**
 * Unpacked programs in the empty `folder`, with all libraries that they need down to the C library. `smokeTest` is a command, as the packages
 * name it, that must run to its end before the tree is called whole.
 */
export async function assembleProgram (folder, { smokeTest, ...release }, archives) {
  const unpacked = await unpackPackages(folder, { ...release, dependencies: true, without: [...maintenance, ...release.without ?? []] }, archives)
  const root = join(folder, 'root')
  const { loader, libraries, triplet } = await layoutOf(root)
  if (smokeTest !== undefined) {
    const [program, ...args] = smokeTest
    await run(join(root, loader), ['--library-path', libraries.join(':'), program, ...args], { ...limits, cwd: root })
  }
  return { ...unpacked, loader, libraries, triplet }
}

/** What packages need to be installed, not to run. */
const maintenance = [
  'adduser', 'base-', 'coreutils', 'debconf', 'debianutils', 'dpkg', 'findutils', 'gcc-', 'init-system', 'iproute2', 'libacl', 'libaudit', 'libc-bin',
  'libdb', 'libfile-', 'libgdbm', 'libnumber-', 'libpam', 'libperl', 'libsemanage', 'libsepol', 'libtext-', 'login', 'lsb', 'media-types', 'mount',
  'netbase', 'passwd', 'perl', 'python3', 'readline-common', 'sed', 'sensible', 'sysvinit', 'tar', 'tzdata', 'ucf', 'usrmerge', 'util-linux'
]
