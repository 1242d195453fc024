/** PeerTube's complete locales for the short ones that plugins use most; others stay as they are. */
const complete: Readonly<Record<string, string>> = { en: 'en-US', fr: 'fr-FR', de: 'de-DE', es: 'es-ES', it: 'it-IT', nl: 'nl-NL', pt: 'pt-PT', ca: 'ca-ES', ja: 'ja-JP', pl: 'pl-PL' }

export const completeLocale = (locale: string) => complete[locale] ?? locale
