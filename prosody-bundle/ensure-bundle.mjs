import { existsSync } from 'node:fs'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failureReason } from '../debian-packages/failure-reason.mjs'
import { recipeHash } from '../debian-packages/recipe-hash.mjs'
import { replaceFolder } from '../debian-packages/replace-folder.mjs'
import { makeBundle } from './make/bundle.mjs'
import { bundleFolder, readBuilt, readManifest, versionsOf, writeBuilt } from './packages.mjs'

const recipeFile = fileURLToPath(new URL('recipe.json', import.meta.url))

/** The architectures that there is an embedded Prosody for: this machine's, if it is one of them, or all. */
export async function bundleArchitectures ({ all = false } = {}) {
  const known = Object.keys((await readRecipe()).architectures)
  return all ? known : known.filter(name => process.platform === 'linux' && process.arch === name)
}

/**
 * Makes the bundle of an architecture with the versions of its manifest, if it is not there already. Where that is impossible it says so, in
 * `bundle.absent` too, and gives the reason; undefined when the bundle is there.
 */
export async function ensureBundle (architecture, { log = console.log } = {}) {
  const absent = `${bundleFolder(architecture)}.absent`
  const recipe = await readRecipe()
  try {
    if (await isBuilt(architecture)) return undefined
    log(`Building the ${recipe.title} for ${architecture}…`)
    const wanted = (await readManifest(architecture))?.packages
    const { withdrawn } = await twice(() => buildBundle(architecture, { wanted }))
    if (withdrawn.length > 0) {
      const names = withdrawn.map(({ name }) => name).join(', ')
      log(`Debian no longer has the manifest's ${names}, so the bundle for ${architecture} has the newest packages. To release it: npm run build:prosody`)
    }
    await rm(absent, { force: true })
    return undefined
  } catch (error) {
    const reason = failureReason(error)
    await writeFile(absent, `${reason}\n`)
    log(`The ${recipe.title} for ${architecture} could not be built: ${reason}`)
    return reason
  }
}

/** Makes the bundle anew, of the newest packages where none are `wanted`. Gives `{manifest, withdrawn}`. */
export async function buildBundle (architecture, { wanted } = {}) {
  const recipe = await readRecipe()
  const folder = bundleFolder(architecture)
  const made = await replaceFolder(folder, scratch => makeBundle(scratch, recipe, { architecture, wanted }))
  await noteBuilt(architecture, made.manifest)
  return made
}

/** Says of the bundle that lies there that it is what the recipe and the manifest ask for. */
export const noteBuilt = async (architecture, manifest) =>
  writeBuilt(architecture, { recipe: await wantedRecipe(architecture), packages: versionsOf(manifest) })

/** Whether the bundle lies there as the recipe and the manifest ask for it, as far as the archive still had it. */
export const isBuilt = async architecture =>
  existsSync(bundleFolder(architecture)) && (await readBuilt(architecture))?.recipe === await wantedRecipe(architecture)

/** Changes when the recipe, the way of making it, or a version in the manifest changes. */
async function wantedRecipe (architecture) {
  const folders = ['make', 'make/elf', '../debian-packages'].map(path => fileURLToPath(new URL(path, import.meta.url)))
  const files = await Promise.all(folders.map(async folder => (await readdir(folder)).sort().map(name => join(folder, name))))
  return recipeHash((await readManifest(architecture))?.packages ?? [], [recipeFile, ...files.flat().filter(file => file.endsWith('.mjs'))])
}

/** An archive that is being renewed, or a network that hiccups. */
const twice = attempt => attempt().catch(attempt)

export const readRecipe = async () => JSON.parse(await readFile(recipeFile, 'utf8'))
