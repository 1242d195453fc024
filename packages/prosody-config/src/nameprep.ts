import { kept, mapped, mappedToNothing, neutral, prohibited, rightToLeft } from './nameprep-data.js'

interface Tables {
  readonly prohibited: Ranges
  readonly rightToLeft: Ranges
  readonly neutral: Ranges
  readonly kept: Ranges
  /** What a character becomes. */
  readonly mapping: ReadonlyMap<number, string>
}

type Ranges = ReadonlyArray<readonly [first: number, last: number]>

let tables: Tables | undefined

/**
 * The name as Prosody has it (`util.encodings.stringprep.nameprep`, RFC 3491, in both releases); `undefined` when it takes none such: it has
 * characters that are prohibited, or of both directions.
 */
export function nameprep (name: string): string | undefined {
  if (/^[\0-\x7F]*$/.test(name)) return name.toLowerCase()
  if (!name.isWellFormed() || name.includes('\uFFFD')) return undefined
  tables ??= unpackTables()
  if (hasProhibited(name, tables)) return undefined
  const prepared = mapAll(name, tables)
  return hasProhibited(prepared, tables) || !hasOneDirection(pointsOf(prepared), tables) ? undefined : prepared
}

const pointsOf = (text: string): number[] => Array.from(text, character => character.codePointAt(0) as number)

const hasProhibited = (text: string, { prohibited }: Tables): boolean => pointsOf(text).some(point => isIn(point, prohibited))

/** The characters mapped, and then normalized together except for those that Unicode 3.2 did not have. */
function mapAll (name: string, { kept, mapping }: Tables): string {
  const parts: string[] = []
  let open = ''
  for (const character of name) {
    const point = character.codePointAt(0) as number
    if (isIn(point, kept)) {
      parts.push(open.normalize('NFKC'), character)
      open = ''
    } else {
      open += mapping.get(point) ?? character.normalize('NFKC').toLowerCase()
    }
  }
  return [...parts, open.normalize('NFKC')].join('')
}

/** RFC 3454, section 6: a name with characters of the one direction has none of the other, and begins and ends with such. */
function hasOneDirection (points: readonly number[], { rightToLeft, neutral }: Tables): boolean {
  if (!points.some(point => isIn(point, rightToLeft))) return true
  const [first, last] = [points[0] as number, points.at(-1) as number]
  return points.every(point => isIn(point, rightToLeft) || isIn(point, neutral)) && isIn(first, rightToLeft) && isIn(last, rightToLeft)
}

function isIn (point: number, ranges: Ranges): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (point > (ranges[middle] as readonly [number, number])[1]) low = middle + 1
    else high = middle
  }
  return low < ranges.length && point >= (ranges[low] as readonly [number, number])[0]
}

const unpackTables = (): Tables => ({
  prohibited: unpack(prohibited),
  rightToLeft: unpack(rightToLeft),
  neutral: unpack(neutral),
  kept: unpack(kept),
  mapping: new Map([
    ...unpack(mappedToNothing).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index): [number, string] => [first + index, ''])),
    ...words(mapped).map((pair): [number, string] => {
      const [from = '', to = ''] = pair.split('=')
      return [Number.parseInt(from, 36), String.fromCodePoint(...to.split('+').map(point => Number.parseInt(point, 36)))]
    })
  ])
})

function unpack (packed: string): Ranges {
  let at = 0
  return words(packed).map(word => {
    const [gap = '', more = '0'] = word.split(':')
    const first = at + Number.parseInt(gap, 36)
    at = first + Number.parseInt(more, 36)
    return [first, at] as const
  })
}

const words = (text: string): string[] => text.trim().split(/\s+/)
