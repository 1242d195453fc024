import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Errors: what could not be done. */
export const errorEntries = {
  ERR_XMPP_DNS_SERVER_INVALID: {
    severity: 'error',
    en: { message: '"{server}" is not where a DNS server can be asked.', hint: 'Write it like this: {expected}' },
    fr: { message: '« {server} » n’est pas un endroit où demander à un serveur DNS.', hint: 'Écrivez-le ainsi : {expected}' }
  },
  ERR_XMPP_DNS_COMMAND_UNKNOWN: {
    severity: 'error',
    en: { message: 'There is no command "{command}".', hint: 'The commands are {known}. See: xmpp-dns --help' },
    fr: { message: 'Il n’y a pas de commande « {command} ».', hint: 'Les commandes sont {known}. Voyez : xmpp-dns --help' }
  },
  ERR_XMPP_DNS_FLAG_UNKNOWN: {
    severity: 'error',
    en: { message: '{command} has no option {flag}.', hint: 'See: xmpp-dns {command} --help' },
    fr: { message: '{command} n’a pas d’option {flag}.', hint: 'Voyez : xmpp-dns {command} --help' }
  },
  ERR_XMPP_DNS_FLAG_VALUE_MISSING: {
    severity: 'error',
    en: { message: 'The option {flag} needs a value.', hint: 'Write the value behind it. See: xmpp-dns {command} --help' },
    fr: { message: 'L’option {flag} exige une valeur.', hint: 'Écrivez la valeur à sa suite. Voyez : xmpp-dns {command} --help' }
  },
  ERR_XMPP_DNS_FLAG_VALUE_UNWANTED: {
    severity: 'error',
    en: { message: 'The option {flag} takes no value, but was given "{value}".', hint: 'Write: {flag}' },
    fr: { message: 'L’option {flag} ne prend pas de valeur, mais a reçu « {value} ».', hint: 'Écrivez : {flag}' }
  },
  ERR_XMPP_DNS_FLAG_ALONE: {
    severity: 'error',
    en: { message: '--{flag} does nothing without --{other}.', hint: 'Give both, or neither.' },
    fr: { message: '--{flag} est sans effet sans --{other}.', hint: 'Donnez les deux, ou aucune.' }
  },
  ERR_XMPP_DNS_ARGUMENT_SURPLUS: {
    severity: 'error',
    en: { message: '"{argument}" is one argument too many.', hint: 'See: xmpp-dns {command} --help' },
    fr: { message: '« {argument} » est un argument de trop.', hint: 'Voyez : xmpp-dns {command} --help' }
  },
  ERR_XMPP_DNS_ARGUMENT_MISSING: {
    severity: 'error',
    en: { message: 'The argument {argument} is missing.', hint: 'See: xmpp-dns {command} --help' },
    fr: { message: 'L’argument {argument} manque.', hint: 'Voyez : xmpp-dns {command} --help' }
  },
  ERR_XMPP_DNS_FLAG_INVALID: {
    severity: 'error',
    en: { message: '--{flag} cannot be "{given}".', hint: 'Write: --{flag} {expected}' },
    fr: { message: '--{flag} ne peut être « {given} ».', hint: 'Écrivez : --{flag} {expected}' }
  },
  ERR_XMPP_DNS_FILE: {
    severity: 'error',
    en: { message: '{file} could not be read: {reason}.', hint: 'Look at the path and at who may read it.' },
    fr: { message: '{file} n’a pas pu être lu : {reason}.', hint: 'Vérifiez le chemin et qui peut le lire.' }
  },
  ERR_XMPP_DNS_FILE_NOT_WRITTEN: {
    severity: 'error',
    en: { message: '{file} could not be written: {reason}.', hint: 'Look at the path and at who may write there.' },
    fr: { message: '{file} n’a pas pu être écrit : {reason}.', hint: 'Vérifiez le chemin et qui peut y écrire.' }
  },
  ERR_XMPP_DNS_FILE_CONTENT: {
    severity: 'error',
    en: { message: 'What {file} holds is not of this kind: {expected}.', hint: 'Give a file of this kind: {expected}.' },
    fr: { message: 'Le contenu de {file} n’est pas de ce type : {expected}.', hint: 'Donnez un fichier de ce type : {expected}.' }
  }
} as const satisfies CatalogEntries
