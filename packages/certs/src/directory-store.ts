import { lstat, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { isCodedError, type CodedError } from '@xmpp-chat/diagnostics'
import { join, resolve } from 'node:path'
import type { CertificatePair } from './certificate.js'
import { certificatePair } from './certificate-pair.js'
import { catalog } from './diagnostics.js'
import { asciiDomain, unicodeDomain } from './domain-name.js'
import { makePrivateFolder, switchLink, syncFolder, writeDurably } from './durable-files.js'
import { reasonOf } from './list-folder.js'
import { acquireLock, type Lock } from './store-lock.js'
import type { CertificateStore } from './store.js'
import { acceptablePair, hostName } from './store-rules.js'

export interface DirectoryStoreOptions {
  /** Made when it is not there, for its owner only. What Prosody's `certificates` option is set to. */
  readonly dir: string
  /** Default: the time of the call. */
  readonly now?: () => Date
  /** Milliseconds to wait while another process writes. Default 10000. */
  readonly wait?: number
  /** Milliseconds after which the lock of a process that cannot be asked is taken over. Default 30000. */
  readonly staleAfter?: number
}

/** Where the generations are; Prosody does not look into folders that begin with a dot. */
const hidden = '.generations'

/**
 * A folder with `<host>.crt` (0644) and `<host>.key` (0600) for each host, named as Prosody names hosts. Both are links through one link,
 * `.generations/<host>/current`, to a folder with the files; switching that one link replaces both at once, so that no moment shows half a file or
 * files of two generations.
 */
export function createDirectoryStore ({ dir: given, now = () => new Date(), wait = 10_000, staleAfter = 30_000 }: DirectoryStoreOptions): CertificateStore {
  const dir = resolve(given)
  const locked = async <T>(work: (lock: Lock) => Promise<T>): Promise<T> => {
    try {
      await makePrivateFolder(join(dir, hidden))
      const lock = await acquireLock(join(dir, hidden), { wait, staleAfter })
      return await work(lock).finally(() => lock.release())
    } catch (cause) {
      throw isCodedError(cause) ? cause : storeFailure(dir, cause)
    }
  }
  return {
    list: () => listHosts(dir),
    read: async host => await readCurrent(folderOf(dir, hostName(host))) ?? await readPlainFiles(dir, hostName(host)),
    write: async (host, pair) => {
      const name = hostName(host)
      const accepted = acceptablePair(name, pair, now())
      await locked(lock => writeGeneration(dir, name, accepted, lock))
    },
    rollback: async host => {
      const name = hostName(host)
      await locked(lock => goBack(dir, name, lock))
    },
    remove: async host => {
      const name = hostName(host)
      if (await lstat(dir).catch(() => undefined) !== undefined) await locked(lock => forget(dir, name, lock))
    }
  }
}

/** What the system refused, as an error of the store. */
export function storeFailure (path: string, cause: unknown): CodedError {
  const reason = reasonOf(cause)
  return catalog.error(['ENOSPC', 'EDQUOT'].includes(reason) ? 'ERR_CERTS_STORE_FULL' : 'ERR_CERTS_STORE_UNUSABLE', { cause, facts: { path, reason } })
}

const folderOf = (dir: string, host: string): string => join(dir, hidden, host)

const names = { certificate: 'tls.crt', key: 'tls.key' } as const

async function listHosts (dir: string): Promise<string[]> {
  const found = await readdir(dir).catch(() => [])
  const hosts = found.filter(name => name.endsWith('.crt')).map(name => asciiDomain(name.slice(0, -4))).filter(host => host !== undefined)
  const stored = await Promise.all(hosts.map(async host => await stat(join(dir, `${unicodeDomain(host)}.crt`)).catch(() => undefined)))
  return hosts.filter((_, index) => stored[index] !== undefined).sort()
}

/** Follows the link once, so that both files are of one generation. */
async function readCurrent (folder: string): Promise<CertificatePair | undefined> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const current = await currentOf(folder)
    if (current === undefined) return undefined
    const pair = await readFiles(join(folder, current, names.certificate), join(folder, current, names.key))
    if (pair !== undefined) return pair
  }
  return undefined
}

