import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Which XMPP domains a certificate speaks for. */
export const nameEntries = {
  DOMAIN_INVALID: {
    severity: 'error',
    en: { message: '"{domain}" is not a domain name.', hint: 'Write it like room.example.org, without a port, a path or a scheme.' },
    fr: { message: '« {domain} » n’est pas un nom de domaine.', hint: 'Écrivez-le comme room.example.org, sans port, chemin ni schéma.' }
  },
  DOMAIN_NOT_IN_DNS: {
    severity: 'error',
    en: { message: 'No DNS name in a certificate can stand for {domain}; Prosody accepts only an id-on-xmppAddr for it, and the certificate has none.', hint: 'Rename the domain without underscores and double hyphens, or make a certificate: xmpp-certs create {domain}' },
    fr: { message: 'Aucun nom DNS d’un certificat ne peut valoir pour {domain} ; Prosody n’accepte pour lui qu’un id-on-xmppAddr, et le certificat n’en a pas.', hint: 'Renommez le domaine sans tirets bas ni doubles traits d’union, ou créez un certificat : xmpp-certs create {domain}' }
  },
  CERT_DOMAIN_NOT_COVERED: {
    severity: 'error',
    en: { message: 'The certificate does not cover the XMPP domain {domain}; it covers {names}.', hint: 'Get one that also has the DNS name {domain}. With certbot: certbot certonly --expand {arguments}' },
    fr: { message: 'Le certificat ne couvre pas le domaine XMPP {domain} ; il couvre {names}.', hint: 'Demandez-en un qui ait aussi le nom DNS {domain}. Avec certbot : certbot certonly --expand {arguments}' }
  },
  CERT_WILDCARD_NOT_COVERING: {
    severity: 'error',
    en: { message: '{wildcard} does not cover {domain}: a wildcard stands for exactly one label.', hint: 'Get one that also has the DNS name {domain}. With certbot: certbot certonly --expand {arguments}' },
    fr: { message: '{wildcard} ne couvre pas {domain} : un joker vaut pour exactement une étiquette.', hint: 'Demandez-en un qui ait aussi le nom DNS {domain}. Avec certbot : certbot certonly --expand {arguments}' }
  },
  CERT_COMMON_NAME_ONLY: {
    severity: 'error',
    en: { message: 'The certificate names {names} only as common name, which servers no longer look at (RFC 9525; Prosody since 13.0).', hint: 'Get one with a subjectAltName. Self-signed: xmpp-certs create {domains}' },
    fr: { message: 'Le certificat ne nomme {names} que comme « common name », que les serveurs ne regardent plus (RFC 9525 ; Prosody depuis 13.0).', hint: 'Demandez-en un avec subjectAltName. Auto-signé : xmpp-certs create {domains}' }
  }
} as const satisfies CatalogEntries
