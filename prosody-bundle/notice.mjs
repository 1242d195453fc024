/** What must be told about the work of others in the npm package. */
export function renderNotice ({ prosody, packages }) {
  const sources = [...new Map(packages.map(({ source, sourceVersion, licence }) => [source, { source, sourceVersion, licence }])).values()]
    .sort((a, b) => a.source < b.source ? -1 : 1)
  return `Our own files (README.md, package.json, manifest.json) are under the MIT licence, see LICENSE.

\`bundle/\` holds Prosody ${prosody} with the libraries that it needs, as unchanged programs and libraries of Debian 13, but for three things: the
programs prosody and prosodyctl find their folders by the environment and can tell by a file that Prosody is up, ICU's data is cut to the items
that Prosody reads, and LuaSocket's core is loaded from lib/. Each part stays under its own licence. The whole texts are in bundle/licences:
<source>.txt is Debian's copyright file of that source package, common/ has the licences that these name; one named without a version is the
newest there.

GNU readline, which Debian's lua5.4 is linked with, is under the GNU General Public License, version 3 or later; the C library is under the
GNU Lesser General Public License, version 2.1 or later. The complete corresponding sources of every part are Debian's source packages of
exactly these versions. Debian keeps them for good at https://snapshot.debian.org/package/<source>/<version>/

${table(sources.map(({ source, sourceVersion, licence }) => [source, sourceVersion, licence]))}`
}

function table (rows) {
  const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column].length)))
  return rows.map(row => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`).join('')
}
