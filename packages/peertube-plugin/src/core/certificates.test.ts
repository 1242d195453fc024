import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSelfSigned } from '@xmpp-chat/certs'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCertificates, type Certificates } from './certificates.js'

const domain = 'room.videos.example'
let root = ''
let certificates: Certificates
beforeEach(() => {
  root = temporaryFolder('folder')
  mkdirSync(join(root, 'given'))
  certificates = createCertificates({ dir: join(root, 'kept'), onRenewed: () => {}, onProblem: () => {}, mostFiles: 30 })
})
afterEach(async () => {
  await certificates[Symbol.asyncDispose]()
  await removeFolder(root)
})

const given = (name: string): string => join(root, 'given', name)
const codes = async (folder: string): Promise<string[]> => (await certificates.pairFor(domain, folder)).findings.map(({ code }) => code)
const fill = (count: number): void => { for (let index = 0; index < count; index += 1) symlinkSync('/nowhere', given(`link-${index}.pem`)) }
async function putPair (): Promise<string> {
  const { certificate, key } = await createSelfSigned({ domains: [domain] })
  writeFileSync(given('fullchain.pem'), certificate)
  writeFileSync(given('privkey.pem'), key)
  return certificate
}

describe('a folder of certificates', () => {
  it.each(['/', '/proc', '/proc/self', '/dev', '/sys/kernel', '/../', '//'])('is not all of the system: %s', async folder => {
    const { findings, pair } = await certificates.pairFor(domain, folder)
    expect(findings.map(({ code, path, facts }) => [code, path, facts['folder']])).toEqual([['CERTIFICATE_FOLDER_TOO_LARGE', '/certificates-folder', folder]])
    expect(pair.certificate).toContain('BEGIN CERTIFICATE')
  })

  it('is not the system by another name', async () => {
    symlinkSync('/', given('system'))
    expect(await codes(given('system'))).toEqual(['CERTIFICATE_FOLDER_TOO_LARGE'])
  })

  it('holds at most so many files, folders below among them', async () => {
    await putPair()
    fill(28)
    expect(await codes(join(root, 'given'))).toEqual([])
    mkdirSync(given('more'))
    expect(await codes(join(root, 'given'))).toEqual(['CERTIFICATE_FOLDER_TOO_LARGE'])
  })

  it('is told what is wrong with it in a few findings, however much there is', async () => {
    fill(25)
    const found = await codes(join(root, 'given'))
    expect(found[0]).toBe('CERTIFICATE_FOLDER_USELESS')
    expect(found.length).toBeLessThanOrEqual(12)
  })

  it('gives the pair that it holds', async () => {
    const certificate = await putPair()
    expect((await certificates.pairFor(domain, join(root, 'given'))).pair.certificate).toBe(certificate)
  })
})
