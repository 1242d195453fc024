import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { debianArchives } from '../debian-packages/archive.mjs'
import { openPrivateApt, run, unpackInto } from '../debian-packages/private-apt.mjs'

/** What Debian has now of those packages, `{name, version, source}`, with `changelog`, a text, for those that `isWanted`. */
export async function newestPackages ({ suite, architecture, packages }, isWanted = async () => true) {
  const scratch = await mkdtemp(join(tmpdir(), 'newest-packages-'))
  try {
    const apt = await openPrivateApt(scratch, { suite, architecture }, await debianArchives())
    const records = await apt.recordsOf(packages)
    const newest = packages.map(name => records.find(record => record.name === name) ?? fail(`the archive has no package ${name}`))
    const wanted = []
    for (const record of newest) if (await isWanted(record)) wanted.push(record.name)
    const changelogs = new Map()
    for (const deb of wanted.length > 0 ? await apt.download(wanted) : []) {
      const root = join(scratch, basename(deb, '.deb'))
      await mkdir(root)
      await unpackInto(root, deb)
      changelogs.set(basename(deb).split('_')[0], await changelogIn(root))
    }
    return newest.map(record => ({ ...record, changelog: changelogs.get(record.name) }))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Whether the Debian version `a` comes after `b`. */
export const isLater = (a, b) => run('dpkg', ['--compare-versions', a, 'gt', b]).then(() => true, () => false)

const fail = message => { throw new Error(message) }

/** Every changelog among a package's documents. */
async function changelogIn (root) {
  const docs = join(root, 'usr/share/doc')
  const names = (await readdir(docs, { recursive: true }).catch(() => [])).filter(name => /\/changelog(?:\.Debian)?(?:\.\w+)?\.gz$/.test(name)).sort()
  // Where a package shares its documents with another one, there is a link that leads nowhere.
  const texts = await Promise.all(names.map(name => readFile(join(docs, name)).catch(() => undefined)))
  return texts.flatMap(text => text === undefined ? [] : gunzipSync(text).toString('utf8')).join('\n')
}
