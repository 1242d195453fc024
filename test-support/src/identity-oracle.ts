import { readFileSync } from 'node:fs'
import { identityCertificate, type IdentityCase } from './identity-cases.js'
import { prosody } from './prosody.js'
import type { ProsodyVersion } from './prosody-tree.js'

/** Lua takes no text for `-e` that begins with a hyphen, as a comment does. */
const script = '\n' + readFileSync(new URL('identity-oracle.lua', import.meta.url), 'utf8')

/** What that release of Prosody says of each case, in their order. */
export async function askProsodyAboutIdentities (version: ProsodyVersion, cases: readonly IdentityCase[]): Promise<boolean[]> {
  const questions = cases.map(one => {
    const pem = identityCertificate(one)
    return `_${one.service ?? 'xmpp-server'}\t${one.domain}\t${Buffer.byteLength(pem)}\n${pem}`
  })
  const { code, stdout, stderr } = await prosody(version).lua(script, [], { input: questions.join('') })
  const answers = stdout.trimEnd().split('\n')
  const strange = answers.find(answer => answer !== 'true' && answer !== 'false')
  if (code !== 0 || strange !== undefined || answers.length !== cases.length) throw new Error(`Prosody ${version}: ${strange ?? stderr}`)
  return answers.map(answer => answer === 'true')
}
