import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

/** Holds the other end of its standard input until this process is gone, in whatever way, and then kills the one that it guards. */
const guard = 'trap "" INT TERM HUP; read -r _; kill -KILL "$1" 2>/dev/null'

/** Kills the process `pid` when this process ends, even when this one is killed. Call the result once `pid` has ended. */
export function guardAgainstOrphan (pid: number): () => void {
  const child = spawn('/bin/sh', ['-c', guard, 'orphan-guard', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'] })
  child.on('error', () => {})
  child.unref()
  ;(child.stdin as Socket).unref()
  return () => { child.kill('SIGKILL') }
}
