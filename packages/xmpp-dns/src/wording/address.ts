import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Addresses of hosts. */
export const addressEntries = {
  ADDR_LOOPBACK: {
    severity: 'error',
    en: { message: '{host} has the address {address}, which leads everybody to their own machine.', hint: 'Publish the public address of the server: {line}' },
    fr: { message: '{host} a l’adresse {address}, qui mène chacun à sa propre machine.', hint: 'Publiez l’adresse publique du serveur : {line}' }
  },
  ADDR_PRIVATE: {
    severity: 'error',
    en: { message: '{host} has the address {address} ({network}), which the world cannot reach.', hint: 'Publish the public address of the server: {line}' },
    fr: { message: '{host} a l’adresse {address} ({network}), que le monde ne peut atteindre.', hint: 'Publiez l’adresse publique du serveur : {line}' }
  },
  ADDR_NOT_OURS: {
    severity: 'error',
    en: { message: '{host} has the address {address}, which is none of this server\'s: {known}.', hint: 'Publish: {line}' },
    fr: { message: '{host} a l’adresse {address}, qui n’est aucune de celles de ce serveur : {known}.', hint: 'Publiez : {line}' }
  },
  ADDR_CDN_PROXIED: {
    severity: 'error',
    en: { message: '{host} has the address {address} of a web proxy ({operator}), which does not carry XMPP.', hint: 'Point the record at the server itself (at Cloudflare: "DNS only", the grey cloud): {line}' },
    fr: { message: '{host} a l’adresse {address} d’un mandataire web ({operator}), qui ne transporte pas XMPP.', hint: 'Pointez vers le serveur lui-même (chez Cloudflare : « DNS only », le nuage gris) : {line}' }
  },
  ADDR_LOOKUP_FAILED: {
    severity: 'error',
    en: { message: 'The {type} record of {host} could not be looked up: {status} ({detail}), asking {server}.', hint: 'Nothing is known about the address itself. Try again, or ask another resolver ({option}).' },
    fr: { message: 'L’enregistrement {type} de {host} n’a pu être demandé : {status} ({detail}), en demandant à {server}.', hint: 'On ne sait rien de l’adresse elle-même. Réessayez, ou demandez à un autre résolveur ({option}).' }
  },
  ADDR_V4_ONLY: {
    severity: 'info',
    en: { message: '{host} has only IPv4 addresses, though the server listens on IPv6 too.', hint: 'Publish its IPv6 address: {line}' },
    fr: { message: '{host} n’a que des adresses IPv4, bien que le serveur écoute aussi en IPv6.', hint: 'Publiez son adresse IPv6 : {line}' }
  },
  ADDR_V6_ONLY: {
    severity: 'warning',
    en: { message: '{host} has only IPv6 addresses, though the server listens on IPv4: servers without IPv6 cannot reach it.', hint: 'Publish its IPv4 address: {line}' },
    fr: { message: '{host} n’a que des adresses IPv6, bien que le serveur écoute en IPv4 : les serveurs sans IPv6 ne peuvent l’atteindre.', hint: 'Publiez son adresse IPv4 : {line}' }
  },
  ADDR_V4_NOT_LISTENING: {
    severity: 'warning',
    en: { message: '{host} has the IPv4 address {address}, but the server does not listen on IPv4.', hint: 'Listen on IPv4, or remove: {remove}' },
    fr: { message: '{host} a l’adresse IPv4 {address}, mais le serveur n’écoute pas en IPv4.', hint: 'Écoutez en IPv4, ou supprimez : {remove}' }
  },
  ADDR_V6_NOT_LISTENING: {
    severity: 'warning',
    en: { message: '{host} has the IPv6 address {address}, but the server does not listen on IPv6.', hint: 'Listen on IPv6, or remove: {remove}' },
    fr: { message: '{host} a l’adresse IPv6 {address}, mais le serveur n’écoute pas en IPv6.', hint: 'Écoutez en IPv6, ou supprimez : {remove}' }
  },
  ADDR_MISSING: {
    severity: 'error',
    en: { message: '{host}, to which the records are to lead, has neither an A nor an AAAA record.', hint: 'Name the host that the server runs on ({option}), or publish: {line}' },
    fr: { message: '{host}, où les enregistrements doivent mener, n’a ni enregistrement A ni AAAA.', hint: 'Indiquez l’hôte sur lequel le serveur tourne ({option}), ou publiez : {line}' }
  },
  ADDR_SURPLUS: {
    severity: 'warning',
    en: { message: 'Besides a correct address, {host} has {address}, which does not lead to the server ({fault}).', hint: 'Remove: {remove}' },
    fr: { message: 'Outre une adresse correcte, {host} a {address}, qui ne mène pas au serveur ({fault}).', hint: 'Supprimez : {remove}' }
  }
} as const satisfies CatalogEntries
