import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Findings of `parseServerConfig`: what keeps an input from being a configuration. */
export const parseEntries = {
  VALUE_UNSUPPORTED: {
    severity: 'error',
    en: { message: 'A value of type {actual} cannot stand in a configuration.', hint: 'Write a string, number, boolean, list or map; leave the option out instead of null.' },
    fr: { message: 'Une valeur de type {actual} n’a pas de place dans une configuration.', hint: 'Écrivez une chaîne, un nombre, un booléen, une liste ou une table ; omettez l’option au lieu de null.' }
  },
  VALUE_NOT_FINITE: {
    severity: 'error',
    en: { message: '{actual} is not a number that Prosody can use.', hint: 'Write a finite number.' },
    fr: { message: '{actual} n’est pas un nombre utilisable par Prosody.', hint: 'Écrivez un nombre fini.' }
  },
  VALUE_CYCLIC: {
    severity: 'error',
    en: { message: 'The value contains itself.', hint: 'Remove the circular reference.' },
    fr: { message: 'La valeur se contient elle-même.', hint: 'Supprimez la référence circulaire.' }
  },
  VALUE_TOO_DEEP: {
    severity: 'error',
    en: { message: 'Lists and maps are nested more than {limit} levels deep.', hint: 'Lua stops reading at about 200 levels; flatten the value.' },
    fr: { message: 'Listes et tables sont imbriquées sur plus de {limit} niveaux.', hint: 'Lua cesse de lire vers 200 niveaux ; aplatissez la valeur.' }
  },
  VALUE_TOO_LARGE: {
    severity: 'error',
    en: { message: 'The configuration has more than {limit} parts.', hint: 'Look for a list or map that is used in itself many times over.' },
    fr: { message: 'La configuration a plus de {limit} éléments.', hint: 'Cherchez une liste ou une table reprise un grand nombre de fois.' }
  },
  STRING_NOT_UNICODE: {
    severity: 'error',
    en: { message: 'The string holds half of a surrogate pair, which no encoding can write.', hint: 'Correct the text, or give its bytes: {"$bytes": "<Base64>"}.' },
    fr: { message: 'La chaîne contient une moitié de paire de substitution, qu’aucun encodage ne sait écrire.', hint: 'Corrigez le texte, ou donnez ses octets : {"$bytes": "<Base64>"}.' }
  },
  TAG_UNKNOWN: {
    severity: 'error',
    en: { message: '{tag} is not a kind of value.', hint: 'Known are {known}. For a map with such a key write {"$table": [["{tag}", value]]}.' },
    fr: { message: '{tag} n’est pas une sorte de valeur.', hint: 'Sont connues : {known}. Pour une table avec cette clé, écrivez {"$table": [["{tag}", valeur]]}.' }
  },
  TABLE_KEY_DUPLICATE: {
    severity: 'error',
    en: { message: 'The key {key} stands twice in the table.', hint: 'Keep one of the two entries.' },
    fr: { message: 'La clé {key} figure deux fois dans la table.', hint: 'Gardez l’une des deux entrées.' }
  },
  SECRET_REDACTED: {
    severity: 'error',
    en: { message: 'The secret has been taken out: this configuration was made to be shown.', hint: 'Give the secret again, or refer to it: {"$env": "NAME"}.' },
    fr: { message: 'Le secret a été retiré : cette configuration était faite pour être montrée.', hint: 'Donnez à nouveau le secret, ou une référence : {"$env": "NOM"}.' }
  },
  FIELD_UNKNOWN: {
    severity: 'error',
    en: { message: 'There is no field "{field}" here.', hint: 'Did you mean {suggestions}?' },
    fr: { message: 'Il n’y a pas de champ « {field} » ici.', hint: 'Vouliez-vous dire {suggestions} ?' }
  },
  FIELD_IGNORED: {
    severity: 'error',
    en: { message: 'Nothing reads "{field}" here.', hint: 'Remove it.' },
    fr: { message: 'Rien ne lit « {field} » ici.', hint: 'Supprimez-le.' }
  },
  FIELD_TYPE: {
    severity: 'error',
    en: { message: 'Expected {expected}, found {actual}.', hint: 'Write a value of the type {expected}.' },
    fr: { message: 'Attendu : {expected} ; trouvé : {actual}.', hint: 'Écrivez une valeur du type {expected}.' }
  },
  OPTION_TYPE: {
    severity: 'error',
    en: { message: 'Option "{option}": expected {expected}, found {actual}.', hint: 'Write a value of the type {expected}.' },
    fr: { message: 'Option « {option} » : attendu {expected}, trouvé {actual}.', hint: 'Écrivez une valeur du type {expected}.' }
  },
  OPTION_VALUE: {
    severity: 'error',
    en: { message: 'Option "{option}": {actual} is not one of its values.', hint: 'Write {expected}.' },
    fr: { message: 'Option « {option} » : {actual} n’est pas une de ses valeurs.', hint: 'Écrivez {expected}.' }
  },
  OPTION_RANGE: {
    severity: 'error',
    en: { message: 'Option "{option}": {actual} is out of range.', hint: 'Write {expected}.' },
    fr: { message: 'Option « {option} » : {actual} est hors limites.', hint: 'Écrivez {expected}.' }
  },
  OPTION_GIVEN_TWICE: {
    severity: 'error',
    en: { message: 'The option "{option}" is given here and by the field "{field}".', hint: 'Keep the field "{field}".' },
    fr: { message: 'L’option « {option} » est donnée ici et par le champ « {field} ».', hint: 'Gardez le champ « {field} ».' }
  },
  OPTION_RESERVED: {
    severity: 'error',
    en: { message: 'The option "{option}" belongs to Prosody itself: it follows from the host or component line.', hint: 'Remove it; a component’s module is its field "module".' },
    fr: { message: 'L’option « {option} » appartient à Prosody lui-même : elle découle de la ligne d’hôte ou de composant.', hint: 'Supprimez-la ; le module d’un composant est son champ « module ».' }
  },
  HOST_NAME_INVALID: {
    severity: 'error',
    en: { message: '"{name}" is not a domain name.', hint: 'Write a domain such as videos.example, without scheme, port or path. Prosody takes no name in which letters run in both directions.' },
    fr: { message: '« {name} » n’est pas un nom de domaine.', hint: 'Écrivez un domaine comme videos.example, sans protocole, port ni chemin. Prosody n’accepte aucun nom dont les lettres vont dans les deux sens.' }
  },
  HOST_DUPLICATE: {
    severity: 'error',
    en: { message: '"{name}" is defined more than once.', hint: 'A domain is either one host or one component: for a service use a sub-domain such as room.{name}.' },
    fr: { message: '« {name} » est défini plusieurs fois.', hint: 'Un domaine est soit un hôte, soit un composant : pour un service, utilisez un sous-domaine comme room.{name}.' }
  },
  MODULE_NAME_INVALID: {
    severity: 'error',
    en: { message: '"{name}" is not the name of a module.', hint: 'Write the name without path and extension: letters, digits, "_", "-" and ".".' },
    fr: { message: '« {name} » n’est pas un nom de module.', hint: 'Écrivez le nom sans chemin ni extension : lettres, chiffres, « _ », « - » et « . ».' }
  },
  INTERFACE_INVALID: {
    severity: 'error',
    en: { message: '"{interface}" is not an interface that Prosody can listen on.', hint: 'Write * (all IPv4), :: (all IPv6), or an address such as 192.0.2.1 or 2001:db8::1.' },
    fr: { message: '« {interface} » n’est pas une interface sur laquelle Prosody peut écouter.', hint: 'Écrivez * (tout IPv4), :: (tout IPv6), ou une adresse comme 192.0.2.1 ou 2001:db8::1.' }
  },
  PORT_INVALID: {
    severity: 'error',
    en: { message: '{port} is not a port.', hint: 'Write a whole number from 1 to 65535.' },
    fr: { message: '{port} n’est pas un port.', hint: 'Écrivez un nombre entier de 1 à 65535.' }
  },
  REFERENCE_INVALID: {
    severity: 'error',
    en: { message: '{reference} cannot be referred to.', hint: 'An environment variable has letters, digits and "_" only; a credential is the name of a file; a path has no NUL.' },
    fr: { message: '{reference} ne peut pas servir de référence.', hint: 'Une variable d’environnement n’a que lettres, chiffres et « _ » ; un « credential » est un nom de fichier ; un chemin est sans NUL.' }
  },
  REFERENCE_PATH_RELATIVE: {
    severity: 'error',
    en: { message: 'Prosody {target} would look for the file {file} in its working directory, not beside the configuration.', hint: 'Give the absolute path, or put the value in with resolveReferences().' },
    fr: { message: 'Prosody {target} chercherait le fichier {file} dans son répertoire de travail, pas à côté de la configuration.', hint: 'Donnez le chemin absolu, ou insérez la valeur avec resolveReferences().' }
  }
} as const satisfies CatalogEntries
