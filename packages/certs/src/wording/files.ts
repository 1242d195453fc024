import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Modes and owners of the files. */
export const fileEntries = {
  FILE_NOT_READABLE_BY_SERVICE: {
    severity: 'error',
    en: { message: '{path} cannot be read by user {user}, because of {blocker} (mode {mode}, owner {owner}).', hint: 'Give the service its own copy: xmpp-certs import, run as that user or as a deploy hook. Or: setfacl -m u:{user}:rX {blocker}' },
    fr: { message: '{path} n’est pas lisible par l’utilisateur {user}, à cause de {blocker} (mode {mode}, propriétaire {owner}).', hint: 'Donnez au service sa propre copie : xmpp-certs import, sous cet utilisateur ou en « deploy hook ». Ou : setfacl -m u:{user}:rX {blocker}' }
  },
  KEY_FILE_EXPOSED: {
    severity: 'warning',
    en: { message: 'Every user of the machine can read the private key {path} (mode {mode}).', hint: 'chmod o-rwx {path}' },
    fr: { message: 'Tout utilisateur de la machine peut lire la clé privée {path} (mode {mode}).', hint: 'chmod o-rwx {path}' }
  },
  FILE_WRITABLE_BY_OTHERS: {
    severity: 'warning',
    en: { message: 'Users other than the owner can change {path} (mode {mode}).', hint: 'chmod go-w {path}' },
    fr: { message: 'D’autres utilisateurs que le propriétaire peuvent modifier {path} (mode {mode}).', hint: 'chmod go-w {path}' }
  },
  KEY_FILE_OWNER: {
    severity: 'warning',
    en: { message: 'The private key {path} belongs to user {owner}, neither root nor the service\'s user {user}.', hint: 'chown {user} {path}' },
    fr: { message: 'La clé privée {path} appartient à l’utilisateur {owner}, ni root ni celui du service, {user}.', hint: 'chown {user} {path}' }
  }
} as const satisfies CatalogEntries
