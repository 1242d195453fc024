import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const run = promisify(execFile)
export const limits = { timeout: 300_000, maxBuffer: 64 << 20 }

/** What no server reads at run time. */
const ballast = ['usr/share/doc', 'usr/share/man', 'usr/share/lintian', 'usr/share/gdb', 'usr/share/gcc', 'usr/share/locale', 'usr/share/info', 'etc']

/**
 * Unpacks Debian packages of `suite` into `folder`/root without installing anything and without root, and gives `{architecture, packages}`.
 * With `dependencies` also those that the packages need, down to the C library, but for those whose name starts with one of `without`.
 */
export async function unpackPackages (folder, { suite, packages, dependencies = false, without = [] }, { main, security, keyring }) {
  const architecture = (await run('dpkg', ['--print-architecture'])).stdout.trim()
  const scratch = join(folder, 'scratch')
  const debs = join(scratch, 'cache/archives')
  const root = join(folder, 'root')
  for (const path of [root, join(scratch, 'state/lists/partial'), join(debs, 'partial')]) await mkdir(path, { recursive: true })
  const options = keyring === undefined ? `arch=${architecture}` : `arch=${architecture} signed-by=${keyring}`
  await writeFile(join(scratch, 'sources.list'), `deb [${options}] ${main} ${suite} main\ndeb [${options}] ${security} ${suite}-security main\n`)
  const apt = (...args) => run('apt-get', [...aptOptions(scratch, architecture), ...args], { ...limits, cwd: debs, env: { ...process.env, LC_ALL: 'C' } })
  await apt('update')
  const wanted = dependencies ? (await closureOf(apt, packages)).filter(name => !without.some(prefix => name.startsWith(prefix))) : packages
  await apt('download', ...wanted)
  const names = (await readdir(debs)).filter(name => name.endsWith('.deb')).sort()
  for (const name of names) await run('dpkg-deb', ['-x', join(debs, name), root], limits)
  for (const path of [...ballast.map(name => join(root, name)), scratch]) await rm(path, { recursive: true, force: true })
  for (const path of [folder, root]) await chmod(path, 0o755)
  return { architecture, packages: names.map(name => name.replace(/\.deb$/, '')) }
}

/** What apt would install on an empty machine. */
async function closureOf (apt, packages) {
  const { stdout } = await apt('install', '--simulate', '--no-install-recommends', ...packages)
  return stdout.split('\n').flatMap(line => /^Inst (\S+)/.exec(line)?.[1] ?? [])
}

function aptOptions (scratch, architecture) {
  const settings = {
    'Dir::State': join(scratch, 'state'),
    'Dir::Cache': join(scratch, 'cache'),
    'Dir::State::status': '/dev/null',
    'Dir::Etc::sourcelist': join(scratch, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'APT::Architecture': architecture,
    'APT::Architectures::': architecture,
    'APT::Sandbox::User': 'root',
    'APT::Update::Error-Mode': 'any',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
    'Acquire::http::Timeout': '30'
  }
  return ['-q', '-y', ...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])]
}

/** Where things are inside `root`: Debian 13 merged /lib into /usr/lib, Debian 12 did not. */
export async function layoutOf (root) {
  const triplet = (await readdir(join(root, 'usr/lib'))).find(name => name.endsWith('-linux-gnu'))
  const libraries = [`lib/${triplet}`, `usr/lib/${triplet}`].filter(path => existsSync(join(root, path)))
  for (const path of libraries) {
    const name = (await readdir(join(root, path))).find(name => name.startsWith('ld-linux'))
    if (name !== undefined) {
      for (const name of libraries) await rm(join(root, name, 'gconv'), { recursive: true, force: true })
      return { loader: `${path}/${name}`, libraries, triplet }
    }
  }
  throw new Error('the packages hold no dynamic loader')
}
