/** Negative when the Debian version `a` comes before `b`, as dpkg orders them (Debian Policy 5.6.12). */
export function compareDebianVersions (a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  return compareNumbers(left.epoch, right.epoch) || compareText(left.upstream, right.upstream) || compareText(left.revision, right.revision)
}

function parts (version: string): { epoch: string, upstream: string, revision: string } {
  const [, epoch = '0', rest = version] = /^(\d+):(.*)$/.exec(version) ?? []
  const dash = rest.lastIndexOf('-')
  return dash < 0 ? { epoch, upstream: rest, revision: '0' } : { epoch, upstream: rest.slice(0, dash), revision: rest.slice(dash + 1) }
}

/** Text and numbers by turns; in text `~` comes before the end, and letters before everything else. */
function compareText (a: string, b: string): number {
  const [left, right] = [turns(a), turns(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [x = '', y = ''] = [left[index], right[index]]
    const difference = index % 2 === 0 ? compareNonDigits(x, y) : compareNumbers(x, y)
    if (difference !== 0) return difference
  }
  return 0
}

/** Of any length; no digits are a zero. */
function compareNumbers (a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const turns = (text: string): string[] => [.../^\d/.test(text) ? [''] : [], ...text.match(/\d+|\D+/g) ?? []]

function compareNonDigits (a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = weight(a[index]) - weight(b[index])
    if (difference !== 0) return difference
  }
  return 0
}

function weight (character: string | undefined): number {
  if (character === undefined) return 0
  if (character === '~') return -1
  return character.charCodeAt(0) + (/[A-Za-z]/.test(character) ? 0 : 256)
}
