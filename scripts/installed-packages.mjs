import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { root } from './run-quietly.mjs'

const lockFile = `${root}package-lock.json`
const installedFile = `${root}node_modules/.package-lock.json`
const stampFile = `${root}node_modules/.cache/xmpp-chat/package-lock.sha256`

/** Whether node_modules has what package-lock.json asks for. Cheap after the first time, thanks to a stamp. */
export function packagesAreInstalled () {
  if (!existsSync(installedFile)) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashOfLock()) return true
  if (!hasAllPackages()) return false
  stampPackages()
  return true
}

/** Notes that node_modules was made from the lock file as it is now. */
export function stampPackages () {
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hashOfLock())
}

const hashOfLock = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

/** npm notes in node_modules what it put there; packages for other machines are optional and missing. */
function hasAllPackages () {
  const packagesOf = file => JSON.parse(readFileSync(file, 'utf8')).packages
  const [installed, locked] = [installedFile, lockFile].map(packagesOf)
  return Object.entries(locked).every(([path, { version, optional, devOptional, peer, link, resolved }]) =>
    path === '' || optional || devOptional || peer || (link && isForAnotherMachine(locked[resolved])) ||
    (path in installed && installed[path].version === version))
}

const isForAnotherMachine = ({ os = [process.platform], cpu = [process.arch] }) => !os.includes(process.platform) || !cpu.includes(process.arch)
