import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What happens to certificates over time. */
export const watchEntries = {
  REPLACEMENT_REJECTED: {
    severity: 'error',
    en: { message: 'A new certificate for {domain} at {path} was not taken ({codes}).', hint: 'The one before stays in use. Put a whole, matching pair there; it is picked up by itself.' },
    fr: { message: 'Un nouveau certificat pour {domain} dans {path} n’a pas été pris ({codes}).', hint: 'Le précédent reste en service. Mettez-y une paire entière et assortie ; elle sera prise d’elle-même.' }
  },
  CERTIFICATE_GONE: {
    severity: 'warning',
    en: { message: 'The certificate for {domain} is no longer at {path}, and no other valid one is there.', hint: 'The one that was taken over stays in use until it expires. Put a new one there before.' },
    fr: { message: 'Le certificat pour {domain} n’est plus dans {path}, et il n’y en a pas d’autre valable.', hint: 'Celui qui a été repris reste en service jusqu’à son expiration. Mettez-en un nouveau avant.' }
  },
  WATCH_WITHOUT_NOTICE: {
    severity: 'warning',
    en: { message: 'The system gives no notice of changes in {path} ({reason}); it is looked at every {seconds} seconds instead.', hint: 'Nothing is missed, only seen later. For notice at once, raise fs.inotify.max_user_instances and fs.inotify.max_user_watches with sysctl.' },
    fr: { message: 'Le système n’avertit pas des changements dans {path} ({reason}) ; il est examiné toutes les {seconds} secondes à la place.', hint: 'Rien n’est perdu, seulement vu plus tard. Pour être averti aussitôt, augmentez fs.inotify.max_user_instances et fs.inotify.max_user_watches avec sysctl.' }
  },
  WATCH_FAILED: {
    severity: 'warning',
    en: { message: 'Looking at {path} failed ({reason}); the next look will come by itself.', hint: 'If this stays, check that the folder exists and can be read.' },
    fr: { message: 'L’examen de {path} a échoué ({reason}) ; le prochain viendra de lui-même.', hint: 'Si cela dure, vérifiez que le dossier existe et qu’il est lisible.' }
  }
} as const satisfies CatalogEntries
