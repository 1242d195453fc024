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

const withCommon = ({ en, fr }: Text): Text => ({ en: `${en}\n${commonOptions.en}`, fr: `${fr}\n${commonOptions.fr}` })

export const overview: Text = {
  en: `xmpp-certs: certificates for XMPP that are right, found, watched and renewed

  create   make a self-signed certificate, or renew it when it is time
  check    say what is wrong with a certificate, or with those of a folder
  find     list the certificates of a folder and choose among them
  import   copy the best certificate of a folder to where the server reads it
  watch    do so whenever a new one appears
  tlsa     the DANE record of a certificate, and how to change it safely

xmpp-certs COMMAND --help says more.`,
  fr: `xmpp-certs : des certificats pour XMPP justes, trouvés, surveillés et renouvelés

  create   créer un certificat auto-signé, ou le renouveler le moment venu
  check    dire ce qui ne va pas dans un certificat, ou dans ceux d’un dossier
  find     lister les certificats d’un dossier et choisir parmi eux
  import   copier le meilleur certificat d’un dossier là où le serveur le lit
  watch    le faire chaque fois qu’un nouveau apparaît
  tlsa     l’enregistrement DANE d’un certificat, et comment le changer sans risque

xmpp-certs COMMANDE --help en dit plus.`
}

export const createHelp = withCommon({
  en: `xmpp-certs create DOMAIN... [options]
Makes a self-signed certificate for all the domains, under the name of the first, if there is none yet, it cannot be used,
its domains are others, or less than a third of its lifetime is left. Run it daily.

  xmpp-certs create videos.example room.videos.example --store /var/lib/prosody/certs
  xmpp-certs create videos.example --request      # a request to a CA, with its key

  --store DIR    where <host>.crt and <host>.key go; default certs
  --key-type T   ec-p256 (default), rsa-2048, rsa-3072, rsa-4096 or ed25519
  --days N       1 to 3650; default 397
  --request      write <host>.csr and <host>.csr.key instead`,
  fr: `xmpp-certs create DOMAINE... [options]
Crée un certificat auto-signé pour tous les domaines, sous le nom du premier, s’il n’y en a pas, s’il est inutilisable,
si ses domaines sont autres, ou s’il reste moins d’un tiers de sa durée. À lancer chaque jour.

  xmpp-certs create videos.example room.videos.example --store /var/lib/prosody/certs
  xmpp-certs create videos.example --request      # une demande à une AC, avec sa clé

  --store DOSSIER  où vont <hôte>.crt et <hôte>.key ; par défaut certs
  --key-type T   ec-p256 (par défaut), rsa-2048, rsa-3072, rsa-4096 ou ed25519
  --days N       de 1 à 3650 ; par défaut 397
  --request      écrire <hôte>.csr et <hôte>.csr.key à la place`
})

export const checkHelp = withCommon({
  en: `xmpp-certs check PATH [options]
Checks the certificate in a file with the key that lies beside it, or in a folder the best one for each domain (without --for: all).

  xmpp-certs check /etc/letsencrypt/live --for room.videos.example
  xmpp-certs check /etc/prosody/certs --for videos.example,room.videos.example --prosody --uid 103 --gid 107

  --for DOMAIN   an XMPP domain that it must cover; repeat it or use commas
  --service S    xmpp-server (default), xmpp-client or https
  --prosody      also say which file Prosody would pick in the folder
  --uid N        the user that the server runs as: says what it cannot read
  --gid N        that user's groups; repeat it or use commas
  --strict       warnings count, too`,
  fr: `xmpp-certs check CHEMIN [options]
Vérifie le certificat d’un fichier avec la clé à côté, ou dans un dossier le meilleur pour chaque domaine (sans --for : tous).

  xmpp-certs check /etc/letsencrypt/live --for room.videos.example
  xmpp-certs check /etc/prosody/certs --for videos.example,room.videos.example --prosody --uid 103 --gid 107

  --for DOMAINE  un domaine XMPP qu’il doit couvrir ; répétable, ou avec des virgules
  --service S    xmpp-server (par défaut), xmpp-client ou https
  --prosody      dire aussi quel fichier Prosody prendrait dans le dossier
  --uid N        l’utilisateur du serveur : dit ce qu’il ne peut pas lire
  --gid N        les groupes de cet utilisateur ; répétable, ou avec des virgules
  --strict       les avertissements comptent aussi`
})

