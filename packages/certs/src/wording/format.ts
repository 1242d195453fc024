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
