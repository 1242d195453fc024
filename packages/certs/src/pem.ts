import { decodeBase64 } from './pem-base64.js'

/** One block of a PEM text (RFC 7468). */
export interface PemBlock {
  /** `CERTIFICATE`, `PRIVATE KEY`, … */
  readonly label: string
  readonly der: Buffer
  /** Where it begins; the first line is 1. */
  readonly line: number
  /** The block as it stands in the text. */
  readonly text: string
  /** Whether it has the header of a key encrypted the old way (RFC 1421). */
  readonly encrypted: boolean
  /** Whether it has headers of another kind, with which OpenSSL reads neither certificates nor keys. */
  readonly foreignHeaders: boolean
  /** Whether it stands in the text as `writePem` writes it. */
  readonly isUsual?: true
}

/** Why a part of a PEM text is no block. `unseen`: it does not begin a line of its own, so that OpenSSL passes over it. `end-line`: it does not end one. */
export interface PemProblem {
  readonly kind: 'no-end' | 'end-line' | 'not-base64' | 'unseen'
  readonly label: string
  readonly line: number
}

export interface PemText {
  readonly blocks: readonly PemBlock[]
  readonly problems: readonly PemProblem[]
}

const begin = '-----BEGIN '
const dashes = '-----'

/**
 * Every block of the text, as OpenSSL sees them (`PEM_read_bio_ex` in its pem_lib.c): a block begins and ends on lines of its own, and text between
 * blocks is skipped (RFC 7468 section 2). Takes time linear in the text.
 */
export function parsePem (text: string): PemText {
  const blocks: PemBlock[] = []
  const problems: PemProblem[] = []
  const lineOf = lineCounter(text)
  for (let mark = text.indexOf(begin); mark >= 0;) {
    const usual = usualBlock(text, mark)
    const found = usual ?? block(text, mark)
    if (typeof found === 'object') {
      blocks.push({ ...found.block, line: lineOf(mark) })
      mark = text.indexOf(begin, found.end)
    } else {
      if (found.length > 0) problems.push(...problemAt(text, mark, found, lineOf(mark)))
      mark = text.indexOf(begin, mark + begin.length)
    }
  }
  return { blocks, problems }
}

interface Found {
  readonly block: Omit<PemBlock, 'line'>
  /** Behind its last dash. */
  readonly end: number
}

/** Lines of 64 characters, the last one perhaps shorter: nearly all are so. */
function usualBlock (text: string, mark: number): Found | undefined {
  const lineEnd = text.indexOf('\n', mark)
  const at = text.indexOf('\n-----END ', lineEnd) + 1
  if (at === 0 || (mark > 0 && text[mark - 1] !== '\n') || !text.startsWith(dashes, lineEnd - dashes.length)) return undefined
  const label = text.slice(mark + begin.length, lineEnd - dashes.length)
  const end = at + label.length + 14
  if (!usualLabel.test(label) || !text.startsWith(`${label}-----`, at + 9) || (end < text.length && text[end] !== '\n')) return undefined
  const body = text.slice(lineEnd + 1, at)
  for (let edge = 64; edge < body.length; edge += 65) if (body[edge] !== '\n') return undefined
  const der = Buffer.from(body, 'base64')
  if (!isWhole(body, der.length)) return undefined
  return { block: { label, der, text: text.slice(mark, end), encrypted: false, foreignHeaders: false, isUsual: true }, end }
}

const usualLabel = /^[A-Z0-9 ]+$/

/** Whether every character of those lines was decoded: Node skips what is no Base64, and takes the URL alphabet too. */
function isWhole (body: string, bytes: number): boolean {
  const characters = body.length - Math.ceil(body.length / 65)
  const padding = body.endsWith('==\n') ? 2 : body.endsWith('=\n') ? 1 : 0
  // An empty last line would make headers of the ones before.
  return bytes > 0 && body.length % 65 !== 1 && characters % 4 === 0 && bytes === characters / 4 * 3 - padding && !/[-_]/.test(body)
}

type Refusal = '' | PemProblem['kind']

