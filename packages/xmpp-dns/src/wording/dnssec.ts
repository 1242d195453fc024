import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** DNSSEC and DANE. */
export const dnssecEntries = {
  DNSSEC_BOGUS: {
    severity: 'error',
    en: { message: 'The signatures of {name} {type} are broken ({reason}): whoever validates sees nothing at all.', hint: 'Sign the zone anew, or remove the DS record from the parent zone: dig +short DS {zone}' },
    fr: { message: 'Les signatures de {name} {type} sont rompues ({reason}) : qui valide ne voit rien du tout.', hint: 'Signez à nouveau la zone, ou retirez l’enregistrement DS de la zone parente : dig +short DS {zone}' }
  },
  DNSSEC_UNSIGNED: {
    severity: 'info',
    en: { message: 'The zone {zone} is not signed.', hint: 'It works. Signing it lets others be sure of these records, and makes DANE possible.' },
    fr: { message: 'La zone {zone} n’est pas signée.', hint: 'Cela fonctionne. La signer permet aux autres d’être sûrs de ces enregistrements, et rend DANE possible.' }
  },
  DNSSEC_NOT_VALIDATED: {
    severity: 'info',
    en: { message: 'The zone {zone} is signed, but {resolver} does not check signatures.', hint: 'Ask a resolver that validates, such as 9.9.9.9 ({option}).' },
    fr: { message: 'La zone {zone} est signée, mais {resolver} ne vérifie pas les signatures.', hint: 'Demandez à un résolveur qui valide, par exemple 9.9.9.9 ({option}).' }
  },
  AD_NOT_TRUSTED: {
    severity: 'info',
    en: { message: '{resolver} says that it checked the signatures, but the way to it is not protected.', hint: 'Ask over TLS or HTTPS, or a resolver on this machine ({option}).' },
    fr: { message: '{resolver} dit avoir vérifié les signatures, mais le chemin jusqu’à lui n’est pas protégé.', hint: 'Demandez via TLS ou HTTPS, ou à un résolveur sur cette machine ({option}).' }
  },
  TLSA_MISSING: {
    severity: 'warning',
    en: { message: 'There is no TLSA record {owner}, though one was to be published.', hint: 'Publish: {line}' },
    fr: { message: 'Il n’y a pas d’enregistrement TLSA {owner}, alors qu’il devait être publié.', hint: 'Publiez : {line}' }
  },
  TLSA_UNUSABLE: {
    severity: 'warning',
    en: { message: '{owner} has no effect: {insecure} not secured by DNSSEC.', hint: 'Sign that zone, or remove: {remove}' },
    fr: { message: '{owner} est sans effet : {insecure} sans protection DNSSEC.', hint: 'Signez cette zone, ou supprimez : {remove}' }
  },
  TLSA_MISMATCH: {
    severity: 'error',
    en: { message: 'No TLSA record of {owner} matches the certificate: servers that use DANE refuse it.', hint: 'Publish: {line}' },
    fr: { message: 'Aucun enregistrement TLSA de {owner} ne correspond au certificat : les serveurs qui utilisent DANE le refusent.', hint: 'Publiez : {line}' }
  },
  TLSA_EXPIRES: {
    severity: 'warning',
    en: { message: '{owner} pins a whole certificate ({parameters}): the next renewal breaks it.', hint: 'Pin the public key and keep it (3 1 1): {line}' },
    fr: { message: '{owner} épingle un certificat entier ({parameters}) : le prochain renouvellement le rompt.', hint: 'Épinglez la clé publique et gardez-la (3 1 1) : {line}' }
  },
  TLSA_PARAMS: {
    severity: 'error',
    en: { message: '{owner} has data that nobody can use: {parameters}, {length} bytes.', hint: 'Publish usage 3, selector 1, matching type 1 and 32 bytes: {line}' },
    fr: { message: '{owner} contient des données inutilisables : {parameters}, {length} octets.', hint: 'Publiez usage 3, sélecteur 1, type 1 et 32 octets : {line}' }
  }
} as const satisfies CatalogEntries
