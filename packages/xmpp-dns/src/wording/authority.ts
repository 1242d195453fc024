import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What the zone's own servers say, each by itself. */
export const authorityEntries = {
  NS_UNREACHABLE: {
    severity: 'warning',
    en: { message: '{server} ({address}), a server of the zone {zone}, does not answer.', hint: 'Tell whoever runs it, or remove it: {zone}. IN NS {server}.' },
    fr: { message: '{server} ({address}), un serveur de la zone {zone}, ne répond pas.', hint: 'Prévenez son responsable, ou retirez-le : {zone}. IN NS {server}.' }
  },
  NS_LAME: {
    severity: 'warning',
    en: { message: '{server} ({address}) is named as a server of the zone {zone}, but does not know it: {status}.', hint: 'Set the zone up there, or remove it: {zone}. IN NS {server}.' },
    fr: { message: '{server} ({address}) est désigné comme serveur de la zone {zone}, mais ne la connaît pas : {status}.', hint: 'Configurez-y la zone, ou retirez-le : {zone}. IN NS {server}.' }
  },
  NS_INCONSISTENT: {
    severity: 'error',
    en: { message: 'The servers of {zone} disagree about {owner} {type}: {views}.', hint: 'Bring the zone to all of its servers; the record should be: {line}' },
    fr: { message: 'Les serveurs de {zone} ne sont pas d’accord sur {owner} {type} : {views}.', hint: 'Amenez la zone sur tous ses serveurs ; l’enregistrement devrait être : {line}' }
  },
  NS_SERIAL_DIFFERS: {
    severity: 'warning',
    en: { message: 'The servers of {zone} hold different versions of it: {serials}.', hint: 'Wait for the transfer, or look why it fails: dig +nssearch {zone}' },
    fr: { message: 'Les serveurs de {zone} en ont des versions différentes : {serials}.', hint: 'Attendez le transfert, ou cherchez pourquoi il échoue : dig +nssearch {zone}' }
  },
  CACHE_STALE: {
    severity: 'warning',
    en: { message: '{resolver} still remembers an older {owner} {type}: "{cached}" instead of "{published}", for {seconds} s more.', hint: 'Wait {seconds} s; the zone itself has it already.' },
    fr: { message: '{resolver} se souvient encore d’un ancien {owner} {type} : « {cached} » au lieu de « {published} », pour {seconds} s encore.', hint: 'Attendez {seconds} s ; la zone elle-même l’a déjà.' }
  }
} as const satisfies CatalogEntries
