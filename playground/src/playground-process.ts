import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { PlaygroundOptions } from './start-playground.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const startTimeout = 90_000

interface Running { url: string, address: string, child: ChildProcess, output: () => string, exited: Promise<number> }

export async function startProcess (options: PlaygroundOptions): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/main.ts', ...argumentsFor(options)], {
    cwd: here, env: { ...process.env, ...options.env }, stdio: ['pipe', 'pipe', 'pipe']
  })
  let text = ''
  const exited = once(child, 'exit').then(([code, signal]) => code as number | null ?? 128 + constants.signals[signal as NodeJS.Signals])
  const started = await new Promise<{ url: string, address: string }>((resolve, reject) => {
    const failed = (why: string) => { reject(new Error(`${why}. What it printed:\n${text}`)) }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      failed('The playground did not listen in time')
    }, options.timeout ?? startTimeout)
    const take = (part: Buffer) => {
      text += part.toString()
      const [, address, url] = /^\{"listening":"(.*)","url":"(.*)"\}$/m.exec(text) ?? []
      if (address === undefined || url === undefined) return
      clearTimeout(timer)
      resolve({ address, url })
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('exit', code => {
      clearTimeout(timer)
      failed(`The playground ended with code ${code} before it listened`)
    })
  })
  return { ...started, child, output: () => text, exited }
}

/** `--with-parent`: it ends with the process that started it, even if that one is killed. */
function argumentsFor ({ dir, plugin = [], port = 0, host, publicUrl }: PlaygroundOptions): string[] {
  const plugins = typeof plugin === 'string' ? [plugin] : plugin
  return [
    '--json', '--with-parent', '--dir', dir, '--port', String(port),
    ...(host === undefined ? [] : ['--host', host]),
    ...(publicUrl === undefined ? [] : ['--url', publicUrl]),
    ...plugins.flatMap(folder => ['--plugin', folder])
  ]
}
