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
    label: { en: 'Delete messages after', fr: 'Supprimer les messages après' },
    explanation: {
      en: 'A number and a unit: <code>30d</code> (days), <code>4w</code> (weeks), <code>6m</code> (months), <code>1y</code> (years); or <code>never</code>: they are kept.',
      fr: 'Un nombre et une unité : <code>30d</code> (jours), <code>4w</code> (semaines), <code>6m</code> (mois), <code>1y</code> (ans) ; ou <code>never</code> (jamais) : ils sont conservés.'
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
  },
  external: {
    label: { en: 'Allow connections to rooms with external XMPP accounts', fr: 'Autoriser les connexions aux salons via des comptes XMPP externes' },
    explanation: {
      en: 'People with an account at any XMPP server may join the rooms, with the rights of guests. It needs an open port and a DNS record.',
      fr: 'Les personnes qui ont un compte sur n’importe quel serveur XMPP peuvent rejoindre les salons, avec les droits des invité⋅es. Il y faut un port ouvert et un enregistrement DNS.'
    }
  },
  s2sPort: {
    label: { en: 'Prosody server to server port', fr: 'Port Prosody serveur vers serveur' },
    explanation: {
      en: 'The standard port is 5269. Take another one if it is taken on this machine, and name it in the DNS record. Open it in the firewall, and in Docker publish it.',
      fr: 'Le port standard est 5269. Choisissez-en un autre s’il est déjà pris sur cette machine, et indiquez-le dans l’enregistrement DNS. Ouvrez-le dans le pare-feu, et publiez-le sous Docker.'
    }
  },
  s2sInterfaces: {
    label: { en: 'Network interfaces for server to server connections', fr: 'Interfaces réseau pour les connexions serveur vers serveur' },
    explanation: {
      en: 'Addresses of this machine, with commas between them. <code>*</code> is all IPv4 addresses, <code>::</code> all IPv6 addresses.',
      fr: 'Des adresses de cette machine, séparées par des virgules. <code>*</code> désigne toutes les adresses IPv4, <code>::</code> toutes les adresses IPv6.'
    }
  },
  s2sDirectTlsPort: {
    label: { en: 'Direct TLS port', fr: 'Port TLS direct' },
    explanation: { en: 'Empty: none. Usually 5270; it needs a DNS record of its own (<code>_xmpps-server</code>).', fr: 'Vide : aucun. D’habitude 5270 ; il demande son propre enregistrement DNS (<code>_xmpps-server</code>).' }
  },
  certificatesFolder: {
    label: { en: 'Certificates folder', fr: 'Dossier des certificats' },
    explanation: {
      en: 'Empty: the chat makes self-signed certificates and renews them, which servers that want trusted ones refuse. Otherwise a folder that PeerTube’s user may read, such as <code>/etc/xmpp-chat/certificates</code>: the right pair is found in it, and taken again when it is renewed. The guide says how certbot fills it; <code>/etc/letsencrypt/live</code> is for root only.',
      fr: 'Vide : le tchat fait des certificats auto-signés et les renouvelle ; les serveurs qui en veulent de fiables les refusent. Sinon un dossier que l’utilisateur de PeerTube peut lire, comme <code>/etc/xmpp-chat/certificates</code> : la bonne paire y est trouvée, et reprise à chaque renouvellement. Le guide explique comment certbot le remplit ; <code>/etc/letsencrypt/live</code> est réservé à root.'
    }
  },
  requireTrusted: {
    label: { en: 'Other servers must have trusted certificates', fr: 'Les autres serveurs doivent avoir des certificats fiables' },
    explanation: { en: 'Otherwise dialback is enough: they are asked back whether it is them.', fr: 'Sinon le rappel (dialback) suffit : on leur redemande si c’est bien eux.' }
  },
  blockedDomains: {
    label: { en: 'Blocked domains', fr: 'Domaines bloqués' },
    explanation: { en: 'Nobody with an account at these domains gets into a room. One a line.', fr: 'Personne avec un compte sur ces domaines n’entre dans un salon. Un par ligne.' }
  },
  allowedDomains: {
    label: { en: 'Allowed domains', fr: 'Domaines autorisés' },
    explanation: { en: 'Empty: all that are not blocked. Otherwise only these. One a line.', fr: 'Vide : tous ceux qui ne sont pas bloqués. Sinon seulement ceux-ci. Un par ligne.' }
  },
  remoteJoins: {
    label: { en: 'Joins from one domain in a minute, at most', fr: 'Entrées depuis un même domaine par minute, au plus' },
    explanation: { en: 'Whoever comes beyond that is asked to try again later.', fr: 'Au-delà, on est prié de réessayer plus tard.' }
  },
  remoteMessages: {
    label: { en: 'Messages from one domain in a minute, at most', fr: 'Messages depuis un même domaine par minute, au plus' },
    explanation: {
      en: 'For all people of a server together. What goes beyond is refused, and the server is listened to more slowly, so that nobody of the web chat notices a flood.',
      fr: 'Pour toutes les personnes d’un serveur ensemble. Au-delà, c’est refusé, et ce serveur est écouté plus lentement, pour qu’une inondation ne se remarque pas dans le tchat du site.'
    }
  },
  showAddress: {
    label: { en: 'Show the room’s XMPP address to', fr: 'Montrer l’adresse XMPP du salon à' },
    explanation: { en: 'So that people can join with their own XMPP program.', fr: 'Pour qu’on puisse rejoindre le salon avec son propre logiciel XMPP.' },
    choices: {
      always: { en: 'everybody', fr: 'tout le monde' },
      proven: { en: 'everybody, once somebody from elsewhere got in', fr: 'tout le monde, dès que quelqu’un est entré depuis ailleurs' },
      owners: { en: 'the owner of the video', fr: 'l’auteur⋅rice de la vidéo' },
      never: { en: 'nobody', fr: 'personne' }
    }
  }
} as const satisfies Record<keyof Settings, SettingText>

/** The headings that the settings stand under, with their members in order. */
export const settingGroups = [
  { heading: { en: 'Chats', fr: 'Tchats' }, settings: ['chatFor', 'roomsPer', 'autoOpen'] },
  { heading: { en: 'People and messages', fr: 'Personnes et messages' }, settings: ['guests', 'history'] },
  {
    heading: { en: 'External XMPP accounts', fr: 'Comptes XMPP externes' },
    settings: ['external', 's2sPort', 's2sInterfaces', 's2sDirectTlsPort', 'certificatesFolder', 'requireTrusted', 'blockedDomains', 'allowedDomains', 'remoteJoins', 'remoteMessages', 'showAddress']
  },
  { heading: { en: 'Server', fr: 'Serveur' }, settings: ['roomPrefix', 'prosody'] }
] as const satisfies ReadonlyArray<{ readonly heading: Text, readonly settings: ReadonlyArray<keyof Settings> }>

/** Above the settings, with what became of them; the browser fills it in. */
export const answerText: Text = { en: 'What the chat made of these settings is shown here.', fr: 'Ce que le tchat a fait de ces paramètres s’affiche ici.' }
