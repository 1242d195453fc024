export const languages = ['en', 'fr'] as const

/** The languages that every text exists in. */
export type Language = (typeof languages)[number]

/**
 * The language that best fits a POSIX locale (`fr_CA.UTF-8`) or a BCP 47 tag (`fr-CA`), or the first that fits of a list; English when none does.
 */
export function chooseLanguage (...wanted: ReadonlyArray<string | null | undefined>): Language {
  for (const tag of wanted) {
    const primary = tag?.split(/[-_.@]/)[0]?.toLowerCase()
    const known = languages.find(language => language === primary)
    if (known !== undefined) return known
  }
  return 'en'
}
