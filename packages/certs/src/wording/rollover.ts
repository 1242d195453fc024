import type { Language } from '@xmpp-chat/diagnostics'

/** What the text needs of a TLSA record. */
interface BoundKey {
  readonly ttl: number
  readonly data: string
  readonly zoneLine: string
}

/** How to change a key that TLSA records bind. */
export const rolloverText: Readonly<Record<Language, (before: BoundKey, after: BoundKey) => string>> = {
  en: (before, after) => before.data === after.data
    ? `Both certificates have the same key: the record stays as it is.\n   ${before.zoneLine}`
    : `1. Publish both records, the present and the next one:
   ${before.zoneLine}
   ${after.zoneLine}
2. Wait ${2 * before.ttl} seconds (twice the TTL), so that no cache holds the old set alone.
3. Put the new certificate and key in place and reload the server.
4. When every connection on the port shows the new certificate, remove the old record:
   ${before.zoneLine}
To spare yourself this next time, renew with the same key: certbot renew --reuse-key`,
  fr: (before, after) => before.data === after.data
    ? `Les deux certificats ont la même clé : l’enregistrement ne change pas.\n   ${before.zoneLine}`
    : `1. Publiez les deux enregistrements, l’actuel et le prochain :
   ${before.zoneLine}
   ${after.zoneLine}
2. Attendez ${2 * before.ttl} secondes (deux fois le TTL), pour qu’aucun cache ne garde l’ancien seul.
3. Mettez en place le nouveau certificat et sa clé, et rechargez le serveur.
4. Quand toute connexion au port montre le nouveau certificat, retirez l’ancien enregistrement :
   ${before.zoneLine}
Pour vous en dispenser la prochaine fois, renouvelez avec la même clé : certbot renew --reuse-key`
}
