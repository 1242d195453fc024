// What `npm run version-packages` ends with: the embedded Prosody's packages get the version of prosody-server, which asks for exactly that.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleArchitectures } from './ensure-bundle.mjs'

const fileOf = name => fileURLToPath(new URL(`../packages/${name}/package.json`, import.meta.url))
const names = (await bundleArchitectures({ all: true })).map(architecture => `prosody-linux-${architecture}`)

const { version } = JSON.parse(await readFile(fileOf('prosody-server'), 'utf8'))
for (const name of names) await change(fileOf(name), described => ({ ...described, version }))
await change(fileOf('prosody-server'), described => ({
  ...described,
  optionalDependencies: { ...described.optionalDependencies, ...Object.fromEntries(names.map(name => [`@xmpp-chat/${name}`, version])) }
}))

async function change (file, edit) {
  await writeFile(file, `${JSON.stringify(edit(JSON.parse(await readFile(file, 'utf8'))), null, 2)}\n`)
}
