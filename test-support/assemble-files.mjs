import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { limits, nativeArchitecture, openPrivateApt, run } from '../debian-packages/private-apt.mjs'

/** Some files of packages (`files`: patterns by package) in `root/` of the empty `folder`, without unpacking the rest, which may be huge. */
export async function assembleFiles (folder, { suite, files }, archives) {
  const architecture = await nativeArchitecture()
  const scratch = join(folder, 'scratch')
  const root = join(folder, 'root')
  await mkdir(root)
  const apt = await openPrivateApt(scratch, { suite, architecture }, archives)
  const debs = await apt.download(Object.keys(files))
  for (const deb of debs) await extract(deb, root, files[basename(deb).split('_')[0]])
  await rm(scratch, { recursive: true, force: true })
  return { architecture, packages: debs.map(deb => basename(deb, '.deb')) }
}

/** A pattern that matches nothing is an error. */
const extract = (deb, root, patterns) =>
  run('sh', ['-c', 'deb=$1; root=$2; shift 2; dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$root" --wildcards "$@"', 'extract', deb, root, ...patterns], limits)
