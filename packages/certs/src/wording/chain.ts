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
  CERT_CA_LEAF: {
    severity: 'warning',
    en: { message: 'The certificate is one of a CA (CA:TRUE), as "prosodyctl cert generate" makes them; strict peers refuse it for a server.', hint: 'Make one that is not: xmpp-certs create {domains}' },
    fr: { message: 'Le certificat est celui d’une AC (CA:TRUE), comme en fait « prosodyctl cert generate » ; les pairs stricts le refusent pour un serveur.', hint: 'Créez-en un qui n’en soit pas : xmpp-certs create {domains}' }
  }
} as const satisfies CatalogEntries
