/** Why Prosody refuses what somebody sends, by the name that its modules have for it. */
export const limitTexts = {
  too_long: { en: 'This is too long to be sent: send it in parts', fr: 'C’est trop long pour être envoyé : envoyez-le en plusieurs fois' },
  too_deep: { en: 'This is nested too deeply', fr: 'Ce message contient trop de niveaux imbriqués' },
  too_many: { en: 'This has too many parts', fr: 'Ce message contient trop d’éléments' },
  unread: { en: 'Read first what has been sent to you', fr: 'Lisez d’abord ce qui vous a été envoyé' },
  too_fast: { en: 'You are sending too much: wait a moment', fr: 'Vous envoyez trop de messages : attendez un instant' }
} as const

/** As the modules read them: `fr:too_long`. */
export const limitWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(limitTexts).flatMap(([name, { en, fr }]) => [[`en:${name}`, en], [`fr:${name}`, fr]])
)
