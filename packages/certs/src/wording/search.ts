import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Looking for certificates in folders, and choosing among them. */
export const searchEntries = {
  FOLDER_UNREADABLE: {
    severity: 'error',
    en: { message: 'The folder {path} cannot be read ({reason}).', hint: 'Check that it exists and that this user may list it.' },
    fr: { message: 'Le dossier {path} est illisible ({reason}).', hint: 'Vérifiez qu’il existe et que cet utilisateur peut le lister.' }
  },
  FILE_UNREADABLE: {
    severity: 'warning',
    en: { message: '{path} cannot be read ({reason}).', hint: 'Let this user read it, or run the search as one who may.' },
    fr: { message: '{path} est illisible ({reason}).', hint: 'Laissez cet utilisateur le lire, ou lancez la recherche sous un autre qui le peut.' }
  },
  FILE_TOO_LARGE: {
    severity: 'info',
    en: { message: '{path} has {size} bytes and was not read.', hint: 'Certificates are small; keep other files elsewhere.' },
    fr: { message: '{path} fait {size} octets et n’a pas été lu.', hint: 'Les certificats sont petits ; gardez les autres fichiers ailleurs.' }
  },
  FILE_BROKEN: {
    severity: 'warning',
    en: { message: '{path} is named like a certificate, but cannot be used as one ({codes}).', hint: 'If it is a certificate or a key, copy it again from where it was issued. A file of another program stays as it is.' },
    fr: { message: '{path} porte un nom de certificat, mais ne peut pas servir comme tel ({codes}).', hint: 'Si c’est un certificat ou une clé, recopiez-le depuis son origine. Le fichier d’un autre programme reste tel quel.' }
  },
  LINK_DANGLING: {
    severity: 'warning',
    en: { message: '{path} is a link to {target}, which is not there.', hint: 'In a container, mount the folder above: certbot\'s live/ is links into archive/, so both are needed (/etc/letsencrypt).' },
    fr: { message: '{path} est un lien vers {target}, qui n’est pas là.', hint: 'Dans un conteneur, montez le dossier au-dessus : le live/ de certbot n’est que liens vers archive/, il faut les deux (/etc/letsencrypt).' }
  },
  SEARCH_HIDDEN: {
    severity: 'info',
    en: { message: 'Folders whose name begins with a dot were not searched: {paths}.', hint: 'If the certificates are in one of them, search there.' },
    fr: { message: 'Les dossiers dont le nom commence par un point n’ont pas été examinés : {paths}.', hint: 'Si les certificats sont dans l’un d’eux, cherchez-y.' }
  },
  SEARCH_TOO_DEEP: {
    severity: 'info',
    en: { message: 'Folders below {path} were not searched: they are more than {limit} levels down.', hint: 'Search in a folder that is nearer to the certificates.' },
    fr: { message: 'Les dossiers sous {path} n’ont pas été examinés : ils sont à plus de {limit} niveaux.', hint: 'Cherchez dans un dossier plus proche des certificats.' }
  },
  SEARCH_TOO_MANY: {
    severity: 'warning',
    en: { message: 'The search stopped at {path}: it has looked at {limit} files.', hint: 'Search in a folder that holds only certificates.' },
    fr: { message: 'La recherche s’est arrêtée à {path} : elle a examiné {limit} fichiers.', hint: 'Cherchez dans un dossier qui ne contient que des certificats.' }
  },
  ACME_STORE_INVALID: {
    severity: 'warning',
    en: { message: '{path} looks like the store of Traefik, but holds no certificate that can be read.', hint: 'Check that Traefik has finished writing it and that a resolver has obtained a certificate.' },
    fr: { message: '{path} ressemble au stockage de Traefik, mais ne contient aucun certificat lisible.', hint: 'Vérifiez que Traefik a fini de l’écrire et qu’un résolveur a obtenu un certificat.' }
  },
  KEY_NOT_FOUND: {
    severity: 'warning',
    en: { message: 'There is no private key for {path}.', hint: 'Search in a folder that also holds the key, or copy the key beside it.' },
    fr: { message: 'Il n’y a pas de clé privée pour {path}.', hint: 'Cherchez dans un dossier qui contient aussi la clé, ou copiez la clé à côté.' }
  },
  CERTIFICATE_NOT_FOUND: {
    severity: 'error',
    en: { message: 'There is no certificate in {path}.', hint: 'Name the folder that holds the certificates, for certbot /etc/letsencrypt/live.' },
    fr: { message: 'Il n’y a pas de certificat dans {path}.', hint: 'Indiquez le dossier qui contient les certificats, pour certbot /etc/letsencrypt/live.' }
  },
  PAIR_NOT_FOUND: {
    severity: 'error',
    en: { message: 'No valid certificate with its key was found for {domain}; {rejected} others were looked at.', hint: 'See the findings of each; a certificate for {domain} must name it or *.{parent}.' },
    fr: { message: 'Aucun certificat valable avec sa clé n’a été trouvé pour {domain} ; {rejected} autres ont été examinés.', hint: 'Voyez ce qui est dit de chacun ; un certificat pour {domain} doit le nommer, ou *.{parent}.' }
  },
  PAIR_NEARLY: {
    severity: 'error',
    en: { message: 'No certificate covers {domain}. The closest is {path}, which covers {names}.', hint: 'Get one that also has the DNS name {domain}. With certbot: certbot certonly --expand {arguments}' },
    fr: { message: 'Aucun certificat ne couvre {domain}. Le plus proche est {path}, qui couvre {names}.', hint: 'Demandez-en un qui ait aussi le nom DNS {domain}. Avec certbot : certbot certonly --expand {arguments}' }
  },
  PAIR_ONLY: {
    severity: 'info',
    en: { message: '{path} is taken for {domain}: no other valid certificate covers it.', hint: '' },
    fr: { message: '{path} est pris pour {domain} : aucun autre certificat valable ne le couvre.', hint: '' }
  },
  PAIR_NEWEST: {
    severity: 'info',
    en: { message: '{path} is taken for {domain}: of {count} valid certificates it was issued last, on {notBefore}.', hint: '' },
    fr: { message: '{path} est pris pour {domain} : de {count} certificats valables, c’est le dernier émis, le {notBefore}.', hint: '' }
  },
  PAIR_NOT_SELF_SIGNED: {
    severity: 'info',
    en: { message: '{path} is taken for {domain}: of {count} valid certificates it is the newest that a CA has signed.', hint: '' },
    fr: { message: '{path} est pris pour {domain} : de {count} certificats valables, c’est le plus récent signé par une AC.', hint: '' }
  }
} as const satisfies CatalogEntries
