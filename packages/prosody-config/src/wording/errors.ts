import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Errors: what could not be done. */
export const errorEntries = {
  ERR_PROSODY_CONFIG_REFERENCE_UNKNOWN: {
    severity: 'error',
    en: { message: 'No value was given for {reference}.', hint: 'Set it where the command runs, or leave the reference for Prosody to read.' },
    fr: { message: 'Aucune valeur n’a été donnée pour {reference}.', hint: 'Définissez-la là où la commande s’exécute, ou laissez Prosody lire la référence.' }
  }
} as const satisfies CatalogEntries
