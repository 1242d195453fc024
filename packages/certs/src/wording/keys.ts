import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** The private key, and the strength of keys and signatures. */
export const keyEntries = {
  KEY_MISMATCH: {
    severity: 'error',
    en: { message: 'The private key does not belong to the certificate; Prosody switches TLS off for such a pair.', hint: 'Take both from one issue: with certbot, fullchain.pem and privkey.pem of one folder in live/.' },
    fr: { message: 'La clé privée n’appartient pas au certificat ; Prosody désactive TLS pour une telle paire.', hint: 'Prenez les deux d’une même émission : avec certbot, fullchain.pem et privkey.pem d’un même dossier de live/.' }
  },
  KEY_ENCRYPTED: {
    severity: 'error',
    en: { message: 'The private key is encrypted; a server that starts by itself cannot ask for its password.', hint: 'Take the password off: openssl pkey -in FILE -out FILE.new, with umask 077' },
    fr: { message: 'La clé privée est chiffrée ; un serveur qui démarre seul ne peut pas demander son mot de passe.', hint: 'Retirez le mot de passe : openssl pkey -in FICHIER -out FICHIER.new, avec umask 077' }
  },
  KEY_UNREADABLE: {
    severity: 'error',
    en: { message: 'There is no readable private key.', hint: 'Give a file with "-----BEGIN PRIVATE KEY-----"; "openssl pkey -in FILE -noout -check" says whether it is whole.' },
    fr: { message: 'Il n’y a pas de clé privée lisible.', hint: 'Donnez un fichier avec « -----BEGIN PRIVATE KEY----- » ; « openssl pkey -in FICHIER -noout -check » dit si elle est entière.' }
  },
  KEY_BEHIND_DAMAGE: {
    severity: 'warning',
    en: { message: 'Before the private key stands a block that cannot be used: "{label}" on line {line}. OpenSSL may get no further than to that one.', hint: 'Leave only the key in the file.' },
    fr: { message: 'Avant la clé privée se trouve un bloc inutilisable : « {label} » à la ligne {line}. OpenSSL peut s’arrêter à celui-là.', hint: 'Ne laissez que la clé dans le fichier.' }
  },
  KEY_WEAK: {
    severity: 'error',
    en: { message: 'The key is too weak: {type} with {size} bits. OpenSSL 3 refuses it at its usual security level.', hint: 'Make a new key: EC P-256, or RSA with 2048 bits or more.' },
    fr: { message: 'La clé est trop faible : {type} de {size} bits. OpenSSL 3 la refuse à son niveau de sécurité habituel.', hint: 'Créez une nouvelle clé : EC P-256, ou RSA de 2048 bits ou plus.' }
  },
  KEY_TYPE_UNUSUAL: {
    severity: 'warning',
    en: { message: 'Keys of type {type} are not understood by every server, client and browser.', hint: 'Use EC P-256, or RSA with 2048 bits or more, where anybody may connect.' },
    fr: { message: 'Les clés de type {type} ne sont pas comprises par tous les serveurs, clients et navigateurs.', hint: 'Utilisez EC P-256, ou RSA de 2048 bits ou plus, là où n’importe qui peut se connecter.' }
  },
  CERT_SIGNATURE_WEAK: {
    severity: 'error',
    en: { message: '{subject} is signed with {algorithm}, which is no longer accepted.', hint: 'Get it issued again with SHA-256 or better.' },
    fr: { message: '{subject} est signé avec {algorithm}, qui n’est plus accepté.', hint: 'Faites-le réémettre avec SHA-256 ou mieux.' }
  },
  CERT_SIGNATURE_INVALID: {
    severity: 'error',
    en: { message: 'The signature of {subject} is not one of {issuer}: the certificate was changed, or an issuer of the same name was put beside it.', hint: 'Copy the certificate and its chain again from where they were issued.' },
    fr: { message: 'La signature de {subject} n’est pas de {issuer} : le certificat a été modifié, ou un émetteur du même nom lui a été joint.', hint: 'Recopiez le certificat et sa chaîne depuis leur origine.' }
  }
} as const satisfies CatalogEntries
