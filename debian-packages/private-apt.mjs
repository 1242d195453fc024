import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseRecords } from './package-records.mjs'

export const run = promisify(execFile)
export const limits = { timeout: 300_000, maxBuffer: 64 << 20 }

/** What Debian calls this machine's architecture. */
export const nativeArchitecture = async () => (await run('dpkg', ['--print-architecture'])).stdout.trim()

/**
 * An apt with its own state in the folder `scratch`, as if on an empty machine of that architecture: it needs no root and installs nothing.
 * It knows the release `suite` and its security updates, as of now.
 */
export async function openPrivateApt (scratch, { suite, architecture }, { main, security, keyring }) {
  const debs = join(scratch, 'cache/archives')
  for (const path of [join(scratch, 'state/lists/partial'), join(debs, 'partial')]) await mkdir(path, { recursive: true })
  const options = keyring === undefined ? `arch=${architecture}` : `arch=${architecture} signed-by=${keyring}`
  await writeFile(join(scratch, 'sources.list'), `deb [${options}] ${main} ${suite} main\ndeb [${options}] ${security} ${suite}-security main\n`)
  const env = { ...process.env, LC_ALL: 'C' }
  const call = (program, ...args) => run(program, [...aptOptions(scratch, architecture), ...args], { ...limits, cwd: debs, env })
  await call('apt-get', 'update')
  return {
    /** What apt would install on an empty machine. */
    closureOf: async packages => namesToInstall((await call('apt-get', 'install', '--simulate', '--yes', '--no-install-recommends', ...packages)).stdout),
    /** Every version of those packages that can be had, the newest first. */
    recordsOf: async packages => parseRecords((await call('apt-cache', 'show', '--all-versions', ...packages)).stdout),
    /** The files of packages given as `name` or `name=version`. */
    download: async packages => {
      await call('apt-get', 'download', ...packages)
      return (await readdir(debs)).filter(name => name.endsWith('.deb')).sort().map(name => join(debs, name))
    }
  }
}

export const unpackInto = (root, deb) => run('dpkg-deb', ['-x', deb, root], limits)

const namesToInstall = text => text.split('\n').flatMap(line => /^Inst (\S+)/.exec(line)?.[1] ?? [])

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
  return ['-q', ...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])]
}
