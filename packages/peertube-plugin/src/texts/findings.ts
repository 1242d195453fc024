import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What the plugin finds wrong with its settings and surroundings, and what it cannot do. */
export const findingEntries = {
  SETTING_NOT_A_CHOICE: {
    severity: 'error',
    en: { message: 'The setting {setting} is "{value}", which is none of its choices.', hint: 'Choose one of: {choices}.' },
    fr: { message: 'Le paramètre {setting} vaut « {value} », qui n’est pas l’un de ses choix.', hint: 'Choisissez parmi : {choices}.' }
  },
  SETTING_NOT_A_CHECKBOX: {
    severity: 'error',
    en: { message: 'The setting {setting} is "{value}"; it can only be on or off.', hint: 'Tick the box or clear it, and save again.' },
    fr: { message: 'Le paramètre {setting} vaut « {value} » ; il ne peut être qu’activé ou désactivé.', hint: 'Cochez ou décochez la case, puis enregistrez à nouveau.' }
  },
  ROOM_PREFIX_UNUSABLE: {
    severity: 'error',
    en: { message: '"{value}" cannot be the beginning of the rooms’ domain.', hint: 'Give one word of letters, digits and hyphens, such as room; not: {taken}.' },
    fr: { message: '« {value} » ne peut pas être le début du domaine des salons.', hint: 'Donnez un mot fait de lettres, de chiffres et de tirets, comme room ; pas : {taken}.' }
  },
  HISTORY_PERIOD_UNUSABLE: {
    severity: 'error',
    en: { message: '"{value}" is no time for which messages could be kept.', hint: 'Give a number and a unit: 30d (days), 4w (weeks), 6m (months), 1y (years); or never, to keep all.' },
    fr: { message: '« {value} » n’est pas une durée de conservation des messages.', hint: 'Donnez un nombre et une unité : 30d (jours), 4w (semaines), 6m (mois), 1y (ans) ; ou never, pour tout garder.' }
  },
  PORT_UNUSABLE_SETTING: {
    severity: 'error',
    en: { message: 'The setting {setting} is "{value}", which is no port.', hint: 'Give a number from 1024 to 65535; other servers expect 5269.' },
    fr: { message: 'Le paramètre {setting} vaut « {value} », qui n’est pas un port.', hint: 'Donnez un nombre de 1024 à 65535 ; les autres serveurs attendent 5269.' }
  },
  INTERFACES_UNUSABLE: {
    severity: 'error',
    en: { message: '"{value}" are no network interfaces to listen on.', hint: 'Give addresses of this machine with commas between them; * stands for all IPv4 and :: for all IPv6 addresses: *, ::' },
    fr: { message: '« {value} » ne désigne pas d’interfaces réseau où écouter.', hint: 'Donnez des adresses de cette machine séparées par des virgules ; * désigne toutes les adresses IPv4 et :: toutes les IPv6 : *, ::' }
  },
  FOLDER_NOT_ABSOLUTE: {
    severity: 'error',
    en: { message: '"{value}" is not the full path of a folder.', hint: 'Give a path that begins with /, such as /etc/letsencrypt/live; or nothing, for certificates made by the chat itself.' },
    fr: { message: '« {value} » n’est pas le chemin complet d’un dossier.', hint: 'Donnez un chemin qui commence par /, comme /etc/letsencrypt/live ; ou rien, pour des certificats faits par le tchat lui-même.' }
  },
  DOMAINS_UNUSABLE: {
    severity: 'error',
    en: { message: 'The setting {setting} has what is no domain: {values}.', hint: 'Give domains such as example.org, one a line.' },
    fr: { message: 'Le paramètre {setting} contient ce qui n’est pas un domaine : {values}.', hint: 'Donnez des domaines comme example.org, un par ligne.' }
  },
  COUNT_UNUSABLE: {
    severity: 'error',
    en: { message: 'The setting {setting} is "{value}", which is no whole number above 0.', hint: 'Give a number such as 30.' },
    fr: { message: 'Le paramètre {setting} vaut « {value} », qui n’est pas un nombre entier supérieur à 0.', hint: 'Donnez un nombre comme 30.' }
  },
  CERTIFICATE_FOLDER_USELESS: {
    severity: 'error',
    en: { message: 'No certificate for {domain} could be taken from {folder}.', hint: 'What is in the way is named beside this. Until it is mended, the last good certificate is used, or a self-signed one.' },
    fr: { message: 'Aucun certificat pour {domain} n’a pu être pris dans {folder}.', hint: 'L’obstacle est indiqué à côté. Tant qu’il reste, le dernier bon certificat sert, ou un certificat auto-signé.' }
  },
  CERTIFICATE_NOT_RENEWED: {
    severity: 'error',
    en: { message: 'The self-signed certificate for {domain} could not be renewed: {reason}', hint: 'It is tried again tomorrow, and at each start.' },
    fr: { message: 'Le certificat auto-signé pour {domain} n’a pas pu être renouvelé : {reason}', hint: 'Un nouvel essai a lieu demain, et à chaque démarrage.' }
  },
  LAST_GOOD_SETTINGS_IN_FORCE: {
    severity: 'warning',
    en: { message: 'The saved settings cannot be used as they are; the last good ones are in force.', hint: 'Correct what is named here, and save again.' },
    fr: { message: 'Les paramètres enregistrés ne sont pas utilisables tels quels ; les derniers valables restent en vigueur.', hint: 'Corrigez ce qui est indiqué ici, puis enregistrez à nouveau.' }
  },
  CHAT_NOT_STARTED: {
    severity: 'error',
    en: { message: 'The chat could not be started: {reason}', hint: 'It is tried again by itself; the log of PeerTube says more.' },
    fr: { message: 'Le tchat n’a pas pu démarrer : {reason}', hint: 'Un nouvel essai a lieu de lui-même ; le journal de PeerTube en dit plus.' }
  },
  ROOMS_NOT_FOLLOWED: {
    severity: 'warning',
    en: { message: 'What changed in PeerTube could not be carried over to the rooms: {reason}', hint: 'It is tried again within a minute.' },
    fr: { message: 'Les changements de PeerTube n’ont pas pu être reportés dans les salons : {reason}', hint: 'Un nouvel essai a lieu dans la minute.' }
  },
  PEERTUBE_DOES_NOT_ANSWER: {
    severity: 'warning',
    en: { message: 'PeerTube’s database could not be asked: {reason}', hint: 'Nobody new gets into the chats until it answers again.' },
    fr: { message: 'La base de données de PeerTube n’a pas pu être interrogée : {reason}', hint: 'Personne de nouveau n’entre dans les tchats avant qu’elle ne réponde.' }
  }
} as const satisfies CatalogEntries
