import type { Language } from '@xmpp-chat/diagnostics'

type Text = Readonly<Record<Language, string>>

const commonOptions: Text = {
  en: `  --json         plain data instead of text
  --lang en|fr   default: the language of the surroundings (LC_ALL, LC_MESSAGES, LANG)
  -h, --help     this text

Exit codes: 0 well, 1 something must be changed, 2 it could not be done.`,
  fr: `  --json         des données au lieu de texte
  --lang en|fr   par défaut : la langue de l’environnement (LC_ALL, LC_MESSAGES, LANG)
  -h, --help     ce texte

Codes de sortie : 0 bien, 1 quelque chose est à changer, 2 impossible.`
}

const folderOptions: Text = {
  en: `  --dir DIR      the folder of the server; default $XMPP_CHAT_DIR, else data where that is
  --prosody P    embedded (default), system, or the path of a prosodyctl or of a bundle`,
  fr: `  --dir DOSSIER  le dossier du serveur ; par défaut $XMPP_CHAT_DIR, sinon data s’il existe
  --prosody P    embedded (par défaut), system, ou le chemin d’un prosodyctl ou d’un bundle`
}

const both = (text: Text, ...more: readonly Text[]): Text => ({ en: [text, ...more].map(({ en }) => en).join('\n'), fr: [text, ...more].map(({ fr }) => fr).join('\n') })

export const overview: Text = {
  en: `prosody-server: a Prosody that is kept running and changed without interruption; nothing to install

  run         run a server in a folder until Ctrl+C
  status      say how the server of a folder is
  prosodyctl  run prosodyctl on it
  shell       talk to it while it runs
  find        list the Prosodies of this machine, and what speaks against them

prosody-server COMMAND --help says more.`,
  fr: `prosody-server : un Prosody maintenu en marche et modifié sans interruption ; rien à installer

  run         faire tourner un serveur dans un dossier jusqu’à Ctrl+C
  status      dire comment va le serveur d’un dossier
  prosodyctl  lancer prosodyctl sur lui
  shell       lui parler pendant qu’il tourne
  find        lister les Prosody de cette machine, et ce qui s’oppose à leur emploi

prosody-server COMMANDE --help en dit plus.`
}

export const runHelp = both({
  en: `prosody-server run [options]
Runs a server until Ctrl+C or SIGTERM, and starts it again when it crashes. SIGHUP reads the configuration and the certificates anew, and
what changed in them is made live without a restart where that is possible.

  prosody-server run --dir data --config chat.json --certs /etc/letsencrypt/live
  prosody-server run --dir data

  --config FILE  JSON, as prosody-config takes it; default what was applied last
  --certs DIR    where certificates are; the best for each domain is taken
  --user NAME    whom Prosody runs as when this is started by root; default the owner of the folder, else xmpp-chat or prosody, else a shared one
  --log          also show Prosody's log, without secrets`,
  fr: `prosody-server run [options]
Fait tourner un serveur jusqu’à Ctrl+C ou SIGTERM, et le relance quand il plante. SIGHUP fait relire la configuration et les certificats ;
ce qui y a changé prend effet sans redémarrage là où c’est possible.

  prosody-server run --dir data --config chat.json --certs /etc/letsencrypt/live
  prosody-server run --dir data

  --config FICHIER  du JSON, tel que prosody-config le prend ; par défaut ce qui a été appliqué en dernier
  --certs DOSSIER  où sont les certificats ; le meilleur pour chaque domaine est pris
  --user NOM     sous qui Prosody tourne quand root lance ceci ; par défaut le propriétaire du dossier, sinon xmpp-chat ou prosody, sinon un utilisateur partagé
  --log          montrer aussi le journal de Prosody, sans secrets`
}, folderOptions, commonOptions)

export const statusHelp = both({
  en: `prosody-server status [options]
Says how the server of a folder is: process, ports, problems. The exit code is 0 when all is well.

  prosody-server status --dir data --json

  --dir DIR      the folder of the server; default $XMPP_CHAT_DIR, else data where that is`,
  fr: `prosody-server status [options]
Dit comment va le serveur d’un dossier : processus, ports, problèmes. Le code de sortie est 0 quand tout va bien.

  prosody-server status --dir data --json

  --dir DOSSIER  le dossier du serveur ; par défaut $XMPP_CHAT_DIR, sinon data s’il existe`
}, commonOptions)

export const prosodyctlHelp = both({
  en: `prosody-server prosodyctl [options] [--] ARGUMENTS
Runs Prosody's own prosodyctl with the configuration, the user and the environment of a server. Its exit code is passed on.

  prosody-server prosodyctl check
  prosody-server prosodyctl --dir data -- adduser alice@videos.example
`,
  fr: `prosody-server prosodyctl [options] [--] ARGUMENTS
Lance le prosodyctl de Prosody avec la configuration, l’utilisateur et l’environnement d’un serveur. Son code de sortie est rendu.

  prosody-server prosodyctl check
  prosody-server prosodyctl --dir data -- adduser alice@videos.example
`
}, folderOptions, commonOptions)

export const shellHelp = both({
  en: `prosody-server shell [options] [COMMAND]
Runs one command in the admin shell of a running server, or opens the shell.

  prosody-server shell
  prosody-server shell host list
  prosody-server shell 'c2s:show("videos.example")'
`,
  fr: `prosody-server shell [options] [COMMANDE]
Exécute une commande dans la console d’administration d’un serveur qui tourne, ou ouvre cette console.

  prosody-server shell
  prosody-server shell host list
  prosody-server shell 'c2s:show("videos.example")'
`
}, folderOptions, commonOptions)

export const findHelp = both({
  en: `prosody-server find [options]
Says which Prosody would be run, which others there are, and what speaks against its version.

  prosody-server find
  prosody-server find --prosody system --json

  --prosody P    embedded (default), system, or the path of a prosodyctl or of a bundle`,
  fr: `prosody-server find [options]
Dit quel Prosody serait lancé, quels autres il y a, et ce qui s’oppose à sa version.

  prosody-server find
  prosody-server find --prosody system --json

  --prosody P    embedded (par défaut), system, ou le chemin d’un prosodyctl ou d’un bundle`
}, commonOptions)
