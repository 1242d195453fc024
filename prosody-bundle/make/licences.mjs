import { existsSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { copyInto } from './tree-files.mjs'

/** Each source package's copyright file, and the full texts of the licences that these name (without a version: of the newest one). */
export async function copyLicences ({ root, community }, bundle, packages) {
  const named = new Set()
  for (const { name, source } of packages) {
    const path = join('usr/share/doc', name, 'copyright')
    const file = [root, community].map(folder => join(folder, path)).find(file => existsSync(file))
    if (file === undefined) throw new Error(`the package ${name} brings no copyright file`)
    for (const [, licence] of (await readFile(file, 'utf8')).matchAll(/\/usr\/share\/common-licenses\/([\w.-]*\w)/g)) named.add(licence)
    await copyInto(file, join(bundle, 'licences', `${source.name}.txt`))
  }
  const texts = await Promise.all([...named].map(licence => realpath(join(root, 'usr/share/common-licenses', licence))))
  for (const text of new Set(texts)) await copyInto(text, join(bundle, 'licences/common', basename(text)))
}
