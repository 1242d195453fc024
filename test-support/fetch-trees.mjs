import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { debianArchives } from './debian-archive.mjs'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const cache = here('../.cache')

/**
 * Puts every tree `{name, release: {title, …}, assemble (folder, release, archives), madeBy: files}` into `.cache/<name>/` where it is not there
 * already. What could not be fetched is told by `.cache/<name>.absent`, one line that says why. Returns those reasons by title.
 */
export async function fetchTrees (trees, { log = console.log } = {}) {
  const reasons = await Promise.all(trees.map(tree => ensure(tree, log)))
  return Object.fromEntries(trees.map(({ release }, index) => [release.title, reasons[index]]).filter(([, reason]) => reason !== undefined))
}

async function ensure (tree, log) {
  const folder = join(cache, tree.name)
  const { title } = tree.release
  const recipe = await recipeOf(tree)
  if (await recipeIn(folder) === recipe) return undefined
  log(`Fetching ${title}…`)
  try {
    await twice(() => assembleInto(folder, tree, recipe))
    await rm(`${folder}.absent`, { force: true })
    return undefined
  } catch (error) {
    const reason = reasonOf(error)
    await mkdir(cache, { recursive: true })
    await writeFile(`${folder}.absent`, reason + '\n')
    log(`${title} could not be fetched: ${reason}`)
    return reason
  }
}

/** Assembles beside `folder` and renames, so that nobody ever sees half a tree. */
async function assembleInto (folder, { release, assemble }, recipe) {
  await mkdir(cache, { recursive: true })
  const scratch = await mkdtemp(`${folder}.new-`)
  const old = `${scratch}.old`
  try {
    const manifest = await assemble(scratch, release, await debianArchives())
    await writeFile(join(scratch, 'manifest.json'), JSON.stringify({ recipe, ...manifest }, null, 2) + '\n')
    if (await recipeIn(folder) === recipe) return
    await rename(folder, old).catch(ignoreMissing)
    await rename(scratch, folder)
  } finally {
    for (const path of [scratch, old]) await rm(path, { recursive: true, force: true })
  }
}

/** Changes when the packages or the way they are put together change. */
async function recipeOf ({ release, madeBy }) {
  const hash = createHash('sha256').update(JSON.stringify(release))
  for (const file of [...madeBy, 'private-apt.mjs']) hash.update(await readFile(here(file)))
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
