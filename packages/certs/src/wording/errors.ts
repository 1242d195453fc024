import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Errors: what could not be done. */
export const errorEntries = {
  ERR_CERTS_KEY_UNUSABLE: {
    severity: 'error',
    en: { message: 'The given private key cannot be used.', hint: 'Give an unencrypted RSA, EC or Ed25519 key in PEM, or let a new one be made.' },
    fr: { message: 'La clé privée donnée est inutilisable.', hint: 'Donnez une clé RSA, EC ou Ed25519 non chiffrée en PEM, ou laissez-en créer une.' }
  },
  ERR_CERTS_PAIR_INVALID: {
    severity: 'error',
    en: { message: 'The certificate and key for {host} were not stored ({codes}).', hint: 'Nothing was changed. The findings say what to repair.' },
    fr: { message: 'Le certificat et la clé pour {host} n’ont pas été enregistrés ({codes}).', hint: 'Rien n’a été modifié. Les constats disent quoi réparer.' }
  },
  ERR_CERTS_PAIR_CHANGED: {
    severity: 'error',
    en: { message: '{path} has changed since it was found.', hint: 'Search again.' },
    fr: { message: '{path} a changé depuis qu’il a été trouvé.', hint: 'Cherchez à nouveau.' }
  },
  ERR_CERTS_STORE_LOCKED: {
    severity: 'error',
    en: { message: 'Another process ({owner}) is writing to {dir}.', hint: 'Try again in a moment. A lock that nobody renews is taken over after {seconds} seconds.' },
    fr: { message: 'Un autre processus ({owner}) écrit dans {dir}.', hint: 'Réessayez dans un instant. Un verrou que personne ne renouvelle est repris après {seconds} secondes.' }
  },
  ERR_CERTS_STORE_UNUSABLE: {
    severity: 'error',
    en: { message: '{path} cannot be used as a store ({reason}).', hint: 'Choose a folder that this user owns, on a file system with symbolic links.' },
    fr: { message: '{path} ne peut pas servir de stockage ({reason}).', hint: 'Choisissez un dossier de cet utilisateur, sur un système de fichiers avec liens symboliques.' }
  },
  ERR_CERTS_STORE_FULL: {
    severity: 'error',
    en: { message: 'There is no room left in {path} ({reason}).', hint: 'Free some space and try again. The certificates that were there stay in use.' },
    fr: { message: 'Il n’y a plus de place dans {path} ({reason}).', hint: 'Libérez de la place et réessayez. Les certificats qui s’y trouvaient restent en service.' }
  },
  ERR_CERTS_FILE_EXISTS: {
    severity: 'error',
    en: { message: '{path} is there already and is not written over.', hint: 'Move it away when it is no longer needed, or choose another folder with --store.' },
    fr: { message: '{path} existe déjà et n’est pas écrasé.', hint: 'Déplacez-le s’il ne sert plus, ou choisissez un autre dossier avec --store.' }
  },
  ERR_CERTS_NO_PREVIOUS: {
    severity: 'error',
    en: { message: 'There is no certificate before the present one of {host} to go back to.', hint: 'Write a new one instead.' },
    fr: { message: 'Il n’y a pas, pour {host}, de certificat antérieur auquel revenir.', hint: 'Écrivez-en plutôt un nouveau.' }
  },
  ERR_CERTS_SOURCE_UNREADABLE: {
    severity: 'error',
    en: { message: '{path} cannot be read ({reason}).', hint: 'Check the path and who may read it.' },
    fr: { message: '{path} est illisible ({reason}).', hint: 'Vérifiez le chemin et qui peut le lire.' }
  },
  ERR_CERTS_RANGE: {
    severity: 'error',
    en: { message: '"{argument}" is out of range: from {least} to {most}.', hint: '{command} --help shows how it is used.' },
    fr: { message: '« {argument} » est hors limites : de {least} à {most}.', hint: '{command} --help montre son emploi.' }
  },
  ERR_CERTS_USAGE: {
    severity: 'error',
    en: { message: '"{argument}" is missing, or not what "{command}" takes.', hint: '{command} --help shows how it is used.' },
    fr: { message: '« {argument} » manque, ou n’est pas ce que prend « {command} ».', hint: '{command} --help montre son emploi.' }
  }
} as const satisfies CatalogEntries
