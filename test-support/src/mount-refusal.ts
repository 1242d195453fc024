import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { temporaryFolder } from './temporary-folder.js'

/** Why this user cannot mount a file system; undefined when they can. */
export function mountRefusal (): string | undefined {
  const folder = temporaryFolder('mount')
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'pipe' })
    execFileSync('umount', [folder])
    return undefined
  } catch (error) {
    return `no file system can be mounted: ${String(error).split('\n')[0]}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
