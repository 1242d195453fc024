import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** The SRV records among themselves. */
export const srvSetEntries = {
  SRV_DENIED: {
    severity: 'error',
    en: { message: '{owner} says that the service is not offered at all: its target is ".".', hint: 'Publish instead: {line}' },
    fr: { message: '{owner} dit que le service n’est pas offert du tout : sa cible est « . ».', hint: 'Publiez à la place : {line}' }
  },
  SRV_DENIED_MIXED: {
    severity: 'error',
    en: { message: '{owner} says both that the service is not offered (".") and where it is.', hint: 'Remove the record: {remove}' },
    fr: { message: '{owner} dit à la fois que le service n’est pas offert (« . ») et où il est.', hint: 'Supprimez l’enregistrement : {remove}' }
  },
  SRV_OWNER_IS_CNAME: {
    severity: 'warning',
    en: { message: '{owner} is an alias of {target}; some software does not follow it.', hint: 'Publish the record itself: {lines}' },
    fr: { message: '{owner} est un alias de {target} ; certains logiciels ne le suivent pas.', hint: 'Publiez l’enregistrement lui-même : {lines}' }
  },
  SRV_DUPLICATE: {
    severity: 'warning',
    en: { message: '{owner} names {target}:{port} {count} times.', hint: 'Keep one: {line}' },
    fr: { message: '{owner} nomme {target}:{port} {count} fois.', hint: 'N’en gardez qu’un : {line}' }
  },
  SRV_PORT_COLLISION: {
    severity: 'error',
    en: { message: '{owners} all lead to {target}:{port}, but one port cannot speak {services} at once.', hint: 'Give each its own port, such as: {line}' },
    fr: { message: '{owners} mènent tous à {target}:{port}, mais un port ne peut parler {services} à la fois.', hint: 'Donnez à chacun son port, par exemple : {line}' }
  },
  SRV_WEIGHT_ALL_ZERO: {
    severity: 'info',
    en: { message: 'The {count} records of {owner} with priority {priority} have all the weight 0, so the load is not shared as meant.', hint: 'Give each a weight, such as: {line}' },
    fr: { message: 'Les {count} enregistrements de {owner} de priorité {priority} ont tous le poids 0 : la charge n’est pas répartie comme voulu.', hint: 'Donnez un poids à chacun, par exemple : {line}' }
  },
  SRV_PRIORITY_ORDER: {
    severity: 'info',
    en: { message: 'Others try {first} before {target}, the host of this server.', hint: 'If this server is the main one, publish it with the lowest priority: {line}' },
    fr: { message: 'Les autres essaient {first} avant {target}, l’hôte de ce serveur.', hint: 'Si ce serveur est le principal, publiez-le avec la plus basse priorité : {line}' }
  },
  TTL_LOW: {
    severity: 'warning',
    en: { message: '{owner} may be cached for {ttl} s only: every connection asks anew.', hint: 'Publish with a TTL of an hour: {lines}' },
    fr: { message: '{owner} ne peut rester en cache que {ttl} s : chaque connexion redemande.', hint: 'Publiez avec un TTL d’une heure : {lines}' }
  },
  TTL_HIGH: {
    severity: 'warning',
    en: { message: '{owner} may be cached for {ttl} s, more than a day: a change takes as long to be seen.', hint: 'Publish with a TTL of an hour: {lines}' },
    fr: { message: '{owner} peut rester en cache {ttl} s, plus d’un jour : un changement met aussi longtemps à être vu.', hint: 'Publiez avec un TTL d’une heure : {lines}' }
  },
  RRSET_TTL_DIFFERS: {
    severity: 'warning',
    en: { message: 'The records of {owner} have different TTLs: {ttls}.', hint: 'Give all the same, such as: {lines}' },
    fr: { message: 'Les enregistrements de {owner} ont des TTL différents : {ttls}.', hint: 'Donnez-leur le même, par exemple : {lines}' }
  },
  SRV_RECORD_SURPLUS: {
    severity: 'warning',
    en: { message: 'Besides a correct record, {owner} has one that leads nobody to the server ({fault}).', hint: 'Remove: {remove}' },
    fr: { message: 'Outre un enregistrement correct, {owner} en a un qui ne mène personne au serveur ({fault}).', hint: 'Supprimez : {remove}' }
  }
} as const satisfies CatalogEntries
