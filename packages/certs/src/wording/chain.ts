import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** From the certificate up to a root that others trust. */
export const chainEntries = {
  CERT_SELF_SIGNED: {
    severity: 'warning',
    en: { message: 'The certificate is self-signed. Servers that accept dialback let its users in; servers that want trusted certificates (Prosody as Debian ships it) refuse.', hint: 'Keep dialback enabled. To reach every server, get a certificate from a public CA for {domains}.' },
    fr: { message: 'Le certificat est auto-signé. Les serveurs qui acceptent le dialback laissent entrer ses usagers ; ceux qui exigent un certificat de confiance (Prosody tel que Debian le livre) refusent.', hint: 'Gardez le dialback activé. Pour joindre tous les serveurs, demandez un certificat à une AC publique pour {domains}.' }
  },
  CERT_ROOT_UNTRUSTED: {
    severity: 'warning',
    en: { message: 'The chain ends at {issuer}, which is not among the trusted roots: for other servers it is as good as self-signed.', hint: 'Use a public CA, or give its root as trusted where the peers are your own.' },
    fr: { message: 'La chaîne finit à {issuer}, qui n’est pas parmi les racines de confiance : pour les autres serveurs, c’est comme un certificat auto-signé.', hint: 'Utilisez une AC publique, ou déclarez sa racine de confiance si les pairs sont les vôtres.' }
  },
  CHAIN_INCOMPLETE: {
    severity: 'error',
    en: { message: 'The chain is incomplete: the certificate of {issuer} is missing, so that other servers cannot trust {subject}.', hint: 'Serve fullchain.pem instead of cert.pem, or append the certificate of the issuer. Addresses that the certificate gives for it: {urls}.' },
    fr: { message: 'La chaîne est incomplète : il manque le certificat de {issuer}, donc les autres serveurs ne peuvent pas se fier à {subject}.', hint: 'Servez fullchain.pem au lieu de cert.pem, ou ajoutez le certificat de l’émetteur. Adresses que le certificat en donne : {urls}.' }
  },
  CHAIN_OUT_OF_ORDER: {
    severity: 'warning',
    en: { message: 'The certificates are out of order; each should be followed by its issuer.', hint: 'Write them in this order: {order}. "repairChain" gives the repaired text.' },
    fr: { message: 'Les certificats sont dans le désordre ; chacun devrait être suivi de son émetteur.', hint: 'Écrivez-les dans cet ordre : {order}. « repairChain » donne le texte réparé.' }
  },
  CHAIN_CERT_UNRELATED: {
    severity: 'info',
    en: { message: 'These certificates do not belong to the chain: {subjects}.', hint: 'Remove them from the file.' },
    fr: { message: 'Ces certificats n’appartiennent pas à la chaîne : {subjects}.', hint: 'Retirez-les du fichier.' }
  },
  CHAIN_CERT_EXPIRED: {
    severity: 'error',
    en: { message: 'The intermediate certificate {subject} expired on {notAfter}.', hint: 'Take the chain that your CA gives now, usually by renewing the certificate.' },
    fr: { message: 'Le certificat intermédiaire {subject} a expiré le {notAfter}.', hint: 'Prenez la chaîne que votre AC donne maintenant, en général en renouvelant le certificat.' }
  },
  CHAIN_CERT_NOT_YET_VALID: {
    severity: 'error',
    en: { message: 'The intermediate certificate {subject} is valid only from {notBefore} on.', hint: 'Check the clock of this machine; otherwise take the chain that your CA gives now.' },
    fr: { message: 'Le certificat intermédiaire {subject} n’est valable qu’à partir du {notBefore}.', hint: 'Vérifiez l’horloge de cette machine ; sinon, prenez la chaîne que votre AC donne maintenant.' }
  },
  CHAIN_ISSUER_NOT_CA: {
    severity: 'error',
    en: { message: '{issuer} has signed {subject}, but is not a CA: nobody accepts the certificate.', hint: 'Get the certificate from a CA. An issuer needs basicConstraints with CA:TRUE.' },
    fr: { message: '{issuer} a signé {subject}, mais n’est pas une AC : personne n’accepte le certificat.', hint: 'Demandez le certificat à une AC. Un émetteur doit avoir basicConstraints avec CA:TRUE.' }
  },
  CHAIN_ISSUER_MAY_NOT_SIGN: {
    severity: 'error',
    en: { message: '{issuer} may not sign certificates such as {subject}: its key usage is {usages}.', hint: 'Get the certificate from an issuer with keyCertSign.' },
    fr: { message: '{issuer} n’a pas le droit de signer des certificats comme {subject} : son usage de clé est {usages}.', hint: 'Demandez le certificat à un émetteur qui a keyCertSign.' }
  },
  CHAIN_TOO_LONG: {
    severity: 'error',
    en: { message: 'The chain is too long: {issuer} allows {limit} CAs below it, and there are {count}.', hint: 'Get the certificate from a CA that may issue it.' },
    fr: { message: 'La chaîne est trop longue : {issuer} permet {limit} AC sous elle, et il y en a {count}.', hint: 'Demandez le certificat à une AC qui peut l’émettre.' }
  },
  CHAIN_PURPOSE_EXCLUDED: {
    severity: 'error',
    en: { message: '{subject} may not issue certificates for servers: its extended key usage is {usages}.', hint: 'Get the certificate from an issuer for servers (serverAuth).' },
    fr: { message: '{subject} ne peut pas émettre de certificats pour des serveurs : son usage étendu de clé est {usages}.', hint: 'Demandez le certificat à un émetteur pour serveurs (serverAuth).' }
  },
  CHAIN_NAME_EXCLUDED: {
    severity: 'error',
    en: { message: '{issuer} may not issue a certificate for {names} (name constraints); everybody refuses {subject}.', hint: 'Get the certificate from a CA that may certify these names, or leave them out.' },
    fr: { message: '{issuer} n’a pas le droit d’émettre un certificat pour {names} (contraintes de nom) ; tout le monde refuse {subject}.', hint: 'Demandez le certificat à une AC qui peut certifier ces noms, ou retirez-les.' }
  },
  CHAIN_KEY_WEAK: {
    severity: 'error',
    en: { message: 'The key of the issuer {subject} is too weak: {type} with {size} bits. OpenSSL 3 refuses it at its usual security level.', hint: 'Get the certificate from a CA with a stronger key.' },
    fr: { message: 'La clé de l’émetteur {subject} est trop faible : {type} de {size} bits. OpenSSL 3 la refuse à son niveau de sécurité habituel.', hint: 'Demandez le certificat à une AC dont la clé est plus forte.' }
  },
  CERT_CRITICAL_UNKNOWN: {
    severity: 'error',
    en: { message: '{subject} has critical extensions that TLS software does not know, so it must refuse the certificate: {extensions}.', hint: 'Get it issued again without them, or not marked as critical.' },
    fr: { message: '{subject} a des extensions critiques que les logiciels TLS ne connaissent pas, donc ils doivent refuser le certificat : {extensions}.', hint: 'Faites-le réémettre sans elles, ou sans les marquer critiques.' }
  },
  CERT_FAULTY: {
    severity: 'error',
    en: { message: '{subject} breaks the rules of X.509, so that OpenSSL refuses it ({faults}).', hint: 'Get it issued again by other software.' },
    fr: { message: '{subject} enfreint les règles de X.509, donc OpenSSL le refuse ({faults}).', hint: 'Faites-le réémettre par un autre logiciel.' }
  },
  CERT_NOT_STRICT: {
    severity: 'warning',
    en: { message: '{subject} does not keep to RFC 5280 ({faults}); strict peers, such as programs in Python 3.13, refuse it.', hint: 'Where the CA is your own, let it write what is missing.' },
    fr: { message: '{subject} ne respecte pas la RFC 5280 ({faults}) ; des pairs stricts, tels les programmes en Python 3.13, le refusent.', hint: 'Si l’AC est la vôtre, faites-lui écrire ce qui manque.' }
  },
  CERT_CA_LEAF: {
    severity: 'warning',
    en: { message: 'The certificate is one of a CA (CA:TRUE), as "prosodyctl cert generate" makes them; strict peers refuse it for a server.', hint: 'Make one that is not: xmpp-certs create {domains}' },
    fr: { message: 'Le certificat est celui d’une AC (CA:TRUE), comme en fait « prosodyctl cert generate » ; les pairs stricts le refusent pour un serveur.', hint: 'Créez-en un qui n’en soit pas : xmpp-certs create {domains}' }
  }
} as const satisfies CatalogEntries
