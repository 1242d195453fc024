import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { renderNotice } from './notice.mjs'

const fileOf = (architecture, name) => fileURLToPath(new URL(`../packages/prosody-linux-${architecture}/${name}`, import.meta.url))

/** Where the bundle of an architecture belongs. */
export const bundleFolder = architecture => fileOf(architecture, 'bundle')

/** What is known of the bundle that lies there now, `{recipe, packages}`; not published, not in git. */
export const readBuilt = architecture => readJson(fileOf(architecture, 'bundle.json'))

export const writeBuilt = (architecture, built) => writeJson(fileOf(architecture, 'bundle.json'), built)

/** What is published, as git has it; undefined before the first build. */
export const readManifest = architecture => readJson(fileOf(architecture, 'manifest.json'))

/** Notes in the files that git has what a bundle is made of. */
export async function writeManifest (architecture, manifest) {
  await writeJson(fileOf(architecture, 'manifest.json'), manifest)
  await writeFile(fileOf(architecture, 'NOTICE'), renderNotice(manifest))
}

export const versionsOf = ({ packages }) => packages.map(({ name, version }) => `${name} ${version}`)

async function readJson (file) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

const writeJson = (file, value) => writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
