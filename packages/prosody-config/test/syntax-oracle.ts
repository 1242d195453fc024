import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { prosody, removeFolder, temporaryFolder, type ProsodyVersion } from '@xmpp-chat/test-support'

/** Whether Lua takes a text. */
export interface SyntaxVerdict {
  /** In a file, as `luac -p` reads it: it skips a first line with `#` and a byte order mark. */
  readonly inFile: boolean
  /** As Prosody loads it. */
  readonly asText: boolean
}

const script = fileURLToPath(new URL('syntax-oracle.lua', import.meta.url))

/** What the Lua of that Prosody says to each text, in one process. */
export async function judgeSyntax (version: ProsodyVersion, texts: readonly Uint8Array[]): Promise<SyntaxVerdict[]> {
  const { tree } = prosody(version)
  const folder = temporaryFolder('syntax')
  const child = spawn(tree.loader, [...tree.luaArguments, script, join(folder, 'a.lua')], { env: tree.env, stdio: ['pipe', 'pipe', 'inherit'] })
  const verdicts: SyntaxVerdict[] = []
  createInterface({ input: child.stdout }).on('line', line => verdicts.push({ inFile: line[0] === '1', asText: line[1] === '1' }))
  const ended = once(child, 'close')
  for (const text of texts) {
    if (!child.stdin.write(Buffer.concat([Buffer.from(`${text.length}\n`), text]))) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await ended
  await removeFolder(folder)
  return verdicts
}
