import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseCount, removeFolder, seededRandom, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, expect, it } from 'vitest'
import { checkCertificate, readCertificate } from '../../src/index.js'
import { randomChain, type RandomChain } from '../support/random-chains.js'

const now = new Date('2026-06-01')
const dir = temporaryFolder('chains')
afterAll(() => removeFolder(dir))

/** What `openssl verify` says at the security level that servers have; `OK` or its error. */
function verify ({ roots, untrusted, leaf }: RandomChain, lane: number, flags: readonly string[]): Promise<string> {
  const file = (name: string, content: string): string => {
    const path = join(dir, `${lane}-${name}`)
    writeFileSync(path, content)
    return path
  }
  const trust = roots.length === 0 ? ['-no-CAfile', '-no-CApath'] : ['-CAfile', file('roots', roots.join('')), '-no-CApath']
  const more = untrusted.length === 0 ? [] : ['-untrusted', file('untrusted', untrusted.join(''))]
  const args = ['verify', '-attime', String(now.getTime() / 1000), '-purpose', 'sslserver', '-auth_level', '2', ...flags, ...trust, ...more, file('leaf', leaf)]
  return new Promise(resolve => { execFile('openssl', args, (error, stdout, stderr) => { resolve(error === null ? 'OK' : `${stdout}${stderr}`.trim()) }) })
}

const untrustedCodes = ['CERT_SELF_SIGNED', 'CERT_ROOT_UNTRUSTED']

it('chains are refused where openssl refuses them, and where it is strict', async () => {
  const count = caseCount({ all: 6000, some: 300 })
  const random = seededRandom(5280)
  const chains = Array.from({ length: count }, () => randomChain(random))
  const wrong: object[] = []
  let [good, bad] = [0, 0]
  const lanes = 3
  await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
    for (const chain of chains.filter((__, index) => index % lanes === lane)) {
      const findings = checkCertificate(readCertificate([chain.leaf, ...chain.untrusted].join('')), { roots: chain.roots, now })
      const refused = findings.filter(({ code, severity }) => severity === 'error' || untrustedCodes.includes(code)).map(({ code }) => code)
      const said = await verify(chain, lane, [])
      if ((said === 'OK') !== (refused.length === 0)) wrong.push({ ...chain, said, refused })
      if (said === 'OK') good += 1
      else bad += 1
      // What a trusted root lacks is not ours to mend, and so not told.
      if (said !== 'OK' || chain.title.includes('Root:')) continue
      const strictly = await verify(chain, lane, ['-x509_strict'])
      const lacking = findings.filter(({ code }) => code === 'CERT_NOT_STRICT').map(({ facts }) => facts.faults)
      if ((strictly === 'OK') !== (lacking.length === 0)) wrong.push({ ...chain, said: strictly, refused: lacking })
    }
  }))
  if (wrong.length > 0) console.log(wrong.length, 'of', count, good, bad, wrong.slice(0, 40).map((one: any) => [one.title, one.said.split('\n').filter((l: string) => /error \d|^OK/.test(l)).join(' | '), one.refused.join()]))
  expect(wrong).toEqual([])
  expect(Math.min(good, bad)).toBeGreaterThan(count / 5)
})