const readPlainFiles = (dir: string, host: string): Promise<CertificatePair | undefined> =>
  readFiles(join(dir, `${unicodeDomain(host)}.crt`), join(dir, `${unicodeDomain(host)}.key`))

async function readFiles (certificate: string, key: string): Promise<CertificatePair | undefined> {
  try {
    return certificatePair(await readFile(certificate, 'utf8'), await readFile(key, 'utf8'))
  } catch {
    return undefined
  }
}

async function currentOf (folder: string): Promise<string | undefined> {
  return await readlink(join(folder, 'current')).catch(() => undefined)
}

async function generationsIn (folder: string): Promise<number[]> {
  return (await readdir(folder)).map(Number).filter(Number.isInteger).sort((a, b) => a - b)
}

async function writeGeneration (dir: string, host: string, pair: CertificatePair, lock: Lock): Promise<void> {
  const folder = folderOf(dir, host)
  await makePrivateFolder(folder)
  await dropUnused(folder)
  await adoptPlainFiles(dir, host, folder)
  const before = Number(await currentOf(folder) ?? 0)
  const next = before + 1
  await fillGeneration(folder, next, pair).catch(async (error: unknown) => {
    await removeGeneration(folder, next).catch(() => {})
    throw error
  })
  await lock.assertHeld()
  await linkHost(dir, host)
  await switchLink(join(folder, 'current'), String(next))
  for (const old of await generationsIn(folder)) if (old !== next && old !== before) await removeGeneration(folder, old)
}

/** What a killed writer or a rollback left behind: generations after the present one. */
async function dropUnused (folder: string): Promise<void> {
  const current = Number(await currentOf(folder) ?? 0)
  for (const number of await generationsIn(folder)) if (number > current) await removeGeneration(folder, number)
}

const removeGeneration = (folder: string, number: number): Promise<void> => rm(join(folder, String(number)), { recursive: true, force: true })

async function fillGeneration (folder: string, number: number, { certificate, key }: CertificatePair): Promise<void> {
  const generation = join(folder, String(number))
  await makePrivateFolder(generation)
  await writeDurably(join(generation, names.key), key, 0o600)
  await writeDurably(join(generation, names.certificate), certificate, 0o644)
  await syncFolder(generation)
  await syncFolder(folder)
}

/** Files that another program put there become a generation, so that replacing them by links changes nothing that a reader sees. */
async function adoptPlainFiles (dir: string, host: string, folder: string): Promise<void> {
  if (await currentOf(folder) !== undefined || !await isPlainFile(join(dir, `${unicodeDomain(host)}.crt`))) return
  const pair = await readPlainFiles(dir, host)
  if (pair === undefined) return
  await fillGeneration(folder, 1, pair)
  await switchLink(join(folder, 'current'), '1')
}

async function isPlainFile (path: string): Promise<boolean> {
  return await lstat(path).then(stats => stats.isFile(), () => false)
}

/** Before the first generation is switched on both links lead nowhere, and Prosody sees no file. */
async function linkHost (dir: string, host: string): Promise<void> {
  for (const [ending, file] of [['key', names.key], ['crt', names.certificate]] as const) {
    const path = join(dir, `${unicodeDomain(host)}.${ending}`)
    const target = join(hidden, host, 'current', file)
    const present = await readlink(path).catch(() => undefined)
    if (present !== target) await switchLink(path, target)
  }
}

async function goBack (dir: string, host: string, lock: Lock): Promise<void> {
  const folder = folderOf(dir, host)
  const current = Number(await currentOf(folder) ?? 0)
  const numbers = current === 0 ? [] : await generationsIn(folder)
  const previous = numbers.findLast(number => number < current)
  if (previous === undefined) throw catalog.error('ERR_CERTS_NO_PREVIOUS', { facts: { host } })
  await lock.assertHeld()
  await switchLink(join(folder, 'current'), String(previous))
  await dropUnused(folder)
}

/** The certificate first: without it, nothing looks for the key. */
async function forget (dir: string, host: string, lock: Lock): Promise<void> {
  await lock.assertHeld()
  for (const ending of ['crt', 'key']) await rm(join(dir, `${unicodeDomain(host)}.${ending}`), { force: true })
  await syncFolder(dir)
  await rm(folderOf(dir, host), { recursive: true, force: true })
}
