import type { Language } from '@xmpp-chat/diagnostics'
import type { ExpectedRecord, ExpectedRecords, Reason } from '../expected-records.js'
import { withFinalDot } from '../domain-name.js'
import { zoneLine } from '../records.js'

/** How the lines are shown. */
export interface ZoneFormat {
  /** Adds a comment to each line that says why, in that language. Default: no comments. */
  readonly comments?: Language
}

const reasons: Record<Language, Record<Reason, string>> = {
  en: {
    'port-not-standard': 'the port is not the standard one', 'other-host': 'the domain itself need not lead to this host',
    'no-other-way': 'there is no other way to find it', 'same-as-fallback': 'others would also try the domain itself at this port',
    'direct-tls': 'direct TLS saves round trips', 'address-of-target': 'the address of the host', dane: 'pins the certificate; needs DNSSEC'
  },
  fr: {
    'port-not-standard': 'le port n’est pas le port habituel', 'other-host': 'le domaine lui-même peut ne pas mener à cet hôte',
    'no-other-way': 'rien d’autre ne permet de le trouver', 'same-as-fallback': 'les autres essaieraient aussi le domaine lui-même sur ce port',
    'direct-tls': 'TLS direct économise des allers-retours', 'address-of-target': 'l’adresse de l’hôte', dane: 'épingle le certificat ; exige DNSSEC'
  }
}

const words = {
  en: { needed: 'needed', useful: 'useful', address: 'must have an A or AAAA record' },
  fr: { needed: 'nécessaire', useful: 'utile', address: 'doit avoir un enregistrement A ou AAAA' }
} as const

/** Lines to paste into a zone file, with absolute names, so that no origin changes their meaning. */
export function formatZone ({ records, addresses }: ExpectedRecords, { comments }: ZoneFormat = {}): string {
  const lines = records.map(expected => zoneLine(expected.record) + (comments === undefined ? '' : ` ; ${explain(expected, comments)}`))
  const open = comments === undefined
    ? []
    : addresses.filter(({ known }) => known.length === 0).map(({ name }) => `; ${withFinalDot(name)} ${words[comments].address}`)
  return [...lines, ...open].join('\n')
}

/** Why a record is asked for, in a few words. */
export function explain ({ need, because }: Pick<ExpectedRecord, 'need' | 'because'>, language: Language): string {
  return `${words[language][need]}${language === 'fr' ? ' : ' : ': '}${because.map(reason => reasons[language][reason]).join(', ')}`
}
