import type { Settings } from '../core/settings.js'

/** A text in both languages. */
export interface Text {
  readonly en: string
  readonly fr: string
}

interface SettingText {
  readonly label: Text
  /** HTML: beside the field. */
  readonly explanation: Text
  /** What the choices are called. */
  readonly choices?: Readonly<Record<string, Text>>
}

/** The settings as the admin reads them. */
export const settingTexts = {
  chatFor: {
    label: { en: 'Which videos have a chat', fr: 'Quelles vidéos ont un tchat' },
    explanation: {
      en: 'Only videos of this instance. A chat is as private as its video: who may not see the one gets nowhere near the other.',
      fr: 'Uniquement les vidéos de cette instance. Un tchat est aussi privé que sa vidéo : qui ne peut pas voir l’une n’a aucun accès à l’autre.'
    },
    choices: {
      lives: { en: 'All lives', fr: 'Tous les directs' },
      all: { en: 'All videos and lives', fr: 'Toutes les vidéos et tous les directs' },
      chosen: { en: 'Those whose owner wants one (a box in the video’s form)', fr: 'Celles dont l’auteur⋅rice le souhaite (une case dans le formulaire de la vidéo)' },
      none: { en: 'None', fr: 'Aucune' }
    }
  },
  roomsPer: {
    label: { en: 'A room for each', fr: 'Un salon par' },
    explanation: {
      en: 'With one room per channel, its public and unlisted videos share a chat and its history. Other videos have rooms of their own in any case.',
      fr: 'Avec un salon par chaîne, ses vidéos publiques et non listées partagent un tchat et son historique. Les autres vidéos ont toujours leur propre salon.'
    },
    choices: { video: { en: 'video', fr: 'vidéo' }, channel: { en: 'channel', fr: 'chaîne' } }
  },
  autoOpen: {
    label: { en: 'Open the chat with the page', fr: 'Ouvrir le tchat avec la page' },
    explanation: {
      en: 'Otherwise there is a button, and nothing of the chat is loaded before somebody presses it.',
      fr: 'Sinon il y a un bouton, et rien du tchat n’est chargé avant qu’on n’appuie dessus.'
    }
  },
  guests: {
    label: { en: 'People without an account on this instance may', fr: 'Les personnes sans compte sur cette instance peuvent' },
    explanation: {
      en: 'Those who talk choose a nickname; the names of accounts are not to be had.',
      fr: 'Celles qui écrivent choisissent un pseudonyme ; les noms des comptes ne sont pas disponibles.'
    },
    choices: {
      talk: { en: 'read and write', fr: 'lire et écrire' },
      read: { en: 'read', fr: 'lire' },
      nothing: { en: 'not enter', fr: 'ne pas entrer' }
    }
  },
  history: {
    label: { en: 'Keep messages for', fr: 'Conserver les messages pendant' },
    explanation: {
      en: 'A number and a unit: <code>30d</code> (days), <code>4w</code> (weeks), <code>6m</code> (months), <code>1y</code> (years); or <code>never</code>: they never expire.',
      fr: 'Un nombre et une unité : <code>30d</code> (jours), <code>4w</code> (semaines), <code>6m</code> (mois), <code>1y</code> (ans) ; ou <code>never</code> : ils n’expirent jamais.'
    }
  },
  roomPrefix: {
    label: { en: 'Beginning of the rooms’ domain', fr: 'Début du domaine des salons' },
    explanation: {
      en: 'With <code>room</code>, rooms are at <code>room.</code> and the name of this instance. Another one starts with empty rooms; the old ones stay stored under the old name. It disconnects everybody for a moment.',
      fr: 'Avec <code>room</code>, les salons sont à <code>room.</code> suivi du nom de cette instance. En changer donne des salons vides ; les anciens restent conservés sous l’ancien nom. Tout le monde est déconnecté un instant.'
    }
  },
  prosody: {
    label: { en: 'Prosody, the XMPP server behind the chat', fr: 'Prosody, le serveur XMPP derrière le tchat' },
    explanation: {
      en: 'The embedded one needs nothing on this machine. The system’s gets its updates from your distribution (Prosody 0.12 or 13, with SQLite for Lua: the package lua-dbi-sqlite3). A change restarts the chat; history is kept.',
      fr: 'Celui qui est inclus ne demande rien à cette machine. Celui du système reçoit ses mises à jour de votre distribution (Prosody 0.12 ou 13, avec SQLite pour Lua : le paquet lua-dbi-sqlite3). Un changement redémarre le tchat ; l’historique est conservé.'
    },
    choices: { embedded: { en: 'the embedded one', fr: 'celui qui est inclus' }, system: { en: 'the system’s', fr: 'celui du système' } }
  }
} as const satisfies Record<keyof Settings, SettingText>

/** The headings that the settings stand under, with their members in order. */
export const settingGroups = [
  { heading: { en: 'Chats', fr: 'Tchats' }, settings: ['chatFor', 'roomsPer', 'autoOpen'] },
  { heading: { en: 'People and messages', fr: 'Personnes et messages' }, settings: ['guests', 'history'] },
  { heading: { en: 'Server', fr: 'Serveur' }, settings: ['roomPrefix', 'prosody'] }
] as const satisfies ReadonlyArray<{ readonly heading: Text, readonly settings: ReadonlyArray<keyof Settings> }>

/** Above the settings, with what became of them; the browser fills it in. */
export const answerText: Text = { en: 'What the chat made of these settings is shown here.', fr: 'Ce que le tchat a fait de ces paramètres s’affiche ici.' }
