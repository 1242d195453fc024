import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Errors: what could not be done. */
export const errorEntries = {
  ERR_XMPP_DNS_SERVER_INVALID: {
    severity: 'error',
    en: { message: '"{server}" is not where a DNS server can be asked.', hint: 'Write it like this: {expected}' },
    fr: { message: '« {server} » n’est pas un endroit où demander à un serveur DNS.', hint: 'Écrivez-le ainsi : {expected}' }
  },
  ERR_XMPP_DNS_USAGE: {
    severity: 'error',
    en: { message: 'The command line is not understood: {problem}.', hint: 'See: xmpp-dns {command} --help' },
    fr: { message: 'La ligne de commande n’est pas comprise : {problem}.', hint: 'Voyez : xmpp-dns {command} --help' }
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
    fr: { message: '{file} n’a pu être lu : {reason}.', hint: 'Vérifiez le chemin et qui peut le lire.' }
  }
} as const satisfies CatalogEntries
