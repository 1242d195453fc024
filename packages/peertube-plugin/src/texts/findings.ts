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
