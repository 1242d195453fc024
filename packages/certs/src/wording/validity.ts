import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** From when to when a certificate is valid. */
export const validityEntries = {
  CERT_EXPIRED: {
    severity: 'error',
    en: { message: 'The certificate expired on {notAfter}.', hint: 'Renew it now; other servers and clients refuse it. With certbot: certbot renew' },
    fr: { message: 'Le certificat a expiré le {notAfter}.', hint: 'Renouvelez-le maintenant ; les autres serveurs et les clients le refusent. Avec certbot : certbot renew' }
  },
  CERT_EXPIRES_SOON: {
    severity: 'warning',
    en: { message: 'The certificate expires on {notAfter}, in {days} days: less than a third of its lifetime is left.', hint: 'It should have been renewed on {renewal}: see why it was not. With certbot: certbot renew' },
    fr: { message: 'Le certificat expire le {notAfter}, dans {days} jours : il reste moins d’un tiers de sa durée.', hint: 'Il aurait dû être renouvelé le {renewal} : cherchez pourquoi. Avec certbot : certbot renew' }
  },
  CERT_NOT_YET_VALID: {
    severity: 'error',
    en: { message: 'The certificate is valid only from {notBefore} on.', hint: 'Check the clock of this machine; otherwise wait until then with the old certificate.' },
    fr: { message: 'Le certificat n’est valable qu’à partir du {notBefore}.', hint: 'Vérifiez l’horloge de cette machine ; sinon, gardez l’ancien certificat jusque-là.' }
  }
} as const satisfies CatalogEntries
