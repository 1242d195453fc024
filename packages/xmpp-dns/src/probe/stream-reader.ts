/** What of a stream's first bytes matters to a probe. */
export type StreamEvent =
  | { readonly kind: 'features', readonly xml: string }
  | { readonly kind: 'error', readonly condition: string, readonly text: string }
  | { readonly kind: 'proceed' }
  | { readonly kind: 'failure' }
  | { readonly kind: 'not-xmpp', readonly sample: string }

/** A peer that sends more than this before its features is no XMPP server. */
const longestPreamble = 65_536

const maxSample = 60

/**
 * Finds the next event in what a peer has sent so far; `undefined` while more is to come. `isOpen` once the stream header has been seen: then
 * only elements count.
 */
export function readStream (text: string): StreamEvent | undefined {
  if (!mayBecomeStream(text)) return { kind: 'not-xmpp', sample: sampleOf(text) }
  const error = /<(?:\w+:)?error\b[^>]*>([^]*?)<\/(?:\w+:)?error\s*>/.exec(text)
  if (error !== null) return { kind: 'error', ...readError(error[1] ?? '') }
  const features = /<(\w+:)?features\b[^>]*?(?:\/>|>([^]*?)<\/\1?features\s*>)/.exec(text)
  if (features !== null) return { kind: 'features', xml: features[2] ?? '' }
  if (/<(?:\w+:)?proceed\b/.test(text)) return { kind: 'proceed' }
  if (/<(?:\w+:)?failure\b/.test(text)) return { kind: 'failure' }
  return text.length > longestPreamble ? { kind: 'not-xmpp', sample: sampleOf(text) } : undefined
}

/** An optional XML declaration, then `<stream:stream` or an element of a stream. */
function mayBecomeStream (text: string): boolean {
  const body = text.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?\s*/, '')
  if (body === '' || '<?xml'.startsWith(body) || body.startsWith('<?xml')) return true
  return /^<(?:\w+:)?(?:stream|features|error|proceed|failure)\b/.test(body) || /^<[\w:]*$/.test(body)
}

/** RFC 6120 section 4.9.2: a condition in its namespace, perhaps with text. */
function readError (xml: string): { condition: string, text: string } {
  const condition = /<([\w-]+)[^>]*urn:ietf:params:xml:ns:xmpp-streams/.exec(xml)?.[1] ?? 'undefined-condition'
  const text = /<text\b[^>]*>([^<]*)<\/text>/.exec(xml)?.[1] ?? ''
  return { condition, text: sampleOf(text, 200) }
}

/** What the features of a stream offer. */
export function readFeatures (xml: string): { hasStarttls: boolean, isTlsRequired: boolean, hasDialback: boolean, mechanisms: string[] } {
  const starttls = /<starttls\b[^>]*?(?:\/>|>([^]*?)<\/starttls\s*>)/.exec(xml)
  return {
    hasStarttls: starttls !== null,
    isTlsRequired: starttls?.[1]?.includes('<required') ?? false,
    hasDialback: /urn:xmpp:features:dialback/.test(xml),
    mechanisms: [...xml.matchAll(/<mechanism\b[^>]*>\s*([\w-]+)\s*<\/mechanism\s*>/g)].map(match => match[1] as string)
  }
}

/** A server's bytes go to terminals and reports: only what can be read, and not much of it. */
export const sampleOf = (text: string, length = maxSample): string => text.replace(/[^\x20-\x7E\u00A0-\uFFFC]+/g, ' ').trim().slice(0, length)
