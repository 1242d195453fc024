import { chooseLanguage, type Language } from '@xmpp-chat/diagnostics'

/** Which language people read: browsers say it when they ask for a ticket, other programs with each stanza. */
export interface Readers {
  remember (jid: string, language: unknown): void
  /** `told` is what the stanza says. */
  languageOf (jid: string, told?: string): Language
}

/** How many are remembered, the newest. */
const most = 20_000

export function createReaders (): Readers {
  const languages = new Map<string, Language>()
  return {
    remember: (jid, language) => {
      languages.delete(jid)
      languages.set(jid, chooseLanguage(typeof language === 'string' ? language : undefined))
      const [oldest] = languages.keys()
      if (languages.size > most && oldest !== undefined) languages.delete(oldest)
    },
    languageOf: (jid, told) => languages.get(jid) ?? chooseLanguage(told)
  }
}
