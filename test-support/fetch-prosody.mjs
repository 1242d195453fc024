import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { assembleProsody } from './assemble-prosody.mjs'
import { debianArchives } from './debian-archive.mjs'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const cache = here('../.cache')

/**
 * Puts every Prosody release that the tests want into `.cache/prosody-<version>/` where it is not there already. What could not be fetched is
 * told by `.cache/prosody-<version>.absent`, one line that says why. Returns those reasons by title.
 */
export async function fetchProsody ({ log = console.log } = {}) {
  const releases = Object.entries(JSON.parse(await readFile(here('prosody-releases.json'), 'utf8')))
  const reasons = await Promise.all(releases.map(([version, release]) => ensure(version, release, log)))
  return Object.fromEntries(releases.map(([, { title }], index) => [title, reasons[index]]).filter(([, reason]) => reason !== undefined))
}

async function ensure (version, release, log) {
  const folder = join(cache, `prosody-${version}`)
  const recipe = await recipeOf(release)
  if (await recipeIn(folder) === recipe) return undefined
  log(`Fetching ${release.title}…`)
  try {
    await twice(() => assembleInto(folder, release, recipe))
    await rm(`${folder}.absent`, { force: true })
    return undefined
  } catch (error) {
    const reason = reasonOf(error)
    await mkdir(cache, { recursive: true })
    await writeFile(`${folder}.absent`, reason + '\n')
    log(`${release.title} could not be fetched: ${reason}`)
    return reason
  }
}

/** Assembles beside `folder` and renames, so that nobody ever sees half a tree. */
async function assembleInto (folder, release, recipe) {
  await mkdir(cache, { recursive: true })
  const scratch = await mkdtemp(`${folder}.new-`)
  const old = `${scratch}.old`
  try {
    const manifest = await assembleProsody(scratch, release, await debianArchives())
    await writeFile(join(scratch, 'manifest.json'), JSON.stringify({ recipe, ...manifest }, null, 2) + '\n')
    if (await recipeIn(folder) === recipe) return
    await rename(folder, old).catch(ignoreMissing)
    await rename(scratch, folder)
  } finally {
    for (const path of [scratch, old]) await rm(path, { recursive: true, force: true })
  }
}

/** Changes when the packages or the way they are put together change. */
async function recipeOf (release) {
  const hash = createHash('sha256').update(JSON.stringify(release)).update(await readFile(here('assemble-prosody.mjs')))
  return hash.digest('hex')
}

const recipeIn = async folder => {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '{}')
  return JSON.parse(manifest).recipe
}

const twice = attempt => attempt().catch(attempt)

const ignoreMissing = error => { if (error.code !== 'ENOENT') throw error }

/** The line that says most: apt's last error, otherwise the error's first line. */
function reasonOf (error) {
  if (error.code === 'ENOENT') return `${error.path ?? 'a file'} is missing: the trees are made from Debian packages with apt-get and dpkg-deb`
  const lines = String(error.stderr || error.message).split('\n').map(line => line.trim()).filter(line => line !== '')
  return lines.find(line => /^(E:|Err:|W: Failed)/.test(line)) ?? lines[0] ?? String(error)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reasons = await fetchProsody()
  process.exitCode = Object.keys(reasons).length === 0 ? 0 : 1
}
