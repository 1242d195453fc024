import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What a certificate may be used for. */
export const usageEntries = {
  CERT_NO_SERVER_AUTH: {
    severity: 'error',
    en: { message: 'The certificate may not be used by a server: its extended key usage is {usages}.', hint: 'Get one with serverAuth.' },
    fr: { message: 'Le certificat ne peut pas servir à un serveur : son usage étendu de clé est {usages}.', hint: 'Demandez-en un avec serverAuth.' }
  },
  CERT_NO_CLIENT_AUTH: {
    severity: 'info',
    en: { message: 'The certificate is for servers only (no clientAuth), as public CAs issue them since 2026. Servers older than ejabberd 25.08 and Prosody 13.0.0 may then want dialback when this server calls them.', hint: 'Keep dialback enabled; do not ask a public CA for clientAuth.' },
    fr: { message: 'Le certificat ne vaut que pour un serveur (pas de clientAuth), comme les AC publiques les émettent depuis 2026. Les serveurs antérieurs à ejabberd 25.08 et Prosody 13.0.0 peuvent alors exiger le dialback quand ce serveur les appelle.', hint: 'Gardez le dialback activé ; ne demandez pas clientAuth à une AC publique.' }
  },
  CERT_NO_EKU: {
    severity: 'info',
    en: { message: 'The certificate has no extended key usage: it may be used for everything.', hint: 'Nothing needs to change; certificates made anew should say serverAuth.' },
    fr: { message: 'Le certificat n’a pas d’usage étendu de clé : il peut servir à tout.', hint: 'Rien à changer ; les prochains certificats devraient indiquer serverAuth.' }
  },
  CERT_KEY_USAGE: {
    severity: 'error',
    en: { message: 'The key usage {usages} does not allow the signatures that TLS 1.3 and ECDHE need.', hint: 'Get one with digitalSignature.' },
    fr: { message: 'L’usage de clé {usages} ne permet pas les signatures que demandent TLS 1.3 et ECDHE.', hint: 'Demandez-en un avec digitalSignature.' }
  }
} as const satisfies CatalogEntries
