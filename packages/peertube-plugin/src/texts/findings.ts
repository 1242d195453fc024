import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What the plugin finds wrong with its settings and surroundings, and what it cannot do. */
export const findingEntries = {
  SETTING_NOT_A_CHOICE: {
    severity: 'error',
    en: { message: 'The setting "{setting}" is "{value}", which is none of its choices.', hint: 'Choose one of: {choices}.' },
    fr: { message: 'Le paramètre « {setting} » vaut « {value} », qui n’est pas l’un de ses choix.', hint: 'Choisissez parmi : {choices}.' }
  },
  SETTING_NOT_A_CHECKBOX: {
    severity: 'error',
    en: { message: 'The setting "{setting}" is "{value}"; it can only be on or off.', hint: 'Tick the box or clear it, and save again.' },
    fr: { message: 'Le paramètre « {setting} » vaut « {value} » ; il ne peut être qu’activé ou désactivé.', hint: 'Cochez ou décochez la case, puis enregistrez à nouveau.' }
  },
  ROOM_PREFIX_UNUSABLE: {
    severity: 'error',
    en: { message: '"{value}" cannot be the beginning of the rooms’ domain.', hint: 'Give one word of letters, digits and hyphens, such as room; not: {taken}.' },
    fr: { message: '« {value} » ne peut pas être le début du domaine des salons.', hint: 'Donnez un mot fait de lettres, de chiffres et de tirets, comme room ; pas : {taken}.' }
  },
  HISTORY_PERIOD_UNUSABLE: {
    severity: 'error',
    en: { message: '"{value}" is no time after which messages could be deleted.', hint: 'Give a number and a unit: 30d (days), 4w (weeks), 6m (months), 1y (years); or never, to keep them all.' },
    fr: { message: '« {value} » n’est pas un délai après lequel supprimer les messages.', hint: 'Donnez un nombre et une unité : 30d (jours), 4w (semaines), 6m (mois), 1y (ans) ; ou never, pour tout garder.' }
  },
  PORT_UNUSABLE_SETTING: {
    severity: 'error',
    en: { message: 'The setting "{setting}" is "{value}", which is no port.', hint: 'Give a number from 1024 to 65535; other servers expect 5269.' },
    fr: { message: 'Le paramètre « {setting} » vaut « {value} », qui n’est pas un port.', hint: 'Donnez un nombre de 1024 à 65535 ; les autres serveurs attendent 5269.' }
  },
  INTERFACES_UNUSABLE: {
    severity: 'error',
    en: { message: '"{value}" are no network interfaces to listen on.', hint: 'Give addresses of this machine with commas between them; * stands for all IPv4 and :: for all IPv6 addresses: *, ::' },
    fr: { message: '« {value} » ne désigne pas d’interfaces réseau où écouter.', hint: 'Donnez des adresses de cette machine séparées par des virgules ; * désigne toutes les adresses IPv4 et :: toutes les IPv6 : *, ::' }
  },
  FOLDER_NOT_ABSOLUTE: {
    severity: 'error',
    en: { message: '"{value}" is not the full path of a folder.', hint: 'Give a path that begins with /, such as /etc/xmpp-chat/certificates; or nothing, for certificates made by the chat itself.' },
    fr: { message: '« {value} » n’est pas le chemin complet d’un dossier.', hint: 'Donnez un chemin qui commence par /, comme /etc/xmpp-chat/certificates ; ou rien, pour des certificats faits par le tchat lui-même.' }
  },
  DOMAINS_UNUSABLE: {
    severity: 'error',
    en: { message: 'The setting "{setting}" has entries that are not domains: {values}.', hint: 'Give domains such as example.org, one per line.' },
    fr: { message: 'Le paramètre « {setting} » contient des entrées qui ne sont pas des domaines : {values}.', hint: 'Donnez des domaines comme example.org, un par ligne.' }
  },
  COUNT_UNUSABLE: {
    severity: 'error',
    en: { message: 'The setting "{setting}" is "{value}", which is no whole number above 0.', hint: 'Give a number such as 30.' },
    fr: { message: 'Le paramètre « {setting} » vaut « {value} », qui n’est pas un nombre entier supérieur à 0.', hint: 'Donnez un nombre comme 30.' }
  },
  CERTIFICATE_FOLDER_USELESS: {
    severity: 'error',
    en: { message: 'No certificate for {domain} could be taken from {folder}.', hint: 'What is in the way is named beside this. Until it is mended, the last good certificate is used, or a self-signed one.' },
    fr: { message: 'Aucun certificat pour {domain} n’a pu être pris dans {folder}.', hint: 'L’obstacle est indiqué à côté. Tant qu’il reste, le dernier bon certificat sert, ou un certificat auto-signé.' }
  },
  CERTIFICATES_FOR_OTHERS: {
    severity: 'error',
    en: { message: 'The certificates there are for {names}; none covers {domain}.', hint: 'Get one that names {domain}, too; with certbot: add -d {domain}.' },
    fr: { message: 'Les certificats présents sont pour {names} ; aucun ne couvre {domain}.', hint: 'Obtenez-en un qui nomme aussi {domain} ; avec certbot : ajoutez -d {domain}.' }
  },
  CERTIFICATE_FOLDER_TOO_LARGE: {
    severity: 'error',
    en: { message: '{folder} is no folder of certificates: it holds more than {limit} files, or all of the system.', hint: 'Name the folder that the certificates are in, such as /etc/xmpp-chat/certificates. Until then, the last good certificate is used, or a self-signed one.' },
    fr: { message: '{folder} n’est pas un dossier de certificats : il contient plus de {limit} fichiers, ou tout le système.', hint: 'Indiquez le dossier où sont les certificats, tel que /etc/xmpp-chat/certificates. En attendant, le dernier bon certificat sert, ou un certificat auto-signé.' }
  },
  CERTIFICATE_NOT_RENEWED: {
    severity: 'error',
    en: { message: 'The self-signed certificate for {domain} could not be renewed: {reason}', hint: 'It is tried again tomorrow, and at each start.' },
    fr: { message: 'Le certificat auto-signé pour {domain} n’a pas pu être renouvelé : {reason}', hint: 'Un nouvel essai a lieu demain, et à chaque démarrage.' }
  },
  ERR_XMPP_CHAT_USAGE: {
    severity: 'error',
    en: { message: '"{argument}" is not understood.', hint: 'xmpp-chat --help shows what is.' },
    fr: { message: '« {argument} » n’est pas compris.', hint: 'xmpp-chat --help montre ce qui l’est.' }
  },
  ERR_XMPP_CHAT_NOT_FOUND: {
    severity: 'error',
    en: { message: 'No running chat was found from {folder} upwards.', hint: 'PeerTube must be running with the plugin. Use the command in its data folder: sh /var/www/peertube/storage/plugins/data/peertube-plugin-xmpp-chat/chat/xmpp-chat doctor' },
    fr: { message: 'Aucun tchat en marche n’a été trouvé à partir de {folder} vers le haut.', hint: 'PeerTube doit tourner avec le plugin. Utilisez la commande de son dossier de données : sh /var/www/peertube/storage/plugins/data/peertube-plugin-xmpp-chat/chat/xmpp-chat doctor' }
  },
  ERR_XMPP_CHAT_NOT_READABLE: {
    severity: 'error',
    en: { message: 'The way to the running chat cannot be read: {reason}', hint: 'Run it as PeerTube’s user or as root: sudo sh {command} doctor' },
    fr: { message: 'Le chemin vers le tchat en marche ne peut pas être lu : {reason}', hint: 'Exécutez la commande comme l’utilisateur de PeerTube ou en root : sudo sh {command} doctor' }
  },
  ERR_XMPP_CHAT_NOT_RUNNING: {
    severity: 'error',
    en: { message: 'The chat does not answer: {reason}', hint: 'Start PeerTube, and see in its log whether the plugin was loaded.' },
    fr: { message: 'Le tchat ne répond pas : {reason}', hint: 'Démarrez PeerTube et voyez dans son journal si le plugin a été chargé.' }
  },
  ERR_XMPP_CHAT_FAILED: {
    severity: 'error',
    en: { message: 'That did not work: {reason}', hint: 'PeerTube’s log has more.' },
    fr: { message: 'Cela n’a pas marché : {reason}', hint: 'Le journal de PeerTube en dit plus.' }
  },
  ASSISTANT_FAILED: {
    severity: 'error',
    en: { message: 'The assistant for external accounts could not look: {reason}', hint: 'Look again; if it fails again, send its report to the developers.' },
    fr: { message: 'L’assistant pour les comptes externes n’a pas pu regarder : {reason}', hint: 'Regardez à nouveau ; si cela échoue encore, envoyez son rapport au développement.' }
  },
  LOOPBACK_ONLY: {
    severity: 'error',
    en: { message: 'The port for other servers is open on {interfaces} only, where nobody from outside comes.', hint: 'Set the network interfaces to *, :: (all addresses), or to a public address of this machine.' },
    fr: { message: 'Le port pour les autres serveurs n’est ouvert que sur {interfaces}, où personne n’arrive de l’extérieur.', hint: 'Réglez les interfaces réseau sur *, :: (toutes les adresses), ou sur une adresse publique de cette machine.' }
  },
  IN_A_CONTAINER: {
    severity: 'warning',
    en: { message: 'PeerTube runs in a container ({container}), which must publish port {ports}. Nothing has shown yet that it does.', hint: 'Add the lines for docker-compose.yml and restart the container. This goes away once the proof has worked.' },
    fr: { message: 'PeerTube tourne dans un conteneur ({container}), qui doit publier le port {ports}. Rien n’a encore montré qu’il le fait.', hint: 'Ajoutez les lignes pour docker-compose.yml et relancez le conteneur. Cet avertissement disparaît dès que la preuve a réussi.' }
  },
  LIVECHAT_SAME_ROOMS: {
    severity: 'error',
    en: { message: 'The livechat plugin speaks for {rooms}, too; other servers can find only one of the two.', hint: 'Set the beginning of the rooms’ domain to {prefix} here, or switch external accounts off in the livechat plugin.' },
    fr: { message: 'Le plugin livechat parle aussi pour {rooms} ; les autres serveurs ne peuvent trouver que l’un des deux.', hint: 'Réglez ici le début du domaine des salons sur {prefix}, ou désactivez les comptes externes dans le plugin livechat.' }
  },
  LIVECHAT_SAME_PORT: {
    severity: 'error',
    en: { message: 'The livechat plugin wants port {port} for other servers, too.', hint: 'Set another port here, such as 5270; the DNS record then says so to the others.' },
    fr: { message: 'Le plugin livechat veut aussi le port {port} pour les autres serveurs.', hint: 'Réglez un autre port ici, comme 5270 ; l’enregistrement DNS l’indique alors aux autres.' }
  },
  LIVECHAT_BESIDE: {
    severity: 'info',
    en: { message: 'The livechat plugin runs here as well, for {domains}.', hint: 'That is no obstacle: the rooms’ domains and the ports differ.' },
    fr: { message: 'Le plugin livechat tourne ici aussi, pour {domains}.', hint: 'Ce n’est pas un obstacle : les domaines des salons et les ports diffèrent.' }
  },
  NEIGHBOUR_SAME_PORT: {
    severity: 'error',
    en: { message: 'Port {port} is held by another program: {program} (user {user}).', hint: 'Set another port, such as 5270; the DNS record then says so to the others.' },
    fr: { message: 'Le port {port} est tenu par un autre programme : {program} (utilisateur {user}).', hint: 'Réglez un autre port, comme 5270 ; l’enregistrement DNS l’indique alors aux autres.' }
  },
  NEIGHBOUR_BESIDE: {
    severity: 'info',
    en: { message: 'Another program listens at port {port}, where XMPP servers do: {program} (user {user}).', hint: 'That is no obstacle: the chat has port {ours}, and the DNS record of its rooms leads there.' },
    fr: { message: 'Un autre programme écoute sur le port {port}, comme un serveur XMPP : {program} (utilisateur {user}).', hint: 'Ce n’est pas un obstacle : le tchat a le port {ours}, et l’enregistrement DNS de ses salons y mène.' }
  },
  NEIGHBOUR_UNSEEN_SAME_PORT: {
    severity: 'error',
    en: { message: 'Port {port} is held by another program, of the user {user}; PeerTube’s user may not see which one.', hint: 'See it as root: ss -ltnp "sport = :{port}". Or set another port, such as 5270; the DNS record then says so to the others.' },
    fr: { message: 'Le port {port} est tenu par un autre programme, de l’utilisateur {user} ; l’utilisateur de PeerTube ne peut pas voir lequel.', hint: 'Pour le voir, en root : ss -ltnp "sport = :{port}". Ou réglez un autre port, comme 5270 ; l’enregistrement DNS l’indique alors aux autres.' }
  },
  NEIGHBOUR_UNSEEN_BESIDE: {
    severity: 'info',
    en: { message: 'A program of the user {user} listens at port {port}, where XMPP servers do; PeerTube’s user may not see which one.', hint: 'That is no obstacle: the chat has port {ours}, and the DNS record of its rooms leads there.' },
    fr: { message: 'Un programme de l’utilisateur {user} écoute sur le port {port}, comme un serveur XMPP ; l’utilisateur de PeerTube ne peut pas voir lequel.', hint: 'Ce n’est pas un obstacle : le tchat a le port {ours}, et l’enregistrement DNS de ses salons y mène.' }
  },
  PROOF_OUR_CERTIFICATE_REFUSED: {
    severity: 'error',
    en: { message: '{domain} does not accept the certificate of this chat: {reason}', hint: 'Give a folder with certificates from a public authority in the settings; they must cover the rooms’ domain.' },
    fr: { message: '{domain} n’accepte pas le certificat de ce tchat : {reason}', hint: 'Indiquez dans les paramètres un dossier de certificats d’une autorité publique ; ils doivent couvrir le domaine des salons.' }
  },
  PROOF_THEIR_CERTIFICATE_REFUSED: {
    severity: 'error',
    en: { message: 'This chat does not accept the certificate of {domain}: {reason}', hint: 'Its administrator has to mend it; or allow servers without trusted certificates in the settings.' },
    fr: { message: 'Ce tchat n’accepte pas le certificat de {domain} : {reason}', hint: 'C’est à son administration de le corriger ; ou acceptez dans les paramètres les serveurs sans certificat reconnu.' }
  },
  PROOF_DIALBACK_FAILED: {
    severity: 'error',
    en: { message: '{domain} could not connect back to check who asked: {reason}', hint: 'See to the steps DNS, port and reachability: {domain} must be able to connect to this chat.' },
    fr: { message: '{domain} n’a pas pu se connecter en retour pour vérifier qui demandait : {reason}', hint: 'Voyez les étapes DNS, port et accessibilité : {domain} doit pouvoir se connecter à ce tchat.' }
  },
  PROOF_NOT_RESOLVED: {
    severity: 'error',
    en: { message: 'No XMPP server was found for {domain}: {reason}', hint: 'Check how the domain is written; if others can reach it, see which DNS servers this machine asks.' },
    fr: { message: 'Aucun serveur XMPP n’a été trouvé pour {domain} : {reason}', hint: 'Vérifiez l’orthographe du domaine ; si d’autres l’atteignent, voyez quels serveurs DNS cette machine interroge.' }
  },
  PROOF_NOT_CONNECTED: {
    severity: 'error',
    en: { message: 'No connection to {domain} could be made: {reason}', hint: 'Try another server; if none works, the firewall lets no connections out to port 5269.' },
    fr: { message: 'Aucune connexion vers {domain} n’a pu être établie : {reason}', hint: 'Essayez un autre serveur ; si aucun ne marche, le pare-feu ne laisse pas sortir vers le port 5269.' }
  },
  PROOF_NO_ANSWER: {
    severity: 'error',
    en: { message: '{domain} was reached, but did not answer in time: {reason}', hint: 'Most often it cannot connect back: see to the steps DNS, port and reachability. After a failure some servers wait up to five minutes; then try again.' },
    fr: { message: '{domain} a été atteint, mais n’a pas répondu à temps : {reason}', hint: 'Le plus souvent il ne peut pas se connecter en retour : voyez les étapes DNS, port et accessibilité. Après un échec, certains serveurs attendent jusqu’à cinq minutes ; essayez ensuite à nouveau.' }
  },
  PROOF_FAILED: {
    severity: 'error',
    en: { message: '{domain} could not be asked: {reason}', hint: 'Try again, and try another server; the log of Prosody has more.' },
    fr: { message: '{domain} n’a pas pu être interrogé : {reason}', hint: 'Essayez à nouveau, puis avec un autre serveur ; le journal de Prosody en dit plus.' }
  },
  PROOF_NOT_ALLOWED: {
    severity: 'error',
    en: { message: 'The settings keep {domain} out.', hint: 'Name another server, or change the blocked and allowed domains.' },
    fr: { message: 'Les paramètres excluent {domain}.', hint: 'Indiquez un autre serveur, ou changez les domaines bloqués et autorisés.' }
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
  },
  EMBEDDED_PROSODY_INSTEAD: {
    severity: 'warning',
    en: { message: 'The chat runs on the embedded Prosody, not on one of this machine.', hint: 'In Debian: apt install prosody lua-dbi-sqlite3. Then save these settings again.' },
    fr: { message: 'Le tchat tourne sur le Prosody embarqué, et non sur un Prosody de cette machine.', hint: 'Dans Debian : apt install prosody lua-dbi-sqlite3. Puis enregistrez à nouveau ces paramètres.' }
  },
  PROSODY_UNFIT: {
    severity: 'error',
    en: { message: 'Prosody {version} of this machine lacks what the chat needs; it was not started.', hint: 'Install what is named beside this, then save these settings again.' },
    fr: { message: 'Il manque au Prosody {version} de cette machine ce dont le tchat a besoin ; il n’a pas été lancé.', hint: 'Installez ce qui est indiqué à côté, puis enregistrez à nouveau ces paramètres.' }
  },
  PROSODY_CHANGED_BACK: {
    severity: 'error',
    en: { message: 'The chat could not be moved to the other Prosody.', hint: 'What was in the way is named beside this. The former one runs again, with the former settings; everybody was disconnected for a moment.' },
    fr: { message: 'Le tchat n’a pas pu passer à l’autre Prosody.', hint: 'L’obstacle est indiqué à côté. Le précédent tourne à nouveau, avec les paramètres précédents ; tout le monde a été déconnecté un instant.' }
  },
  PROSODY_NOT_CHANGED_BACK: {
    severity: 'error',
    en: { message: 'The chat could be moved neither to the other Prosody nor back to the former one.', hint: 'What was in the way is named beside this. The chat is down; it is tried again by itself; the log of PeerTube says more.' },
    fr: { message: 'Le tchat n’a pu ni passer à l’autre Prosody, ni revenir au précédent.', hint: 'L’obstacle est indiqué à côté. Le tchat est arrêté ; un nouvel essai a lieu de lui-même ; le journal de PeerTube en dit plus.' }
  }
} as const satisfies CatalogEntries
