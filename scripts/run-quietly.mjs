import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const { FORCE_COLOR: _, ...environment } = process.env

/** Runs a program to its end and keeps what it says. A program that cannot be started has the code 127. */
export function runQuietly (file, args, { cwd = root, env = {} } = {}) {
  return new Promise(resolve => {
    const output = []
    const child = spawn(file, args, { cwd, env: { ...environment, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => output.push(chunk))
    child.once('error', error => resolve({ code: 127, output: error.message }))
    child.once('close', code => resolve({ code: code ?? 1, output: Buffer.concat(output).toString().trim() }))
  })
}

/** Runs a program of `node_modules/.bin`. */
export const runTool = (name, args, options) => runQuietly(`${root}node_modules/.bin/${name}`, args, options)
