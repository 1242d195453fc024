import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

export interface ShellCommandOptions {
  /** The folder of everything that is kept. */
  readonly dir: string
  /** The command line's own file in the installed plugin. */
  readonly cli: string
  /** The Node that PeerTube runs on, and its user. */
  readonly node?: string
  readonly uid?: number | undefined
}

/** Where the command is that looks after the chat. Wherever and however the plugin is installed, it stays there. */
export const shellCommandPath = (dir: string): string => join(dir, 'xmpp-chat')

/** What to type, up to the name of what is to be done. */
export const shellCommandLine = (dir: string): string => `sh ${quoted(shellCommandPath(dir))}`

/** Writes a command that needs no npm, no network and no search path, and becomes PeerTube's user where it must. */
export async function writeShellCommand ({ dir, cli, node = process.execPath, uid = process.getuid?.() }: ShellCommandOptions): Promise<void> {
  const path = shellCommandPath(dir)
  await writeFileAtomic(path, `#!/bin/sh
# Looks after the chat of this PeerTube: sh xmpp-chat --help
# Made anew at each start of the plugin; changes are lost.
me=$(id -u)
if [ "$me" != 0 ] && [ "$me" != ${uid} ] && command -v sudo >/dev/null 2>&1; then
  exec sudo -u '#${uid}' /bin/sh ${quoted(path)} "$@"
fi
node=${quoted(node)}
[ -x "$node" ] || node=node
exec "$node" ${quoted(cli)} --data ${quoted(dir)} "$@"
`, { mode: 0o755 })
}

/** A word of a shell (POSIX) as it is. */
const quoted = (text: string): string => /^[\w/.:+@-]+$/.test(text) ? text : `'${text.replaceAll('\'', '\'\\\'\'')}'`
