/// <reference lib="dom" />
import type { WebLanguage } from '../texts/web.js'

/** The language of our texts for a list of BCP 47 tags, the most wanted first. */
export function ourLanguage (wanted: readonly string[]): WebLanguage {
  for (const tag of wanted) {
    if (/^fr\b/i.test(tag)) return 'fr'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}

/** What Converse calls the languages that it knows. */
const converseLanguages = ['af', 'ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'eo', 'es', 'eu', 'fa', 'fi', 'fr', 'gl', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'lt', 'mn', 'mr', 'nb', 'nl', 'oc', 'pl', 'pt', 'pt_BR', 'ro', 'ru', 'sv', 'ta', 'th', 'tr', 'ug', 'uk', 'vi', 'zh_CN', 'zh_TW']

export function converseLanguage (wanted: readonly string[]): string {
  for (const tag of wanted) {
    const whole = tag.replace('-', '_')
    const named = { zh_Hans: 'zh_CN', zh_Hant: 'zh_TW' }[whole] ?? whole
    const found = converseLanguages.find(known => known.toLowerCase() === named.toLowerCase()) ?? converseLanguages.find(known => known === tag.split(/[-_]/)[0]?.toLowerCase())
    if (found !== undefined) return found
  }
  return 'en'
}

/** The viewer's languages, that of PeerTube's page first. */
export function wantedLanguages (): string[] {
  const chosen = localStorage.getItem('locale')
  return [chosen ?? '', document.documentElement.lang, ...navigator.languages].filter(tag => tag !== '')
}