export const findHelp = withCommon({
  en: `xmpp-certs find FOLDER [options]
Lists the certificates below a folder with their keys, whoever laid them out: Prosody, certbot, Caddy, acme.sh, lego, Traefik.

  xmpp-certs find /etc/letsencrypt --for room.videos.example

  --for DOMAIN   also say which one is best for it; repeat it or use commas`,
  fr: `xmpp-certs find DOSSIER [options]
Liste les certificats sous un dossier avec leurs clés, quel qu’en soit l’auteur : Prosody, certbot, Caddy, acme.sh, lego, Traefik.

  xmpp-certs find /etc/letsencrypt --for room.videos.example

  --for DOMAINE  dire aussi lequel lui convient le mieux ; répétable, ou avec des virgules`
})

export const importHelp = withCommon({
  en: `xmpp-certs import [options]
Copies the best valid certificate for each domain, with its key, to where the server reads it; what is broken, expired, or does not
fit is refused and what is there stays. As a deploy hook of certbot it needs no --from and no --for.

  xmpp-certs import --from /etc/letsencrypt/live --for room.videos.example --store /etc/prosody/certs
  certbot renew --deploy-hook 'xmpp-certs import --store /etc/prosody/certs && prosodyctl reload'

  --from PATH    a folder, or the file of a certificate
  --for DOMAIN   repeat it or use commas
  --store DIR    default certs`,
  fr: `xmpp-certs import [options]
Copie le meilleur certificat valable de chaque domaine, avec sa clé, là où le serveur le lit ; ce qui est abîmé, expiré ou ne convient
pas est refusé, et ce qui est là reste. Comme « deploy hook » de certbot, ni --from ni --for ne sont nécessaires.

  xmpp-certs import --from /etc/letsencrypt/live --for room.videos.example --store /etc/prosody/certs
  certbot renew --deploy-hook 'xmpp-certs import --store /etc/prosody/certs && prosodyctl reload'

  --from CHEMIN  un dossier, ou le fichier d’un certificat
  --for DOMAINE  répétable, ou avec des virgules
  --store DOSSIER  par défaut certs`
})

export const watchHelp = withCommon({
  en: `xmpp-certs watch FOLDER --for DOMAIN [options]
Tells of every new valid certificate, once, and of replacements that are no good. Runs until it is ended.

  xmpp-certs watch /etc/letsencrypt --for room.videos.example --store /etc/prosody/certs --exec 'prosodyctl reload'

  --for DOMAIN   repeat it or use commas
  --store DIR    also store what is new there
  --exec COMMAND run once after all domains of a change; CHANGED_DOMAINS names them
  --poll N       seconds between looks where the system gives no notice; default 30`,
  fr: `xmpp-certs watch DOSSIER --for DOMAINE [options]
Annonce chaque nouveau certificat valable, une fois, et les remplacements qui ne valent rien. Tourne jusqu’à ce qu’on l’arrête.

  xmpp-certs watch /etc/letsencrypt --for room.videos.example --store /etc/prosody/certs --exec 'prosodyctl reload'

  --for DOMAINE  répétable, ou avec des virgules
  --store DOSSIER  y enregistrer aussi ce qui est nouveau
  --exec COMMANDE  à lancer une fois après tous les domaines d’un changement ; CHANGED_DOMAINS les nomme
  --poll N       secondes entre deux examens là où le système ne signale rien ; par défaut 30`
})

export const tlsaHelp = withCommon({
  en: `xmpp-certs tlsa CERTIFICATE [options]
Prints the TLSA 3 1 1 record that binds the certificate's key, or with --next the steps from one certificate to another.

  xmpp-certs tlsa certs/videos.example.crt --port 5269 --host videos.example
  xmpp-certs tlsa old.crt --next new.crt

  --port N       default 5269
  --host NAME    what the SRV record points to; default the certificate's first name
  --ttl N        seconds; default 3600
  --next FILE    the certificate that will follow`,
  fr: `xmpp-certs tlsa CERTIFICAT [options]
Affiche l’enregistrement TLSA 3 1 1 qui lie la clé du certificat, ou avec --next les étapes d’un certificat à un autre.

  xmpp-certs tlsa certs/videos.example.crt --port 5269 --host videos.example
  xmpp-certs tlsa ancien.crt --next nouveau.crt

  --port N       par défaut 5269
  --host NOM     ce que désigne l’enregistrement SRV ; par défaut le premier nom du certificat
  --ttl N        secondes ; par défaut 3600
  --next FICHIER le certificat qui suivra`
})
