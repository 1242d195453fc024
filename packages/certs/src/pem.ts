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
}

/** Why a part of a PEM text is no block. */
export interface PemProblem {
  readonly kind: 'no-end' | 'not-base64'
  readonly label: string
  readonly line: number
}

export interface PemText {
  readonly blocks: readonly PemBlock[]
  readonly problems: readonly PemProblem[]
}

const begin = '-----BEGIN '
const end = '-----END '

/** Every block of the text, in its order; text between blocks is skipped, as RFC 7468 section 2 asks. Takes time linear in the text. */
export function parsePem (text: string): PemText {
  const blocks: PemBlock[] = []
  const problems: PemProblem[] = []
  const lineOf = lineCounter(text)
  for (let start = text.indexOf(begin); start >= 0;) {
    const next = text.indexOf(begin, start + begin.length)
    const labelEnd = text.indexOf('-----', start + begin.length)
    const label = labelEnd < 0 ? '' : text.slice(start + begin.length, labelEnd)
    if (isLabel.test(label)) {
      const line = lineOf(start)
      const bodyEnd = (next < 0 ? text : text.slice(0, next)).indexOf(`${end}${label}-----`, labelEnd)
      const block = bodyEnd < 0 ? undefined : readBlock(text.slice(start, bodyEnd + end.length + label.length + 5), label, line)
      if (block !== undefined) blocks.push(block)
      else problems.push({ kind: bodyEnd < 0 ? 'no-end' : 'not-base64', label, line })
    }
    start = next
  }
  return { blocks, problems }
}

const isLabel = /^[A-Z0-9 ]{1,40}$/

function readBlock (text: string, label: string, line: number): PemBlock | undefined {
  const content = readBody(text.slice(begin.length + label.length + 5, -(end.length + label.length + 5)))
  return content === undefined ? undefined : { label, line, text, ...content }
}

/** A PEM text with one block, lines of 64 characters, and a final line feed. */
export function writePem (label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? []
  return [`${begin}${label}-----`, ...lines, `${end}${label}-----`, ''].join('\n')
}

/** A certificate as `writePem` would write it, without encoding it again when it stands so in the text already. */
export const certificatePem = ({ label, text, der }: Pick<PemBlock, 'label' | 'text' | 'der'>): string =>
  label === 'CERTIFICATE' && usualForm.test(text) ? `${text}\n` : writePem('CERTIFICATE', der)

/** Lines of 64 characters, the last one perhaps shorter. */
const usualForm = /^-----BEGIN CERTIFICATE-----\n(?:.{64}\n)*(?:.{1,63}\n)?-----END CERTIFICATE-----$/

function readBody (body: string): { der: Buffer, encrypted: boolean } | undefined {
  const headers = !body.includes(':') ? '' : /^\s*(?:[A-Za-z0-9-]+:.*\r?\n(?:[ \t].*\r?\n)*)+\r?\n/.exec(body)?.[0] ?? ''
  const base64 = body.slice(headers.length).replace(/[\r\n\t ]+/g, '')
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  const der = Buffer.from(base64, 'base64')
  // Node skips what is no Base64, and takes the URL alphabet too.
  const whole = base64.length % 4 === 0 && der.length === base64.length / 4 * 3 - padding && !/[-_]/.test(base64)
  return der.length > 0 && whole ? { der, encrypted: /^Proc-Type:.*ENCRYPTED/m.test(headers) } : undefined
}

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
