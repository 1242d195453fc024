import { packPlugin } from '../../../../scripts/pack-plugin.mjs'
import { temporaryFolder } from '@xmpp-chat/test-support'

/** The folder that PeerTube would install, with the embedded Prosody for this machine. */
export const packedPlugin = (): Promise<string> => packPlugin({ target: temporaryFolder('plugin'), architectures: [process.arch] })
