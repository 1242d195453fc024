import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const limits = { timeout: 300_000, maxBuffer: 64 << 20 }

/** What Prosody never reads at run time. */
const ballast = ['usr/share/doc', 'usr/share/man', 'usr/share/lintian', 'usr/share/gdb', 'usr/share/gcc', 'etc']

/** What a Lua of the tree must be able to load before the tree is called whole. */
const smokeTest = 'for _, name in ipairs { "socket", "ssl", "lxp", "lfs", "lunbound", "readline", "DBI", "util.encodings", "util.hashes" } do require(name) end'

/**
 * An unpacked Prosody in the empty `folder`, with all libraries that it needs down to the C library: `root/` as the packages have it, `bin/`
 * with its programs made movable, and `manifest.json`. Nothing is installed, and no root is needed.
 */
export async function assembleProsody (folder, { suite, packages }, { main, security, keyring }) {
  const architecture = (await run('dpkg', ['--print-architecture'])).stdout.trim()
  const scratch = join(folder, 'scratch')
  const debs = join(scratch, 'debs')
  const root = join(folder, 'root')
  for (const path of [debs, root, join(folder, 'bin'), join(scratch, 'state/lists/partial'), join(scratch, 'cache/archives/partial')]) {
    await mkdir(path, { recursive: true })
  }
  const options = keyring === undefined ? `arch=${architecture}` : `arch=${architecture} signed-by=${keyring}`
  await writeFile(join(scratch, 'sources.list'), `deb [${options}] ${main} ${suite} main\ndeb [${options}] ${security} ${suite}-security main\n`)
  const apt = (...args) => run('apt-get', [...aptOptions(scratch, architecture), ...args], { ...limits, cwd: debs, env: { ...process.env, LC_ALL: 'C' } })
  await apt('update')
  await apt('download', ...packages)
  const names = (await readdir(debs)).filter(name => name.endsWith('.deb')).sort()
  for (const name of names) await run('dpkg-deb', ['-x', join(debs, name), root], limits)
  for (const path of [...ballast.map(name => join(root, name)), scratch]) await rm(path, { recursive: true, force: true })
  for (const path of [folder, root]) await chmod(path, 0o755)
  await writeMovablePrograms(folder)
  const paths = await layoutOf(root)
  await checkTree(folder, paths)
  return { architecture, packages: names.map(name => name.replace(/\.deb$/, '')), ...paths }
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
async function layoutOf (root) {
  const triplet = (await readdir(join(root, 'usr/lib'))).find(name => name.endsWith('-linux-gnu'))
  const libraries = [`lib/${triplet}`, `usr/lib/${triplet}`].filter(path => existsSync(join(root, path)))
  for (const path of libraries) {
    const name = (await readdir(join(root, path))).find(name => name.startsWith('ld-linux'))
    if (name !== undefined) {
      for (const name of libraries) await rm(join(root, name, 'gconv'), { recursive: true, force: true })
      return { loader: `${path}/${name}`, libraries, luaLibraries: `usr/lib/${triplet}/lua/5.4` }
    }
  }
  throw new Error('the packages hold no dynamic loader')
}

/** `prosody` tells that it is up by creating a file, which no configuration can silence as it can the log. */
async function writeMovablePrograms (folder) {
  for (const name of ['prosody', 'prosodyctl']) {
    const source = await readFile(join(folder, 'root/usr/bin', name), 'utf8')
    const patched = source
      .replace(/^(CFG_(?:SOURCE|CONFIG|PLUGIN|DATA)DIR)=.*$/gm, '$1 = os.getenv("$1")')
      .replace(/^loop\(\);$/m, 'do local path = os.getenv("PROSODY_READY_FILE"); local file = path and io.open(path, "w"); if file then file:close() end end\nloop();')
    await writeFile(join(folder, 'bin', `${name}.lua`), patched)
  }
}

/** With relative paths: a colon in the way to `folder` would part the list of libraries. */
async function checkTree (folder, { loader, libraries, luaLibraries }) {
  const env = {
    LUA_PATH_5_4: 'usr/share/lua/5.4/?.lua;usr/lib/prosody/?.lua',
    LUA_CPATH_5_4: `${luaLibraries}/?.so;usr/lib/prosody/?.so`
  }
  const root = join(folder, 'root')
  await run(join(root, loader), ['--library-path', libraries.join(':'), 'usr/bin/lua5.4', '-e', smokeTest], { ...limits, cwd: root, env })
}
