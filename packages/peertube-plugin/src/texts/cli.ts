/** What the command `xmpp-chat` says. */
export const cliTexts = {
  kept: { en: 'What the chat keeps', fr: 'Ce que le tchat garde' },
  looking: { en: 'Looking…', fr: 'Examen en cours…' },
  states: {
    green: { en: 'in order', fr: 'en ordre' },
    amber: { en: 'works for some', fr: 'marche pour certains' },
    red: { en: 'to be mended', fr: 'à corriger' },
    unknown: { en: 'not known', fr: 'inconnu' },
    off: { en: 'off', fr: 'désactivé' }
  }
} as const

export const help = {
  en: `xmpp-chat: looks after the chat of this PeerTube, which must be running. From any folder, with the path of its data:

  sh /var/www/peertube/storage/plugins/data/peertube-plugin-xmpp-chat/chat/xmpp-chat doctor

Commands:
  doctor             what keeps accounts of other XMPP servers from joining, step by step, with what to do
  prosodyctl ARGS    the prosodyctl of the chat's own Prosody, such as: prosodyctl check config

Options:
  --prove DOMAIN     doctor: also asks that XMPP server for a sign of life, which proves both directions
  --report           doctor: the report for developers; nothing in it is secret
  --data FOLDER      the plugin's data folder (default: looked for from here upwards, and beside this program; or XMPP_CHAT_DATA)
  --json             JSON
  --lang en|fr       default: as the system is set up
  -h, --help         this text

Exits with 0 when nothing is red, 1 when something is, 2 when it could not look.
`,
  fr: `xmpp-chat : s'occupe du tchat de ce PeerTube, qui doit être en marche. Depuis n'importe quel dossier, avec le chemin de ses données :

  sh /var/www/peertube/storage/plugins/data/peertube-plugin-xmpp-chat/chat/xmpp-chat doctor

Commandes :
  doctor             ce qui empêche les comptes d'autres serveurs XMPP d'entrer, étape par étape, et quoi faire
  prosodyctl ARGS    le prosodyctl du Prosody du tchat, par exemple : prosodyctl check config

Options :
  --prove DOMAINE    doctor : demande aussi un signe de vie à ce serveur XMPP, ce qui prouve les deux sens
  --report           doctor : le rapport pour le développement ; il ne contient rien de secret
  --data DOSSIER     le dossier de données du plugin (par défaut : cherché d'ici vers le haut, et à côté de ce programme ; ou XMPP_CHAT_DATA)
  --json             JSON
  --lang en|fr       par défaut : selon le système
  -h, --help         ce texte

Termine avec 0 si rien n'est rouge, 1 si quelque chose l'est, 2 si l'examen n'a pas pu avoir lieu.
`
} as const
