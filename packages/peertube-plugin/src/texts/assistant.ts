import type { CatalogEntries } from '@xmpp-chat/diagnostics'

const says = (en: string, fr: string) => ({ severity: 'info' as const, en: { message: en, hint: '' }, fr: { message: fr, hint: '' } })

/** What the assistant for external accounts says of each step, and what it calls things. */
export const stepEntries = {
  TITLE_SETTINGS: says('Settings', 'Paramètres'),
  TITLE_PORT: says('Port', 'Port'),
  TITLE_NEIGHBOURS: says('Neighbours', 'Voisinage'),
  TITLE_DNS: says('DNS', 'DNS'),
  TITLE_CERTIFICATE: says('Certificate', 'Certificat'),
  TITLE_REACHABILITY: says('Reachability', 'Accessibilité'),
  TITLE_PROOF: says('Proof', 'Preuve'),
  TITLE_PROSODYCTL: says('Commands for this machine', 'Commandes pour cette machine'),

  NOT_ASKED_FOR: says(
    'Nothing to do while external accounts are not allowed. Tick the box in the settings first.',
    'Rien à faire tant que les comptes externes ne sont pas autorisés. Cochez d’abord la case dans les paramètres.'),
  NOT_LOOKED_YET: says('Not looked at yet.', 'Pas encore examiné.'),

  SETTINGS_APPLIED: says('External accounts are allowed, and the settings are in force.', 'Les comptes externes sont autorisés et les paramètres sont en vigueur.'),
  SETTINGS_REFUSED: says('The settings that were saved last are not in force.', 'Les paramètres enregistrés en dernier ne sont pas en vigueur.'),
  SETTINGS_WORKING: says('The settings are being applied.', 'Les paramètres sont en cours d’application.'),

  PORT_OPEN: says('The chat listens for other servers on {ports}.', 'Le tchat écoute les autres serveurs sur {ports}.'),
  PORT_NOT_OPEN: says('The chat does not listen on {ports}.', 'Le tchat n’écoute pas sur {ports}.'),
  PORT_SERVER_AWAY: says('The chat’s server does not run at present.', 'Le serveur du tchat ne fonctionne pas en ce moment.'),

  NEIGHBOURS_NONE: says('No other XMPP server was found on this machine.', 'Aucun autre serveur XMPP n’a été trouvé sur cette machine.'),
  NEIGHBOURS_FINE: says('There are others on this machine, and they do not get in each other’s way.', 'Il y en a d’autres sur cette machine, sans qu’ils se gênent.'),
  NEIGHBOURS_CLASH: says('Something else on this machine gets in the way.', 'Autre chose sur cette machine fait obstacle.'),

  DNS_FOUND: says('Other servers find {domain} by DNS.', 'Les autres serveurs trouvent {domain} par le DNS.'),
  DNS_DOUBTFUL: says('Other servers find {domain} by DNS, with a reserve.', 'Les autres serveurs trouvent {domain} par le DNS, avec une réserve.'),
  DNS_WITHOUT_DIRECT_TLS: says(
    'Other servers find {domain} by DNS, but not its direct TLS port: the record for it is missing. They connect with STARTTLS instead.',
    'Les autres serveurs trouvent {domain} par le DNS, mais pas son port TLS direct : il y manque un enregistrement. Ils se connectent avec STARTTLS à la place.'),
  DNS_NOT_FOUND: says('Other servers do not find {domain}. Publish the record below at your DNS provider.', 'Les autres serveurs ne trouvent pas {domain}. Publiez l’enregistrement ci-dessous chez votre fournisseur DNS.'),
  DNS_NOT_KNOWN: says('The DNS could not be asked from this machine.', 'Le DNS n’a pas pu être interrogé depuis cette machine.'),

  CERTIFICATE_TRUSTED: says(
    'The certificate for {names}, from {issuer}, is valid until {until}. Every server accepts it.',
    'Le certificat pour {names}, de {issuer}, est valable jusqu’au {until}. Tous les serveurs l’acceptent.'),
  CERTIFICATE_BY_DIALBACK: says(
    'The certificate for {names}, from {issuer}, is valid until {until}. Servers that do with dialback accept it (ejabberd as it is shipped, Prosody’s own default); those that want trusted certificates refuse it (Prosody in Debian). For those, give a folder with certificates in the settings.',
    'Le certificat pour {names}, de {issuer}, est valable jusqu’au {until}. Les serveurs qui se contentent du dialback l’acceptent (ejabberd tel que livré, Prosody par défaut) ; ceux qui exigent des certificats reconnus le refusent (Prosody dans Debian). Pour ceux-là, indiquez un dossier de certificats dans les paramètres.'),
  CERTIFICATE_FAULTY: says(
    'The certificate for {names}, from {issuer}, valid until {until}, has faults for which servers refuse it.',
    'Le certificat pour {names}, de {issuer}, valable jusqu’au {until}, a des défauts qui le font refuser.'),
  CERTIFICATE_NONE: says('There is no certificate yet.', 'Il n’y a pas encore de certificat.'),

  REACHED: says('Seen from here, {places} lead to this very chat.', 'Vu d’ici, {places} mènent bien à ce tchat.'),
  REACHED_DOUBTFUL: says('Seen from here, {places} lead to this chat, with a reserve.', 'Vu d’ici, {places} mènent à ce tchat, avec une réserve.'),
  NOT_REACHED: says('Seen from here, {places} do not lead to this chat.', 'Vu d’ici, {places} ne mènent pas à ce tchat.'),
  NOWHERE_TO_GO: says('There is nowhere to connect to before the DNS is right.', 'Il n’y a nulle part où se connecter tant que le DNS n’est pas bon.'),

  PROVEN_BY_PING: says('Proven on {at}: {with} was asked and its answer came back.', 'Prouvé le {at} : {with} a été interrogé et sa réponse est revenue.'),
  PROVEN_BY_JOIN: says('Proven on {at}: somebody from {with} came into a room.', 'Prouvé le {at} : quelqu’un de {with} est entré dans un salon.'),
  PROOF_UNANSWERED: says('{domain} was asked on {at}, and no answer came back.', '{domain} a été interrogé le {at}, et aucune réponse n’est revenue.'),
  PROOF_NOT_TRIED: says(
    'Not tried yet. Name the domain of any XMPP server, such as the one where you have an account: its answer shows that both directions work.',
    'Pas encore essayé. Indiquez le domaine d’un serveur XMPP quelconque, par exemple celui où vous avez un compte : sa réponse montre que les deux sens fonctionnent.'),

  COMMANDS_READY: says('To be run on the machine that PeerTube runs on, in its container if it is in one, from any folder.', 'À exécuter sur la machine de PeerTube, dans son conteneur s’il en a un, depuis n’importe quel dossier.'),
  PROSODY_WITHOUT_HOLES: says('Prosody {version} runs; on {asOf} no vulnerability of it and its libraries was known. The commands are to be run on PeerTube’s machine, in its container if it is in one, from any folder.', 'Prosody {version} tourne ; le {asOf}, on ne lui connaissait aucune vulnérabilité, ni à ses bibliothèques. Les commandes se lancent sur la machine de PeerTube, dans son conteneur s’il en a un, depuis n’importe quel dossier.'),
  PROSODY_WITH_HOLES: says('Prosody {version} runs; on {asOf} it was known to have vulnerabilities, itself or its libraries ({count}).', 'Prosody {version} tourne ; le {asOf}, on lui connaissait des vulnérabilités, à lui ou à ses bibliothèques ({count}).'),

  SNIPPET_COMPOSE: says('docker-compose.yml, at the service of PeerTube (then: docker compose up -d)', 'docker-compose.yml, au service de PeerTube (puis : docker compose up -d)'),
  SNIPPET_UFW: says('Firewall: ufw', 'Pare-feu : ufw'),
  SNIPPET_FIREWALLD: says('Firewall: firewalld', 'Pare-feu : firewalld'),
  SNIPPET_NFTABLES: says('Firewall: nftables (if the table is called inet filter and the chain input)', 'Pare-feu : nftables (si la table s’appelle inet filter et la chaîne input)'),
  SNIPPET_ZONE: says('Line for the zone file', 'Ligne pour le fichier de zone'),
  SNIPPET_FORM: says('Fields of a DNS provider’s form', 'Champs du formulaire d’un fournisseur DNS'),
  SNIPPET_DIG: says('Command to check it, with the expected answer', 'Commande de vérification, avec la réponse attendue'),
  SNIPPET_FOLDERS: says('Folders with certificates that the chat may read, for the settings', 'Dossiers de certificats que le tchat peut lire, pour les paramètres'),
  SNIPPET_CERTBOT: says(
    'certbot, as root: a certificate for both names, which both need an address in the DNS, that the chat can read, now and at each renewal. Then give /etc/xmpp-chat/certificates as the certificates folder',
    'certbot, en root : un certificat pour les deux noms, qui doivent tous deux avoir une adresse dans le DNS, que le tchat peut lire, maintenant et à chaque renouvellement. Indiquez ensuite /etc/xmpp-chat/certificates comme dossier de certificats'),
  SNIPPET_DOCTOR: says('This page in a shell', 'Cette page dans un terminal'),
  SNIPPET_PROSODYCTL: says('prosodyctl of the chat’s own Prosody', 'prosodyctl du Prosody du tchat')
} as const satisfies CatalogEntries
