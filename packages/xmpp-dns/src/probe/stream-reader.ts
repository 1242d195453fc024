/** What of a stream's first bytes matters to a probe. */
export type StreamEvent =
  | { readonly kind: 'features', readonly xml: string, readonly namespace?: string }
  | { readonly kind: 'error', readonly condition: string, readonly text: string, readonly host?: string, readonly namespace?: string }
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
  if (error !== null) return { kind: 'error', ...readError(error[1] ?? ''), ...namespaceOf(text) }
  const features = /<(\w+:)?features\b[^>]*?(?:\/>|>([^]*?)<\/\1?features\s*>)/.exec(text)
  if (features !== null) return { kind: 'features', xml: features[2] ?? '', ...namespaceOf(text) }
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

/** The default namespace that the stream header declares: what kind of stream it is (RFC 6120 section 4.8.2). */
function namespaceOf (text: string): { namespace?: string } {
  const header = /<(?:[\w-]+:)?stream\b((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(text)?.[1] ?? ''
  const namespace = /\sxmlns\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(header)
  return namespace === null ? {} : { namespace: sampleOf(namespace[1] ?? namespace[2] ?? '', 100) }
}

/** RFC 6120 section 4.9.2: a condition in its namespace, perhaps with text; `see-other-host` holds where to go. */
function readError (xml: string): { condition: string, text: string, host?: string } {
  const elements = [...xml.matchAll(/<(?:[\w-]+:)?([\w-]+)\b([^>]*?)(?:\/>|>([^<]*)<)/g)]
  const isStandard = ([, name, attributes = '']: RegExpExecArray): boolean => name !== 'text' && attributes.includes('urn:ietf:params:xml:ns:xmpp-streams')
  const found = elements.find(isStandard)
  const condition = found?.[1] ?? 'undefined-condition'
  const text = sampleOf(unescape(elements.find(([, name]) => name === 'text')?.[3] ?? ''), 200)
  const content = sampleOf(unescape(found?.[3] ?? ''), 255)
  return condition === 'see-other-host' && content !== '' ? { condition, text, host: content } : { condition, text: text || content }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescape = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

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
