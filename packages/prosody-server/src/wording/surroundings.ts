import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What this machine has and lacks for running a Prosody. */
export const surroundingsEntries = {
  EMBEDDED_ABSENT: {
    severity: 'warning',
    en: { message: 'The embedded Prosody for this machine, {package}, is not installed.', hint: 'Install the packages with their optional dependencies: npm install --include=optional' },
    fr: { message: 'Le Prosody embarqué pour cette machine, {package}, n’est pas installé.', hint: 'Installez les paquets avec leurs dépendances optionnelles : npm install --include=optional' }
  },
  SYSTEM_ABSENT: {
    severity: 'warning',
    en: { message: 'No Prosody is installed on this machine.', hint: 'In Debian: apt install prosody' },
    fr: { message: 'Aucun Prosody n’est installé sur cette machine.', hint: 'Dans Debian : apt install prosody' }
  },
  PROGRAM_UNKNOWN: {
    severity: 'error',
    en: { message: '{program} is not a Prosody that can be run: its version or the other of the programs prosody and prosodyctl was not found.', hint: 'Name the program prosodyctl, with prosody beside it, or a folder with manifest.json and bundle.' },
    fr: { message: '{program} n’est pas un Prosody qui puisse être lancé : sa version ou l’autre des programmes prosody et prosodyctl est introuvable.', hint: 'Indiquez le programme prosodyctl, avec prosody à côté, ou un dossier avec manifest.json et bundle.' }
  },
  BUNDLE_BROKEN: {
    severity: 'error',
    en: { message: 'The embedded Prosody in {folder} is not complete.', hint: 'Install its package anew.' },
    fr: { message: 'Le Prosody embarqué dans {folder} est incomplet.', hint: 'Réinstallez son paquet.' }
  },
  BUNDLE_PATH_UNUSABLE: {
    severity: 'error',
    en: { message: 'The path {folder} has one of the characters : ; ? which Prosody\'s programs take for separators.', hint: 'Install the package in a folder without them, or make a link to it at a path without them and name that.' },
    fr: { message: 'Le chemin {folder} contient un des caractères : ; ? que les programmes de Prosody prennent pour des séparateurs.', hint: 'Installez le paquet dans un dossier sans eux, ou créez vers lui un lien dont le chemin n’en a pas et indiquez ce lien.' }
  },
  BUNDLE_NOT_EXECUTABLE: {
    severity: 'error',
    en: { message: '{file} may not be executed.', hint: 'chmod a+rx {file}' },
    fr: { message: '{file} n’a pas le droit d’être exécuté.', hint: 'chmod a+rx {file}' }
  },
  BUNDLE_ON_NOEXEC: {
    severity: 'error',
    en: { message: '{file} is on a file system where nothing may be executed (noexec).', hint: 'Install the package in another folder, or mount that file system without noexec.' },
    fr: { message: '{file} est sur un système de fichiers où rien ne peut être exécuté (noexec).', hint: 'Installez le paquet dans un autre dossier, ou montez ce système de fichiers sans noexec.' }
  },
  PROSODY_TOO_OLD: {
    severity: 'error',
    en: { message: 'Prosody {version} is too old.', hint: 'Use Prosody 0.12 or 13.0; the embedded one needs no installation.' },
    fr: { message: 'Prosody {version} est trop ancien.', hint: 'Utilisez Prosody 0.12 ou 13.0 ; celui qui est embarqué n’a pas besoin d’être installé.' }
  },
  PROSODY_UNKNOWN: {
    severity: 'warning',
    en: { message: 'Prosody {version} is not known; it is treated as {target}.', hint: 'Use a release of Prosody 0.12 or 13.0 if something fails.' },
    fr: { message: 'Prosody {version} n’est pas connu ; il est traité comme {target}.', hint: 'Utilisez une version publiée de Prosody 0.12 ou 13.0 si quelque chose échoue.' }
  },
  PROSODY_VULNERABLE: {
    severity: 'warning',
    en: { message: 'Prosody {version} has known vulnerabilities: {names}.', hint: 'Update it to {fixed} or later, or to a build of your distribution that lists these numbers as fixed.' },
    fr: { message: 'Prosody {version} a des vulnérabilités connues : {names}.', hint: 'Mettez-le à jour vers {fixed} ou plus, ou vers un paquet de votre distribution qui cite ces numéros comme corrigés.' }
  },
  PROSODY_PERHAPS_VULNERABLE: {
    severity: 'warning',
    en: { message: 'Prosody {version} has known vulnerabilities ({names}) unless whoever built it added the fixes.', hint: 'Look for these numbers in the changelog of the package or image that it came with; if they are not there, update to {fixed} or later.' },
    fr: { message: 'Prosody {version} a des vulnérabilités connues ({names}), sauf si qui l’a construit y a ajouté les correctifs.', hint: 'Cherchez ces numéros dans le journal des modifications du paquet ou de l’image dont il provient ; s’ils n’y sont pas, passez à {fixed} ou plus.' }
  },
  BUNDLE_PART_VULNERABLE: {
    severity: 'warning',
    en: { message: 'The embedded Prosody contains {part} {version}, which has known vulnerabilities: {names}.', hint: 'Update the plugin or package that it came with to one with {part} {fixed} or later; until there is one, use the system\'s Prosody, with its own updates.' },
    fr: { message: 'Le Prosody embarqué contient {part} {version}, qui a des vulnérabilités connues : {names}.', hint: 'Mettez à jour le plugin ou le paquet dont il provient vers une version avec {part} {fixed} ou plus ; en attendant, utilisez le Prosody du système, avec ses propres mises à jour.' }
  },
  SYSTEM_PART_VULNERABLE: {
    severity: 'warning',
    en: { message: 'The system\'s Prosody runs with {part} {version}, which has known vulnerabilities: {names}.', hint: 'Update the system (apt update && apt upgrade), then start Prosody again.' },
    fr: { message: 'Le Prosody du système tourne avec {part} {version}, qui a des vulnérabilités connues : {names}.', hint: 'Mettez le système à jour (apt update && apt upgrade), puis redémarrez Prosody.' }
  },
  PROSODY_REFUSES_SERVER_AUTH: {
    severity: 'warning',
    en: { message: 'Prosody {version} refuses other servers whose certificate is for servers only, as those of Let\'s Encrypt now are.', hint: 'Update it to 13.0.1 or later.' },
    fr: { message: 'Prosody {version} refuse les autres serveurs dont le certificat n’est que pour serveurs, comme le sont désormais ceux de Let’s Encrypt.', hint: 'Mettez-le à jour vers 13.0.1 ou plus.' }
  },
  PROSODY_USER_SHARED: {
    severity: 'warning',
    en: { message: 'Prosody runs as {user}, as other programs may, too: they could read its files and its memory.', hint: 'Make a user for it alone, then start again: useradd --system --user-group --no-create-home --shell /usr/sbin/nologin xmpp-chat' },
    fr: { message: 'Prosody tourne sous {user}, comme d’autres programmes peut-être : ils pourraient lire ses fichiers et sa mémoire.', hint: 'Créez un utilisateur pour lui seul, puis redémarrez : useradd --system --user-group --no-create-home --shell /usr/sbin/nologin xmpp-chat' }
  },
  PROSODY_LIBRARY_MISSING: {
    severity: 'error',
    en: { message: 'Prosody\'s Lua cannot load {library}, without which it does not start.', hint: 'Install it; in Debian: apt install {package}' },
    fr: { message: 'Le Lua de Prosody ne peut pas charger {library}, sans quoi il ne démarre pas.', hint: 'Installez-le ; dans Debian : apt install {package}' }
  },
  PROSODY_WITHOUT_TLS: {
    severity: 'error',
    en: { message: 'Prosody\'s Lua cannot load LuaSec, so there is no encryption.', hint: 'Install it; in Debian: apt install lua-sec' },
    fr: { message: 'Le Lua de Prosody ne peut pas charger LuaSec : il n’y a pas de chiffrement.', hint: 'Installez-le ; dans Debian : apt install lua-sec' }
  },
  PROSODY_WITHOUT_RESOLVER: {
    severity: 'warning',
    en: { message: 'Prosody\'s Lua cannot load lua-unbound; names of other servers are then looked up less reliably and without DNSSEC.', hint: 'Install it; in Debian: apt install lua-unbound' },
    fr: { message: 'Le Lua de Prosody ne peut pas charger lua-unbound ; les noms des autres serveurs sont alors résolus moins sûrement et sans DNSSEC.', hint: 'Installez-le ; dans Debian : apt install lua-unbound' }
  },
  PROSODY_WITHOUT_SQLITE: {
    severity: 'info',
    en: { message: 'Prosody\'s Lua cannot load SQLite; nothing could be stored with the driver SQLite3.', hint: 'Install it; in Debian: apt install lua-dbi-sqlite3' },
    fr: { message: 'Le Lua de Prosody ne peut pas charger SQLite ; rien ne pourrait être stocké avec le pilote SQLite3.', hint: 'Installez-le ; dans Debian : apt install lua-dbi-sqlite3' }
  },
  SERVER_ABSENT: {
    severity: 'error',
    en: { message: 'No program runs a server in {dir}.', hint: 'Start one: prosody-server run --dir {dir}' },
    fr: { message: 'Aucun programme ne fait tourner de serveur dans {dir}.', hint: 'Lancez-en un : prosody-server run --dir {dir}' }
  },
  SERVER_SILENT: {
    severity: 'error',
    en: { message: '{program} (process {pid}) holds {dir} but does not say how its server is.', hint: 'It may just be starting; try again.' },
    fr: { message: '{program} (processus {pid}) tient {dir} mais ne dit pas comment va son serveur.', hint: 'Il démarre peut-être ; réessayez.' }
  },
  ERR_PROSODY_SERVER_USAGE: {
    severity: 'error',
    en: { message: '"{argument}" is missing, or not what "prosody-server {command}" takes.', hint: 'prosody-server {command} --help shows how it is used.' },
    fr: { message: '« {argument} » manque, ou n’est pas ce que prend « prosody-server {command} ».', hint: 'prosody-server {command} --help montre son emploi.' }
  },
  ERR_PROSODY_SERVER_FAILED: {
    severity: 'error',
    en: { message: '"prosody-server {command}" failed: {reason}', hint: 'If this should have worked, please report it.' },
    fr: { message: '« prosody-server {command} » a échoué : {reason}', hint: 'Si cela aurait dû marcher, signalez-le.' }
  },
  ERR_PROSODY_SERVER_CONFIG_UNREADABLE: {
    severity: 'error',
    en: { message: 'The configuration {path} cannot be read: {reason}', hint: 'Give a file with one JSON object, as "prosody-config check" takes it.' },
    fr: { message: 'La configuration {path} est illisible : {reason}', hint: 'Donnez un fichier avec un objet JSON, tel que « prosody-config check » le prend.' }
  },
  ERR_PROSODY_SERVER_LOG_NOT_ROTATED: {
    severity: 'error',
    en: { message: 'No new log file could be begun in place of {path} ({reason}).', hint: 'Prosody goes on writing to it. Check the rights and the free space of its folder.' },
    fr: { message: 'Aucun nouveau journal n’a pu être commencé à la place de {path} ({reason}).', hint: 'Prosody continue d’y écrire. Vérifiez les droits et la place libre de son dossier.' }
  },
  ERR_PROSODY_SERVER_NO_PROSODY: {
    severity: 'error',
    en: { message: 'There is no Prosody that could be run.', hint: 'Install the package @xmpp-chat/prosody-linux-x64 or -arm64 with its optional dependencies, or Prosody itself; in Debian: apt install prosody' },
    fr: { message: 'Il n’y a aucun Prosody qui puisse être lancé.', hint: 'Installez le paquet @xmpp-chat/prosody-linux-x64 ou -arm64 avec les dépendances optionnelles, ou Prosody lui-même ; dans Debian : apt install prosody' }
  },
  ERR_PROSODY_SERVER_USER_UNKNOWN: {
    severity: 'error',
    en: { message: 'This machine has no user {user}.', hint: 'Name one that is in /etc/passwd.' },
    fr: { message: 'Cette machine n’a pas d’utilisateur {user}.', hint: 'Nommez-en un qui est dans /etc/passwd.' }
  },
  ERR_PROSODY_SERVER_USER_IS_ROOT: {
    severity: 'error',
    en: { message: 'Prosody refuses to run as {user}, which has all rights.', hint: 'Name a user without rights, such as prosody or nobody.' },
    fr: { message: 'Prosody refuse de tourner sous {user}, qui a tous les droits.', hint: 'Nommez un utilisateur sans droits, tel que prosody ou nobody.' }
  },
  ERR_PROSODY_SERVER_FOLDER_CLOSED: {
    severity: 'error',
    en: { message: 'The user {user}, whom Prosody runs as, cannot get to {path}: the folder {folder} does not let it through.', hint: 'Use a folder elsewhere, such as /var/lib/xmpp-chat, or: chmod o+x {folder}' },
    fr: { message: 'L’utilisateur {user}, sous lequel Prosody tourne, n’accède pas à {path} : le dossier {folder} ne le laisse pas passer.', hint: 'Utilisez un dossier ailleurs, tel que /var/lib/xmpp-chat, ou : chmod o+x {folder}' }
  }
} as const satisfies CatalogEntries
