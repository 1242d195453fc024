import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Whether the SRV records are there. */
export const srvPresenceEntries = {
  SRV_MISSING: {
    severity: 'error',
    en: { message: 'There is no SRV record {owner}.', hint: 'Publish: {line}' },
    fr: { message: 'Il n’y a pas d’enregistrement SRV {owner}.', hint: 'Publiez : {line}' }
  },
  SRV_ON_PARENT_ONLY: {
    severity: 'error',
    en: { message: '{parent} has a SRV record, but {domain} has none, and it does not inherit any: servers will not find {domain}.', hint: 'Publish one more: {line}' },
    fr: { message: '{parent} a un enregistrement SRV, mais {domain} n’en a pas et n’hérite d’aucun : les serveurs ne trouveront pas {domain}.', hint: 'Publiez-en un de plus : {line}' }
  },
  SRV_WRONG_NAME: {
    severity: 'error',
    en: { message: 'The SRV record stands at {found}, where nobody looks.', hint: 'Publish it as: {line}' },
    fr: { message: 'L’enregistrement SRV se trouve à {found}, où personne ne le cherche.', hint: 'Publiez-le ainsi : {line}' }
  },
  SRV_LOOKUP_FAILED: {
    severity: 'error',
    en: { message: 'Whether there is a record {owner} {type} could not be found out: {status} ({detail}), asking {server}.', hint: 'Nothing is known about the record itself. Try again, or ask another resolver ({option}).' },
    fr: { message: 'Impossible de savoir si l’enregistrement {owner} {type} existe : {status} ({detail}), en demandant à {server}.', hint: 'On ne sait rien de l’enregistrement lui-même. Réessayez, ou demandez à un autre résolveur ({option}).' }
  },
  SRV_NOT_OFFERED: {
    severity: 'warning',
    en: { message: '{owner} leads to {target}:{port}, but the service is not described as offered there.', hint: 'If the server listens there, describe it ({option}: {port}). If nothing does, others lose time trying; then remove: {remove}' },
    fr: { message: '{owner} mène à {target}:{port}, mais le service n’est pas décrit comme offert à cet endroit.', hint: 'Si le serveur y écoute, décrivez-le ({option} : {port}). Si rien n’y écoute, les autres perdent du temps à essayer ; supprimez alors : {remove}' }
  },
  SRV_WILDCARD: {
    severity: 'warning',
    en: { message: 'A wildcard answers for every SRV name below {domain}, even for {found}.', hint: 'Replace the wildcard by the records that are meant: {line}' },
    fr: { message: 'Un joker répond pour tout nom SRV sous {domain}, même pour {found}.', hint: 'Remplacez le joker par les enregistrements voulus : {line}' }
  },
  FALLBACK_USED: {
    severity: 'info',
    en: { message: 'Without a SRV record others try {domain} itself at port 5269, which is this server: {addresses}.', hint: 'It works. To be independent of that, publish: {line}' },
    fr: { message: 'Sans enregistrement SRV, les autres essaient {domain} lui-même au port 5269, qui est ce serveur : {addresses}.', hint: 'Cela fonctionne. Pour ne pas en dépendre, publiez : {line}' }
  },
  FALLBACK_IMPOSSIBLE: {
    severity: 'info',
    en: { message: 'Without a SRV record others try {domain} at port 5269, but the server is at {target}:{port}.', hint: 'The SRV record is the only way to say so: {line}' },
    fr: { message: 'Sans enregistrement SRV, les autres essaient {domain} au port 5269, mais le serveur est à {target}:{port}.', hint: 'Seul l’enregistrement SRV permet de le dire : {line}' }
  },
  SRV_WRONG_TYPE: {
    severity: 'error',
    en: { message: '{owner} has a {type} record ({data}) where others look for a SRV record.', hint: 'Publish it with the type SRV: {line}' },
    fr: { message: '{owner} a un enregistrement {type} ({data}) là où les autres cherchent un enregistrement SRV.', hint: 'Publiez-le avec le type SRV : {line}' }
  },
  DOMAIN_UNDER_WILDCARD: {
    severity: 'info',
    en: { message: '{domain} has its addresses from a wildcard ({type}), which has no SRV record for it.', hint: 'Nothing to do as long as others find {domain} without a SRV record. Once one is published, the wildcard no longer covers {domain}: give it an address record of its own along with {line}' },
    fr: { message: '{domain} tient ses adresses d’un joker ({type}), qui n’a pas d’enregistrement SRV pour ce nom.', hint: 'Rien à faire tant que les autres trouvent {domain} sans enregistrement SRV. Dès qu’un tel enregistrement est publié, le joker ne couvre plus {domain} : donnez-lui son propre enregistrement d’adresse, en plus de {line}' }
  }
} as const satisfies CatalogEntries
