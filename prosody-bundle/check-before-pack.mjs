// What npm runs before it packs prosody-linux-<architecture>: nothing is published but what the manifest describes.
import { basename } from 'node:path'
import { isBuilt } from './ensure-bundle.mjs'
import { readBuilt, readManifest, versionsOf } from './packages.mjs'

const architecture = basename(process.cwd()).replace(/^prosody-linux-/, '')
const [built, manifest] = await Promise.all([readBuilt(architecture), readManifest(architecture)])
if (!await isBuilt(architecture) || built.packages.join() !== versionsOf(manifest).join()) {
  console.error(`The bundle for ${architecture} is not what its manifest says. Build it first: npm run build:prosody`)
  process.exitCode = 1
}
