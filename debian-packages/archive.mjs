import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const keyrings = ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp']

/**
 * The Debian archives that this machine's own apt uses, `{main, security, keyring}`, so that a mirror or a proxy that somebody set up for
 * the machine serves here too. `DEBIAN_MIRROR` (the address of a folder named `debian`) overrides. Works before any `apt-get update`.
 */
export async function debianArchives ({ mirror = process.env.DEBIAN_MIRROR } = {}) {
  const keyring = keyrings.find(path => existsSync(path))
  if (mirror) return { main: mirror, security: siblingOf(mirror), keyring }
  const codename = /^VERSION_CODENAME="?(\w+)/m.exec(await textOf('/etc/os-release'))?.[1] ?? 'stable'
  const archives = chooseArchives(await aptSources(), codename)
  if (archives === undefined) throw new Error('apt on this machine has no Debian archive: set DEBIAN_MIRROR to the address of one')
  return { ...archives, keyring }
}

/** The archives of Debian itself among what apt knows, `codename` being the machine's own release. */
export function chooseArchives (sources, codename) {
  const known = sources.filter(({ suite, components }) => components.includes('main') && !suite.includes('/'))
  const main = known.filter(({ suite, uri }) => !suite.includes('-') && siblingOf(uri) !== uri)
    .sort((a, b) => likeness(b, codename) - likeness(a, codename))[0]
  const security = known.find(({ suite }) => suite === `${codename}-security`)
  return main && { main: main.uri, security: security?.uri ?? siblingOf(main.uri) }
}

/** Third parties also name a folder `debian` and a suite `stable`; the machine's own archive has its code name and Debian's key. */
const likeness = ({ suite, signedBy }, codename) =>
  (suite === codename ? 2 : 0) + (signedBy === undefined || signedBy.includes('debian-archive') ? 1 : 0)

/** `…/debian` -> `…/debian-security`, also for snapshots (`…/debian/20250520T000000Z`) and mirror lists (`…/debian.list`). */
const siblingOf = uri => uri.replace(/\/debian(?=\/|\.list$|$)(?!.*\/debian(\/|\.list$|$))/, '/debian-security')

async function aptSources () {
  const { stdout } = await promisify(execFile)('apt-config', ['shell', 'LIST', 'Dir::Etc::sourcelist/f', 'PARTS', 'Dir::Etc::sourceparts/d'])
  const setting = name => new RegExp(`^${name}='(.*)'$`, 'm').exec(stdout)?.[1] ?? ''
  const parts = setting('PARTS')
  const names = await readdir(parts).catch(() => [])
  const files = [setting('LIST'), ...names.sort().map(name => join(parts, name))]
  const read = files.map(async file => {
    const text = await textOf(file)
    return [...file.endsWith('.sources') ? parseStanzas(text) : [], ...file.endsWith('.list') ? parseLines(text) : []]
  })
  return (await Promise.all(read)).flat()
}

/** One-line format, sources.list(5). */
export function parseLines (text) {
  return text.split('\n').flatMap(line => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s*)?(\S+)\s+(\S+)\s*([^#]*)/.exec(line)
    if (match === null) return []
    const [, options = '', uri, suite, components] = match
    return [{ uri, suite, components: words(components), signedBy: /signed-by=(\S+)/i.exec(options)?.[1] }]
  })
}

/** deb822 format, sources.list(5). */
export function parseStanzas (text) {
  const lines = text.split('\n').filter(line => !line.startsWith('#')).join('\n')
  return lines.split(/\n\s*\n/).flatMap(stanza => {
    const field = name => new RegExp(`^${name}:(.*(?:\\n[ \\t].*)*)`, 'im').exec(stanza)?.[1]
    if (!words(field('Types')).includes('deb') || /^\s*(no|false)\s*$/i.test(field('Enabled') ?? '')) return []
    const rest = { components: words(field('Components')), signedBy: field('Signed-By')?.trim() }
    return words(field('URIs')).flatMap(uri => words(field('Suites')).map(suite => ({ uri, suite, ...rest })))
  })
}

const words = (text = '') => text.split(/\s+/).filter(word => word !== '')

const textOf = path => readFile(path, 'utf8').catch(() => '')
