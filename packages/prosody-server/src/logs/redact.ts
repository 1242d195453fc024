interface Secret {
  readonly pattern: RegExp
  readonly replacement: string
}

const hidden = '***'

const names = '(?:[\\w-]{0,40}[_-])?(?:password|passwd|passphrase|secret|secrets|api_?key|token)'

/** What must not leave the machine, and what stands in its place; applied twice it changes no more. Bounded, since a line may be made to be slow. */
const secrets: readonly Secret[] = [
  // A key whose end was cut off ends with the text.
  { pattern: /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----|$)/g, replacement: `-----BEGIN $1-----${hidden}-----END $1-----` },
  // What clients and components prove themselves with (RFC 6120 6.4, XEP-0388, XEP-0114, XEP-0078 and XEP-0077, XEP-0045).
  { pattern: /(<(auth|response|initial-response|handshake|password|digest|secret)(?:\s[^<>]*)?>)[^<]+(<\/\2>)/g, replacement: `$1${hidden}$3` },
  { pattern: /(\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?)(?:(basic|bearer|digest|negotiate|token)\s+)?[^\s"'][^\r\n"']*/gi, replacement: `$1$2 ${hidden}` },
  { pattern: /(\b(?:set-)?cookie["']?\s*[:=]\s*)[^\r\n]+/gi, replacement: `$1${hidden}` },
  { pattern: /([?&](?:[\w-]{0,40}(?:token|password|secret|key|signature)|auth|code|jwt|sig)=)[^&\s"'<>]+/gi, replacement: `$1${hidden}` },
  { pattern: /\b([a-z][\w+.-]{1,30}:\/\/[^\s/:@"'<>]*):[^\s/@"'<>]+@/gi, replacement: `$1:${hidden}@` },
  { pattern: new RegExp(`\\b(${names}["']?\\s*[=:]\\s*)(?:"(?:[^"\\\\\\r\\n]|\\\\.)*"|'(?:[^'\\\\\\r\\n]|\\\\.)*'|(?!\\*{3})[^\\s,;&"'<>]+)`, 'gi'), replacement: `$1${hidden}` },
  // A JSON web token.
  { pattern: /\beyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]*/g, replacement: hidden }
]

/** A text without the secrets in it that can be told by their form. */
export function redactLine (text: string): string {
  return secrets.reduce((redacted, { pattern, replacement }) => redacted.replace(pattern, replacement), text)
}
