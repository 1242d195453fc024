import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Findings of `checkProbe` about TLS and certificates as they are served. */
export const certificateEntries = {
  TLS_FAILED: {
    severity: 'error',
    en: { message: 'The TLS handshake with {address} port {port} for {domain} fails: {detail}.', hint: 'Look whether the server has a key and a certificate for {domain} that belong together.' },
    fr: { message: 'La négociation TLS avec {address} port {port} pour {domain} échoue : {detail}.', hint: 'Regardez si le serveur a une clé et un certificat pour {domain} qui vont ensemble.' }
  },
  TLS_VERSION_LOW: {
    severity: 'error',
    en: { message: '{address} port {port} speaks only {version}, which others refuse.', hint: 'Allow TLS 1.2 and 1.3.' },
    fr: { message: '{address} port {port} ne parle que {version}, que les autres refusent.', hint: 'Autorisez TLS 1.2 et 1.3.' }
  },
  CERT_WRONG_INSTANCE: {
    severity: 'error',
    en: { message: '{address} port {port} serves another certificate ({fingerprint}) than this server\'s: the DNS leads to another instance, or the new certificate is not loaded yet.', hint: 'Point {owner} here, or reload the server.' },
    fr: { message: '{address} port {port} sert un autre certificat ({fingerprint}) que celui de ce serveur : le DNS mène à une autre instance, ou le nouveau certificat n’est pas encore chargé.', hint: 'Pointez {owner} ici, ou rechargez le serveur.' }
  },
  CERT_NOT_COVERING: {
    severity: 'error',
    en: { message: 'The certificate at {address} port {port} is for {names}, not for {domain}.', hint: 'Get a certificate that has {domain}; the name of the host ({target}) does not count.' },
    fr: { message: 'Le certificat servi par {address} port {port} est pour {names}, pas pour {domain}.', hint: 'Obtenez un certificat qui contient {domain} ; le nom de l’hôte ({target}) ne compte pas.' }
  },
  CERT_CN_ONLY: {
    severity: 'error',
    en: { message: 'The certificate at {address} port {port} has {domain} only as its common name, which nobody reads any more.', hint: 'Get a certificate with {domain} as a subject alternative name (DNS).' },
    fr: { message: 'Le certificat servi par {address} port {port} n’a {domain} que comme nom commun, que plus personne ne lit.', hint: 'Obtenez un certificat avec {domain} comme nom alternatif (DNS).' }
  },
  CERT_EXPIRED: {
    severity: 'error',
    en: { message: 'The certificate at {address} port {port} expired on {date}.', hint: 'Renew it and reload the server.' },
    fr: { message: 'Le certificat servi par {address} port {port} a expiré le {date}.', hint: 'Renouvelez-le et rechargez le serveur.' }
  },
  CERT_NOT_YET_VALID: {
    severity: 'error',
    en: { message: 'The certificate at {address} port {port} is valid from {date} on only.', hint: 'Look at the clocks of both machines.' },
    fr: { message: 'Le certificat servi par {address} port {port} n’est valable qu’à partir du {date}.', hint: 'Vérifiez l’heure des deux machines.' }
  },
  CERT_EXPIRES_SOON: {
    severity: 'warning',
    en: { message: 'The certificate at {address} port {port} expires on {date}, in {days} days.', hint: 'Renew it and reload the server.' },
    fr: { message: 'Le certificat servi par {address} port {port} expire le {date}, dans {days} jours.', hint: 'Renouvelez-le et rechargez le serveur.' }
  },
  CERT_SELF_SIGNED: {
    severity: 'warning',
    en: { message: 'The certificate at {address} port {port} is self-signed: servers that insist on trusted ones refuse it.', hint: 'Get one from an authority such as Let\'s Encrypt for {domain}.' },
    fr: { message: 'Le certificat servi par {address} port {port} est autosigné : les serveurs qui exigent un certificat reconnu le refusent.', hint: 'Obtenez-en un d’une autorité comme Let’s Encrypt pour {domain}.' }
  },
  CERT_CHAIN_INCOMPLETE: {
    severity: 'error',
    en: { message: '{address} port {port} serves its certificate without the intermediate one of {issuer}.', hint: 'Serve the full chain (fullchain.pem, not cert.pem).' },
    fr: { message: '{address} port {port} sert son certificat sans l’intermédiaire de {issuer}.', hint: 'Servez la chaîne complète (fullchain.pem, pas cert.pem).' }
  },
  CERT_UNTRUSTED: {
    severity: 'warning',
    en: { message: 'The certificate at {address} port {port} was issued by {issuer}, which is not among the usual authorities ({detail}).', hint: 'Get one from an authority such as Let\'s Encrypt for {domain}.' },
    fr: { message: 'Le certificat servi par {address} port {port} a été délivré par {issuer}, qui n’est pas parmi les autorités usuelles ({detail}).', hint: 'Obtenez-en un d’une autorité comme Let’s Encrypt pour {domain}.' }
  }
} as const satisfies CatalogEntries
