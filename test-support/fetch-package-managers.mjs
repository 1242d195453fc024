import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { replaceFolder } from '../debian-packages/replace-folder.mjs'

/** What PeerTube installs plugins with: the one up to 7, the other from 8 on. Both run on Node 20. */
const versions = { yarn: '1.22.22', pnpm: '10.34.8' }

const folder = fileURLToPath(new URL(`../.cache/package-managers-${Object.values(versions).join('-')}`, import.meta.url))

/** The program of a package manager, for Node to run. */
export const packageManagerPrograms = {
  yarn: join(folder, 'node_modules/yarn/bin/yarn.js'),
  pnpm: join(folder, 'node_modules/pnpm/bin/pnpm.cjs')
}

/** Puts the package managers into `.cache/`, from npm's registry or what npm has of it already. Gives the reason where it cannot. */
export async function fetchPackageManagers ({ log = console.log } = {}) {
  const isThere = () => Object.values(packageManagerPrograms).every(path => existsSync(path))
  if (isThere()) return undefined
  log(`Fetching ${Object.entries(versions).map(pair => pair.join(' ')).join(' and ')}…`)
  try {
    await replaceFolder(folder, install, { isWanted: async () => !isThere() })
    return undefined
  } catch (error) {
    return `${Object.keys(versions).join(' and ')} could not be fetched: ${error.message}`
  }
}

async function install (scratch) {
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  const args = ['install', '--prefix', scratch, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error', ...packages]
  const { code, output } = await npm(args, scratch)
  if (code !== 0) throw new Error(output.trim().split('\n').at(-1) ?? `npm ended with ${code}`)
}

function npm (args, cwd) {
  return new Promise(resolve => {
    const output = []
    const child = spawn('npm', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => output.push(chunk))
    child.once('error', error => resolve({ code: 127, output: error.message }))
    child.once('close', code => resolve({ code, output: Buffer.concat(output).toString() }))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reason = await fetchPackageManagers()
  if (reason !== undefined) {
    console.error(reason)
    process.exitCode = 1
  }
}
