import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What Prosody would do with a folder of certificates. */
export const prosodyEntries = {
  PROSODY_CHOICE_BY_CHANCE: {
    severity: 'warning',
    en: { message: 'Which certificate Prosody serves for {host} is a matter of chance at every start and reload: {candidates}.', hint: 'Keep one certificate for each name in the folder. xmpp-certs import --from {dir} --for {host} --store FOLDER makes such a folder.' },
    fr: { message: 'Le certificat que Prosody sert pour {host} dépend du hasard à chaque démarrage et rechargement : {candidates}.', hint: 'Gardez un seul certificat par nom dans le dossier. xmpp-certs import --from {dir} --for {host} --store DOSSIER en fait un tel.' }
  },
  PROSODY_COPIES: {
    severity: 'info',
    en: { message: 'For {host} Prosody takes one of several files by chance, but all hold the same certificate: {candidates}.', hint: '' },
    fr: { message: 'Pour {host}, Prosody prend un de plusieurs fichiers au hasard, mais tous contiennent le même certificat : {candidates}.', hint: '' }
  },
  PROSODY_NO_CERTIFICATE: {
    severity: 'error',
    en: { message: 'Prosody finds no certificate for {host} in {dir} and offers no TLS there.', hint: 'Put {host}.crt and {host}.key into the folder.' },
    fr: { message: 'Prosody ne trouve pas de certificat pour {host} dans {dir} et n’y offre pas TLS.', hint: 'Mettez {host}.crt et {host}.key dans le dossier.' }
  },
  PROSODY_CANNOT_START: {
    severity: 'error',
    en: { message: 'Prosody stops with an error over {paths}: it does not start, and a running one no longer reloads or ends.', hint: 'Remove or repair the file before the next reload; a running Prosody that met it needs SIGKILL.' },
    fr: { message: 'Prosody s’arrête sur une erreur à cause de {paths} : il ne démarre pas, et un Prosody qui tourne ne recharge ni ne se termine plus.', hint: 'Retirez ou réparez le fichier avant le prochain rechargement ; un Prosody qui l’a rencontré ne cède qu’à SIGKILL.' }
  },
  PROSODY_CHOICE_UNFIT: {
    severity: 'error',
    en: { message: 'Prosody would serve {path} for {host}, but that one is not fit for it ({codes}).', hint: 'See what is said of that file, and put a fitting {host}.crt and {host}.key into the folder.' },
    fr: { message: 'Prosody servirait {path} pour {host}, mais il n’y convient pas ({codes}).', hint: 'Voyez ce qui est dit de ce fichier, et mettez des {host}.crt et {host}.key convenables dans le dossier.' }
  },
  PROSODY_SKIPS_FIRST_LINE: {
    severity: 'info',
    en: { message: 'Prosody passes over {path}: its first line is not exactly -----BEGIN CERTIFICATE----- with a Unix line end.', hint: 'Remove what stands before the certificate: openssl x509 -in {path} -out {path}.new' },
    fr: { message: 'Prosody ignore {path} : sa première ligne n’est pas exactement -----BEGIN CERTIFICATE----- avec une fin de ligne Unix.', hint: 'Retirez ce qui précède le certificat : openssl x509 -in {path} -out {path}.new' }
  },
  PROSODY_SKIPS_NO_KEY: {
    severity: 'info',
    en: { message: 'Prosody passes over {path}: there is no key at {key}.', hint: 'Put the key there.' },
    fr: { message: 'Prosody ignore {path} : il n’y a pas de clé dans {key}.', hint: 'Mettez-y la clé.' }
  },
  PROSODY_SKIPS_NOT_VALID: {
    severity: 'info',
    en: { message: 'Prosody passes over {path}: it is valid from {notBefore} to {notAfter}.', hint: 'Remove it from the folder.' },
    fr: { message: 'Prosody ignore {path} : il est valable du {notBefore} au {notAfter}.', hint: 'Retirez-le du dossier.' }
  }
} as const satisfies CatalogEntries
