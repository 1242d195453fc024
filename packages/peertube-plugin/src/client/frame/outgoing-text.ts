import type { ConverseEnv } from './converse-types.js'

/** What Converse makes of a message before it is shown and sent. */
export interface OutgoingAttributes {
  readonly body?: string
  readonly original_text?: string
  readonly references?: ReadonlyArray<{ readonly begin: number, readonly end: number }>
}

/**
 * Converse looks for addresses and mentions in the text as it was typed, and shows the text with emoji in the place of their short names: then the
 * places are wrong for who wrote it. Here they are found in the text that is shown.
 */
export async function placeAgain<Attributes extends OutgoingAttributes> (attributes: Attributes, { emojis, getMediaURLsMetadata }: ConverseEnv['u']): Promise<Attributes> {
  const { body, original_text: typed = '', references } = attributes
  if (body === undefined) return attributes
  const shift = body.length - emojis.shortnamesToUnicode(typed).length
  const move = (position: number): number => shift + emojis.shortnamesToUnicode(typed.slice(0, position - shift)).length
  return {
    ...attributes,
    media_urls: undefined,
    ...await getMediaURLsMetadata(body),
    ...references === undefined ? {} : { references: references.map(reference => ({ ...reference, begin: move(reference.begin), end: move(reference.end) })) }
  }
}
