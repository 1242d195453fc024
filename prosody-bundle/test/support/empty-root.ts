import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, serviceUser, temporaryFolder } from '@xmpp-chat/test-support'
import { copyBundle, type Command, type Place } from './place.js'

const isRoot = process.getuid?.() === 0

/** The environment of the bundle's programs has no PATH. */
const toolOf = (name: string): string => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].map(folder => join(folder, name)).find(file => existsSync(file)) ?? name
const nobody = '65534'

/** Runs a command as root, of a user namespace where need be. */
export const becomeRoot = ([file, args]: Command): Command => isRoot ? [file, args] : [toolOf('unshare'), ['--user', '--map-root-user', file, ...args]]

/** Changes the root folder and the user: by right, or in a user namespace, where the device for random numbers must be borrowed. */
const enter = (root: string) => ([file, args]: Command): Command => isRoot
  ? [toolOf('chroot'), [`--userspec=${nobody}:${nobody}`, root, file, ...args]]
  : [toolOf('unshare'), ['--user', '--map-root-user', '--mount', '/bin/sh', '-c',
      'PATH=/usr/sbin:/usr/bin:/sbin:/bin; mount --bind /dev/urandom "$0/dev/urandom" && exec unshare --user --map-user=1000 --root="$0" --wd=/ "$@"', root, file, ...args]]

/** Why this machine lets nobody change the root folder, in one line; undefined when it does. */
export function rootChangeAbsence (): string | undefined {
  const [file, args] = isRoot
    ? [toolOf('chroot'), ['/', 'true']] as const
    : [toolOf('unshare'), ['--user', '--map-root-user', '--mount', 'unshare', '--user', '--map-user=1000', 'true']] as const
  const { error, status, stderr } = spawnSync(file, args, { encoding: 'utf8' })
  return status === 0 ? undefined : `the root folder cannot be changed here: ${(error?.message ?? stderr).trim()}`
}

/** A root folder with the bundle, a folder for its data and `/dev/urandom`, and nothing else but what `fill` puts there. */
export function placeInEmptyRoot (architecture: Place['architecture'], fill: (root: string) => void = () => {}): Place & { readonly root: string } {
  const root = temporaryFolder('root')
  chmodSync(root, 0o755)
  for (const name of ['dev', 'srv', 'etc']) mkdirSync(join(root, name))
  copyBundle(architecture, join(root, 'bundle'))
  if (isRoot) execFileSync('mknod', ['-m', '444', join(root, 'dev/urandom'), 'c', '1', '9'])
  else writeFileSync(join(root, 'dev/urandom'), '')
  writeFileSync(join(root, 'etc/resolv.conf'), 'nameserver 127.0.0.1\n')
  fill(root)
  const { uid, gid } = serviceUser()
  const dir = join(root, 'srv')
  if (uid !== undefined) execFileSync('chown', [`${uid}:${gid}`, dir])
  return { architecture, root, bundle: '/bundle', dir: '/srv', outerDir: dir, user: {}, wrap: enter(root) }
}

export async function removeRoot ({ root }: { readonly root: string }): Promise<void> {
  execFileSync('chmod', ['-R', 'u+w', root])
  await removeFolder(root)
}
