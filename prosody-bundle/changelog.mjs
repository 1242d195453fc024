/**
 * What a changelog of Debian (deb-changelog(5)) names as mended in the versions of `source`: `{version, date, isSecurity, names}`, the newest first, without those that
 * mend no hole. Only a hole's first mention counts, since later ones tell of it again.
 */
export function fixesIn (text, source) {
  const told = new Set()
  return entriesOf(text, source).reverse().map(entry => {
    const names = entry.names.filter(name => !told.has(name))
    for (const name of names) told.add(name)
    return { ...entry, names }
  }).filter(({ names, isSecurity }) => names.length > 0 || isSecurity).reverse()
}

/** The version to compare with one that mends a hole: `1.2-3~deb13u1` is 1.2-3 built for Debian 13, and has all that 1.2-3 has. */
export const comparable = (version, mending) => /~deb\d+u\d+$/.test(mending) ? version : version.replace(/~deb\d+u\d+$/, '')

function entriesOf (text, source) {
  return [...text.matchAll(/^(\S+) \(([^)\s]+)\) ([^;\n]*);[^\n]*\n((?:(?!^ -- )[^])*)^ -- [^\n]*>  ([^\n]+)$/gm)].flatMap(([, name, version, suites, body, date]) => name === source
    ? [{ version, date: new Date(date), isSecurity: /-security\b/.test(suites), names: [...new Set(body.match(/CVE-\d{4}-\d{4,}/g))].sort(byNumber) }]
    : [])
}

const byNumber = (a, b) => a.localeCompare(b, 'en', { numeric: true })
