import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What keeps a text from being a certificate. */
export const formatEntries = {
  CERT_EMPTY: {
    severity: 'error',
    en: { message: 'The certificate is empty.', hint: 'Copy it again from where it was issued.' },
    fr: { message: 'Le certificat est vide.', hint: 'Recopiez-le depuis son origine.' }
  },
  CERT_NOT_PEM: {
    severity: 'error',
    en: { message: 'There is no certificate in PEM here.', hint: 'Give a file that begins with "-----BEGIN CERTIFICATE-----". From a PKCS #12 file: openssl pkcs12 -in FILE -nodes -out cert.pem' },
    fr: { message: 'Il n’y a pas de certificat PEM ici.', hint: 'Donnez un fichier qui commence par « -----BEGIN CERTIFICATE----- ». Depuis un fichier PKCS #12 : openssl pkcs12 -in FICHIER -nodes -out cert.pem' }
  },
  CERT_TRUNCATED: {
    severity: 'error',
    en: { message: 'The block "{label}" that begins on line {line} has no end: the file is truncated.', hint: 'Copy the whole file again. Prosody does not start, and stops reloading, while such a file lies in its folder.' },
    fr: { message: 'Le bloc « {label} » qui commence à la ligne {line} n’a pas de fin : le fichier est tronqué.', hint: 'Recopiez le fichier entier. Prosody ne démarre pas, et ne recharge plus, tant qu’un tel fichier est dans son dossier.' }
  },
  CERT_MALFORMED: {
    severity: 'error',
    en: { message: 'The block "{label}" on line {line} is damaged and cannot be read.', hint: 'Copy the file again from where it was issued; "openssl x509 -in FILE -noout -text" says whether it is whole.' },
    fr: { message: 'Le bloc « {label} » de la ligne {line} est abîmé et illisible.', hint: 'Recopiez le fichier depuis son origine ; « openssl x509 -in FICHIER -noout -text » dit s’il est entier.' }
  },
  CERT_IS_DER: {
    severity: 'error',
    en: { message: 'The certificate is in DER; XMPP servers read PEM.', hint: 'Convert it: openssl x509 -inform der -in FILE -out cert.pem' },
    fr: { message: 'Le certificat est en DER ; les serveurs XMPP lisent du PEM.', hint: 'Convertissez-le : openssl x509 -inform der -in FICHIER -out cert.pem' }
  },
  PEM_BLOCK_UNSEEN: {
    severity: 'warning',
    en: { message: 'OpenSSL passes over the block "{label}" on line {line}: its first line has something before or after it.', hint: 'Put -----BEGIN {label}----- on a line of its own.' },
    fr: { message: 'OpenSSL ignore le bloc « {label} » de la ligne {line} : sa première ligne contient autre chose, avant ou après.', hint: 'Mettez -----BEGIN {label}----- seul sur une ligne.' }
  },
  PEM_END_LINE: {
    severity: 'error',
    en: { message: 'The block "{label}" that begins on line {line} does not end with a line of its own: OpenSSL refuses the file.', hint: 'Put -----END {label}----- on a line of its own; what follows it begins on the next line.' },
    fr: { message: 'Le bloc « {label} » qui commence à la ligne {line} ne finit pas par une ligne à part : OpenSSL refuse le fichier.', hint: 'Mettez -----END {label}----- seul sur une ligne ; ce qui le suit commence à la ligne suivante.' }
  },
  CERT_LABEL: {
    severity: 'error',
    en: { message: 'The certificate stands in a block "{label}", which Prosody cannot read.', hint: 'Write it as "CERTIFICATE": openssl x509 -in FILE -out cert.pem' },
    fr: { message: 'Le certificat est dans un bloc « {label} », que Prosody ne sait pas lire.', hint: 'Écrivez-le comme « CERTIFICATE » : openssl x509 -in FICHIER -out cert.pem' }
  },
  CERT_NOT_LOADED: {
    severity: 'error',
    en: { message: 'OpenSSL cannot read the certificate {subject}, and so no XMPP server can.', hint: 'Copy the file again from where it was issued, or get it issued again.' },
    fr: { message: 'OpenSSL ne peut pas lire le certificat {subject}, donc aucun serveur XMPP non plus.', hint: 'Recopiez le fichier depuis son origine, ou faites-le réémettre.' }
  },
  DH_WEAK: {
    severity: 'warning',
    en: { message: 'The parameters "{label}" have {size} bits; OpenSSL 3 refuses fewer than 2048 at its usual security level.', hint: 'Remove the block, and the option that names the file if there is one: servers bring better ones.' },
    fr: { message: 'Les paramètres « {label} » font {size} bits ; OpenSSL 3 en refuse moins de 2048 à son niveau de sécurité habituel.', hint: 'Retirez le bloc, et l’option qui nomme le fichier s’il y en a une : les serveurs en apportent de meilleurs.' }
  },
  CERT_TOO_LARGE: {
    severity: 'error',
    en: { message: 'The input is larger than {limit} bytes and was not read.', hint: 'Give the certificate alone, with its chain.' },
    fr: { message: 'L’entrée dépasse {limit} octets et n’a pas été lue.', hint: 'Donnez seulement le certificat et sa chaîne.' }
  },
  CERT_BLOCK_IGNORED: {
    severity: 'info',
    en: { message: 'The file also holds {labels}, which is not used.', hint: 'Nothing needs to change.' },
    fr: { message: 'Le fichier contient aussi {labels}, qui ne sert pas.', hint: 'Rien à changer.' }
  }
} as const satisfies CatalogEntries
