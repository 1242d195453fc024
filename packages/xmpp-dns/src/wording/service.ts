import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Findings of `parseXmppService`: what is wrong with the description of a service. */
export const serviceEntries = {
  SERVICE_NAME_INVALID: {
    severity: 'error',
    en: { message: '"{name}" is not the name of a host or a domain.', hint: 'Write a name such as room.videos.example, without scheme, port or path.' },
    fr: { message: '« {name} » n’est pas un nom d’hôte ou de domaine.', hint: 'Écrivez un nom comme room.videos.example, sans protocole, port ni chemin.' }
  },
  SERVICE_FIELD_INVALID: {
    severity: 'error',
    en: { message: 'Expected {expected}, found: {actual}', hint: 'Write it like this: {expected}' },
    fr: { message: 'Attendu : {expected} ; trouvé : {actual}', hint: 'Écrivez-le ainsi : {expected}' }
  },
  SERVICE_FIELD_UNKNOWN: {
    severity: 'warning',
    en: { message: 'There is no field "{field}".', hint: 'The fields are {known}.' },
    fr: { message: 'Il n’y a pas de champ « {field} ».', hint: 'Les champs sont : {known}.' }
  }
} as const satisfies CatalogEntries
