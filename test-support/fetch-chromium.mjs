import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** Where browsers of this family are, the best first. */
const chromiumPaths = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Installs Debian's Chromium where there is none and this is root; unlike the servers it does not run from a private tree. Gives the reason where it cannot. */
export async function fetchChromium ({ log = console.log } = {}) {
  if (chromiumPaths.some(path => path !== '' && existsSync(path))) return undefined
  if (process.getuid?.() !== 0) return 'there is no Chromium, and only root can install it: apt-get install chromium'
  log('Installing Chromium…')
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await apt(args)
    if (code !== 0 && args[0] === 'install') return `apt-get could not install chromium: ${output.trim().split('\n').at(-1)}`
  }
  return undefined
}

function apt (args) {
  return new Promise(resolve => {
    const output = []
    const child = spawn('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => output.push(chunk))
    child.once('error', error => resolve({ code: 127, output: error.message }))
    child.once('close', code => resolve({ code, output: Buffer.concat(output).toString() }))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reason = await fetchChromium()
  if (reason !== undefined) {
    console.error(reason)
    process.exitCode = 1
  }
}
