import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll } from 'vitest'
import { packPlugin } from '../../../../scripts/pack-plugin.mjs'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await removeFolder(folder)
})

/** The folder that PeerTube would install, with the embedded Prosody for this machine; it is there until the tests of a file are done. */
export function packedPlugin (): Promise<string> {
  const target = temporaryFolder('plugin')
  folders.push(target)
  return packPlugin({ target, architectures: [process.arch] })
}
