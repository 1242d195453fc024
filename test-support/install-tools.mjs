import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** What the tests use of the machine itself, since it cannot run from a private tree; each with its Debian package, and where it is, the best first. */
const wanted = [
  { package: 'chromium', paths: [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
  { package: 'iproute2', paths: ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'] }
]

/** Installs what is missing where this is root. Gives the reason where it cannot. */
export async function installTools ({ log = console.log } = {}) {
  const missing = wanted.filter(({ paths }) => !paths.some(path => path !== '' && existsSync(path))).map(one => one.package)
  if (missing.length === 0) return undefined
  if (process.getuid?.() !== 0) return `only root can install what is missing here: apt-get install ${missing.join(' ')}`
  log(`Installing ${missing.join(', ')}…`)
  await apt(['update', '-qq'])
  const { code, output } = await apt(['install', '-y', '-qq', '--no-install-recommends', ...missing])
  return code === 0 ? undefined : `apt-get could not install ${missing.join(', ')}: ${output.trim().split('\n').at(-1)}`
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
  const reason = await installTools()
  if (reason !== undefined) {
    console.error(reason)
    process.exitCode = 1
  }
}
