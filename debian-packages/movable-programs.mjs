import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Debian's `prosody` and `prosodyctl` as Lua sources that find their folders by the environment (`CFG_SOURCEDIR`, `CFG_CONFIGDIR`,
 * `CFG_PLUGINDIR`, `CFG_DATADIR`). `prosody` also tells that it is up by creating the file `PROSODY_READY_FILE`, which no configuration can
 * silence as it can the log.
 */
export async function movablePrograms (root) {
  const programs = await Promise.all(['prosody', 'prosodyctl'].map(async name => {
    const source = await readFile(join(root, 'usr/bin', name), 'utf8')
    return [`${name}.lua`, makeMovable(source)]
  }))
  return Object.fromEntries(programs)
}

const makeMovable = source => source
  .replace(/^(CFG_(?:SOURCE|CONFIG|PLUGIN|DATA)DIR)=.*$/gm, '$1 = os.getenv("$1")')
  .replace(/^loop\(\);$/m, 'do local path = os.getenv("PROSODY_READY_FILE"); local file = path and io.open(path, "w"); if file then file:close() end end\nloop();')