/** The block that begins there, or why OpenSSL finds none; `''` where nothing was meant to be one. */
function block (text: string, mark: number): Found | Refusal {
  const lineEnd = endOfLine(text, mark)
  const beginLine = withoutBlankEnd(text.slice(mark, lineEnd))
  const startsLine = mark === 0 || text[mark - 1] === '\n' || byteOrderMarks.includes(text.slice(0, mark))
  if (!startsLine || !beginLine.endsWith(dashes) || beginLine.length <= begin.length + dashes.length || beginLine.length >= longestLine) {
    return isMeantAsBlock(text, mark) ? 'unseen' : ''
  }
  const label = beginLine.slice(begin.length, -dashes.length)
  const endMark = `-----END ${label}-----`
  const at = endOfBlock(text, lineEnd, endMark)
  if (typeof at === 'string') return at
  const content = readLines(text.slice(lineEnd + 1, at))
  if (content === undefined) return 'not-base64'
  return { block: { label, ...content, text: text.slice(mark, at + endMark.length) }, end: at + endMark.length }
}

/** Bytes of a line that OpenSSL reads at once. */
const longestLine = 254

function endOfLine (text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** OpenSSL takes everything but visible ASCII off the end of a line. */
const withoutBlankEnd = (line: string): string => line.replace(/[^!-~]+$/, '')

/** Where the last line of the block begins; nothing where another one's end, or no end, comes first. */
function endOfBlock (text: string, from: number, endMark: string): number | 'no-end' | 'end-line' {
  const at = text.indexOf('\n-----END ', from) + 1
  if (at === 0) return 'no-end'
  return withoutBlankEnd(text.slice(at, endOfLine(text, at))) === endMark ? at : 'end-line'
}

/** In text, and in bytes that were taken for Latin-1. */
const byteOrderMarks = ['\uFEFF', '\u00EF\u00BB\u00BF']

/** What stands between the first and the last line: perhaps headers and an empty line, then Base64. */
function readLines (body: string): Pick<PemBlock, 'der' | 'encrypted' | 'foreignHeaders'> | undefined {
  const lines = body.split('\n').slice(0, -1).map(withoutBlankEnd)
  const blank = lines.indexOf('')
  const [headers, content] = blank >= 0 ? [lines.slice(0, blank), lines.slice(blank + 1)] : [[], lines]
  const encrypted = /^Proc-Type: *4, *ENCRYPTED/.test(headers[0] ?? '')
  // A colon opens headers, which only an empty line ends; behind them lines have 64 characters.
  const isRead = blank >= 0
    ? content.every((line, index) => line !== '' && line.length <= 64 && (line.length === 64 || index === content.length - 1))
    : !lines.some(line => line.includes(':'))
  const der = isRead ? decodeBase64(content.join('')) : undefined
  return der === undefined ? undefined : { der, encrypted, foreignHeaders: headers.length > 0 && !encrypted }
}

/** Whether somebody wrote a certificate or key there: its end stands further on. */
function isMeantAsBlock (text: string, mark: number): boolean {
  const label = /^-----BEGIN ((?:[A-Z0-9]+ )*(?:CERTIFICATE|PRIVATE KEY))-----/.exec(text.slice(mark, mark + 80))?.[1]
  return label !== undefined && text.includes(`-----END ${label}-----`, mark)
}

function problemAt (text: string, mark: number, kind: Refusal, line: number): PemProblem[] {
  const label = /^[^\n-]*/.exec(text.slice(mark + begin.length, mark + begin.length + 60))?.[0] ?? ''
  return kind === '' ? [] : [{ kind, label, line }]
}

/** A PEM text with one block, lines of 64 characters, and a final line feed. */
export function writePem (label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? []
  return [`${begin}${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** A certificate as `writePem` would write it, without encoding it again when it stands so in the text already. */
export const certificatePem = ({ label, text, der, isUsual }: Pick<PemBlock, 'label' | 'text' | 'der' | 'isUsual'>): string =>
  label === 'CERTIFICATE' && isUsual === true ? `${text}\n` : writePem('CERTIFICATE', der)

/** Counts on from the last question, so that asking in order costs one pass. */
function lineCounter (text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return offset => {
    for (let found = text.indexOf('\n', at); found >= 0 && found < offset; found = text.indexOf('\n', at)) {
      line += 1
      at = found + 1
    }
    return line
  }
}
