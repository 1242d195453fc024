import { rmSync } from 'node:fs'
import { packPlugin } from '../../../../scripts/pack-plugin.mjs'
import { temporaryFolder } from '@xmpp-chat/test-support'

/** The folder that PeerTube would install, with the embedded Prosody for this machine; it is there until the tests of a file are done. */
export function packedPlugin (): Promise<string> {
  const target = temporaryFolder('plugin')
  process.once('exit', () => { rmSync(target, { recursive: true, force: true }) })
  return packPlugin({ target, architectures: [process.arch] })
}
