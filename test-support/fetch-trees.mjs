import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { debianArchives } from '../debian-packages/archive.mjs'
import { failureReason } from '../debian-packages/failure-reason.mjs'
import { recipeHash } from '../debian-packages/recipe-hash.mjs'
import { replaceFolder } from '../debian-packages/replace-folder.mjs'

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
    const reason = failureReason(error)
    await mkdir(cache, { recursive: true })
    await writeFile(`${folder}.absent`, reason + '\n')
    log(`${title} could not be fetched: ${reason}`)
    return reason
  }
}

async function assembleInto (folder, { release, assemble }, recipe) {
  await replaceFolder(folder, async scratch => {
    const manifest = await assemble(scratch, release, await debianArchives())
    await writeFile(join(scratch, 'manifest.json'), JSON.stringify({ recipe, ...manifest }, null, 2) + '\n')
  }, { isWanted: async () => await recipeIn(folder) !== recipe })
}

/** Changes when the packages or the way they are put together change. */
const recipeOf = ({ release, madeBy }) =>
  recipeHash(release, [...madeBy, '../debian-packages/private-apt.mjs', '../debian-packages/unpack.mjs'].map(here))

const recipeIn = async folder => {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '{}')
  return JSON.parse(manifest).recipe
}

const twice = attempt => attempt().catch(attempt)
