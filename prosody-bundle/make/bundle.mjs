import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { debianArchives } from '../../debian-packages/archive.mjs'
import { openPrivateApt, unpackInto } from '../../debian-packages/private-apt.mjs'
import { assembleBundle } from './assemble.mjs'
import { chooseVersions } from './choose-versions.mjs'
import { copyLicences } from './licences.mjs'
import { describeBundle } from './manifest.mjs'

/**
 * Makes a whole bundle in the empty `folder` from Debian packages, those of `wanted` where the archive still has all of them. Gives
 * `{manifest, withdrawn}`. No root is needed, nothing is installed, and the architecture need not be this machine's.
 */
export async function makeBundle (folder, recipe, { architecture, wanted }) {
  const scratch = `${folder}.scratch`
  const unpacked = { root: join(scratch, 'root'), community: join(scratch, 'community') }
  try {
    for (const path of Object.values(unpacked)) await mkdir(path, { recursive: true })
    const { packages, withdrawn } = await unpackAll(scratch, unpacked, recipe, { architecture, wanted })
    const { prosody, loader } = await assembleBundle(unpacked, folder, recipe)
    await copyLicences(unpacked, folder, packages)
    return { manifest: describeBundle({ prosody, loader, packages, licences: recipe.licences }), withdrawn }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function unpackAll (scratch, { root, community }, { suite, packages, licenceTexts, architectures }, { architecture, wanted }) {
  const apt = await openPrivateApt(scratch, { suite, architecture: architectures[architecture].debian }, await debianArchives())
  const records = await apt.recordsOf([...packages, ...licenceTexts])
  const { chosen, withdrawn } = chooseVersions(packages, records, wanted)
  const texts = chooseVersions(licenceTexts, records).chosen
  const debs = await apt.download([...chosen, ...texts].map(({ name, version }) => `${name}=${version}`))
  // The community modules would lie among Prosody's own.
  for (const deb of debs) await unpackInto(basename(deb).startsWith('prosody-modules_') ? community : root, deb)
  return { packages: chosen, withdrawn }
}
