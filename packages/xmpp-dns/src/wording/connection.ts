import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Findings of `checkProbe` about connections and streams. */
export const connectionEntries = {
  PROBE_NOTHING_TO_TRY: {
    severity: 'error',
    en: { message: 'The DNS leads to no address for {domain}: there is nothing to connect to.', hint: 'Look at the records of {domain} first ({option}).' },
    fr: { message: 'Le DNS ne mène à aucune adresse pour {domain} : il n’y a rien à quoi se connecter.', hint: 'Regardez d’abord les enregistrements de {domain} ({option}).' }
  },
  TCP_REFUSED: {
    severity: 'error',
    en: { message: '{address} port {port} ({target}) refuses connections: nobody listens there.', hint: 'Start the server, let it listen on port {port}, or correct the SRV record {owner}.' },
    fr: { message: '{address} port {port} ({target}) refuse les connexions : personne n’y écoute.', hint: 'Démarrez le serveur, faites-le écouter sur le port {port}, ou corrigez l’enregistrement SRV {owner}.' }
  },
  TCP_TIMEOUT: {
    severity: 'error',
    en: { message: '{address} port {port} ({target}) does not answer within {seconds} s: a firewall drops the packets, or the machine is off.', hint: 'Open TCP port {port} in the firewall and in the router.' },
    fr: { message: '{address} port {port} ({target}) ne répond pas en {seconds} s : un pare-feu jette les paquets, ou la machine est éteinte.', hint: 'Ouvrez le port TCP {port} dans le pare-feu et le routeur.' }
  },
  TCP_UNREACHABLE: {
    severity: 'warning',
    en: { message: 'There is no way from here to {address} port {port} ({target}): {detail}.', hint: 'Try from a network that has this kind of address.' },
    fr: { message: 'Il n’y a pas de chemin d’ici vers {address} port {port} ({target}) : {detail}.', hint: 'Essayez depuis un réseau qui a ce type d’adresse.' }
  },
  TCP_RESET: {
    severity: 'error',
    en: { message: '{address} port {port} ({target}) accepts the connection and closes it at once ({step}).', hint: 'Look into the server\'s log; a proxy or a limit may be in the way.' },
    fr: { message: '{address} port {port} ({target}) accepte la connexion et la ferme aussitôt ({step}).', hint: 'Regardez le journal du serveur ; un mandataire ou une limite peut être en cause.' }
  },
  TCP_HAIRPIN_SUSPECTED: {
    severity: 'warning',
    en: { message: '{address} is this network\'s own public address, and it cannot be reached from inside: many routers cannot do that.', hint: 'Probe from elsewhere before changing anything.' },
    fr: { message: '{address} est l’adresse publique de ce réseau même, et elle est injoignable de l’intérieur : beaucoup de routeurs ne savent pas faire cela.', hint: 'Sondez depuis un autre réseau avant de changer quoi que ce soit.' }
  },
  NOT_XMPP: {
    severity: 'error',
    en: { message: 'What answers at {address} port {port} ({target}) does not speak XMPP: "{sample}".', hint: 'Point {owner} at the port for servers, usually 5269.' },
    fr: { message: 'Ce qui répond à {address} port {port} ({target}) ne parle pas XMPP : « {sample} ».', hint: 'Pointez {owner} vers le port pour serveurs, d’habitude 5269.' }
  },
  STREAM_TIMEOUT: {
    severity: 'error',
    en: { message: '{address} port {port} ({target}) accepts the connection, but then says nothing for {seconds} s ({step}).', hint: 'Look whether something else than an XMPP server has that port.' },
    fr: { message: '{address} port {port} ({target}) accepte la connexion, puis ne dit rien pendant {seconds} s ({step}).', hint: 'Regardez si autre chose qu’un serveur XMPP a ce port.' }
  },
  STREAM_HOST_UNKNOWN: {
    severity: 'error',
    en: { message: '{address} port {port} speaks XMPP, but does not know {domain}: "{condition}".', hint: 'Configure {domain} there (in Prosody: Component or VirtualHost "{domain}"), or point {owner} at the server that has it.' },
    fr: { message: '{address} port {port} parle XMPP, mais ne connaît pas {domain} : « {condition} ».', hint: 'Configurez-y {domain} (dans Prosody : Component ou VirtualHost "{domain}"), ou pointez {owner} vers le serveur qui l’a.' }
  },
  STREAM_ERROR: {
    severity: 'error',
    en: { message: '{address} port {port} closes the stream to {domain}: {reason}.', hint: 'Look into the server\'s log for the reason.' },
    fr: { message: '{address} port {port} ferme le flux vers {domain} : {reason}.', hint: 'Cherchez la raison dans le journal du serveur.' }
  },
  STARTTLS_MISSING: {
    severity: 'error',
    en: { message: '{address} port {port} does not offer STARTTLS for {domain}: most servers refuse to talk in the clear.', hint: 'Give the server a certificate for {domain} and load its TLS module.' },
    fr: { message: '{address} port {port} n’offre pas STARTTLS pour {domain} : la plupart des serveurs refusent de parler en clair.', hint: 'Donnez au serveur un certificat pour {domain} et chargez son module TLS.' }
  },
  STARTTLS_NOT_REQUIRED: {
    severity: 'info',
    en: { message: '{address} port {port} would also talk without encryption.', hint: 'Require it (in Prosody: s2s_require_encryption = true).' },
    fr: { message: '{address} port {port} parlerait aussi sans chiffrement.', hint: 'Exigez-le (dans Prosody : s2s_require_encryption = true).' }
  },
  DIRECT_TLS_BUT_XMPP_SRV: {
    severity: 'error',
    en: { message: '{address} port {port} speaks direct TLS, but {owner} announces STARTTLS.', hint: 'Announce it as what it is: {line}' },
    fr: { message: '{address} port {port} parle TLS direct, mais {owner} annonce STARTTLS.', hint: 'Annoncez-le pour ce qu’il est : {line}' }
  },
  STARTTLS_BUT_XMPPS_SRV: {
    severity: 'error',
    en: { message: '{address} port {port} speaks STARTTLS, but {owner} announces direct TLS.', hint: 'Announce it as what it is: {line}' },
    fr: { message: '{address} port {port} parle STARTTLS, mais {owner} annonce TLS direct.', hint: 'Annoncez-le pour ce qu’il est : {line}' }
  },
  ALPN_ABSENT: {
    severity: 'info',
    en: { message: '{address} port {port} does not confirm the protocol "{protocol}" (ALPN).', hint: 'Nothing to do unless the port is shared with other protocols.' },
    fr: { message: '{address} port {port} ne confirme pas le protocole « {protocol} » (ALPN).', hint: 'Rien à faire, sauf si le port est partagé avec d’autres protocoles.' }
  },
  NO_AUTH_METHOD: {
    severity: 'error',
    en: { message: '{address} port {port} offers neither dialback nor EXTERNAL for {domain}: no server can prove who it is.', hint: 'Load dialback, or a certificate that others trust (in Prosody: modules_enabled "dialback").' },
    fr: { message: '{address} port {port} n’offre ni dialback ni EXTERNAL pour {domain} : aucun serveur ne peut prouver qui il est.', hint: 'Chargez dialback, ou un certificat reconnu (dans Prosody : modules_enabled « dialback »).' }
  },
  DIALBACK_ONLY: {
    severity: 'info',
    en: { message: '{address} port {port} offers dialback for {domain}, not EXTERNAL, to a peer with a certificate.', hint: 'It works with most servers. Those without dialback need certificates that both sides trust.' },
    fr: { message: '{address} port {port} offre dialback pour {domain}, pas EXTERNAL, à un pair muni d’un certificat.', hint: 'Cela marche avec la plupart des serveurs. Ceux sans dialback exigent des certificats reconnus des deux côtés.' }
  },
  EXTERNAL_NOT_OFFERED: {
    severity: 'info',
    en: { message: '{address} port {port} did not offer EXTERNAL: this probe showed no certificate that it could trust.', hint: 'To test that too, probe with a certificate ({option}).' },
    fr: { message: '{address} port {port} n’a pas offert EXTERNAL : cette sonde n’a montré aucun certificat reconnu.', hint: 'Pour tester cela aussi, sondez avec un certificat ({option}).' }
  },
  STREAM_OTHER_NAMESPACE: {
    severity: 'error',
    en: { message: '{address} port {port} ({target}) speaks {namespace}, not jabber:server: it is no port for servers.', hint: 'Point {owner} at the port for servers: {line}' },
    fr: { message: '{address} port {port} ({target}) parle {namespace}, pas jabber:server : ce n’est pas un port pour serveurs.', hint: 'Pointez {owner} vers le port pour serveurs : {line}' }
  },
  STREAM_SEE_OTHER_HOST: {
    severity: 'error',
    en: { message: '{address} port {port} ({target}) sends those who look for {domain} on to {host}; many servers do not follow.', hint: 'Point {owner} at {host} itself.' },
    fr: { message: '{address} port {port} ({target}) renvoie ceux qui cherchent {domain} vers {host} ; beaucoup de serveurs ne suivent pas.', hint: 'Pointez {owner} directement vers {host}.' }
  }
} as const satisfies CatalogEntries
