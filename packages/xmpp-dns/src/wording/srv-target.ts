import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Where SRV records lead. */
export const srvTargetEntries = {
  SRV_TARGET_IS_CNAME: {
    severity: 'error',
    en: { message: 'The target {target} of {owner} is an alias: {chain}. A target must not be one, and some servers refuse it.', hint: 'Point at the host itself: {line}' },
    fr: { message: 'La cible {target} de {owner} est un alias : {chain}. Une cible ne doit pas en être un, et certains serveurs la refusent.', hint: 'Pointez vers l’hôte lui-même : {line}' }
  },
  SRV_TARGET_NXDOMAIN: {
    severity: 'error',
    en: { message: 'The target {target} of {owner} does not exist.', hint: 'Publish: {line}' },
    fr: { message: 'La cible {target} de {owner} n’existe pas.', hint: 'Publiez : {line}' }
  },
  SRV_TARGET_NO_ADDRESS: {
    severity: 'error',
    en: { message: 'The target {target} of {owner} has neither an A nor an AAAA record.', hint: 'Publish an address: {line}' },
    fr: { message: 'La cible {target} de {owner} n’a ni enregistrement A ni AAAA.', hint: 'Publiez une adresse : {line}' }
  },
  SRV_TARGET_IP_LITERAL: {
    severity: 'error',
    en: { message: 'The target {target} of {owner} is an address; it must be a name.', hint: 'Publish: {line}' },
    fr: { message: 'La cible {target} de {owner} est une adresse ; il faut un nom.', hint: 'Publiez : {line}' }
  },
  SRV_TARGET_UNDOTTED: {
    severity: 'error',
    en: { message: 'The target {target} of {owner} has the zone twice: the final dot was lost, so {zone} was added.', hint: 'Publish with the final dot: {line}' },
    fr: { message: 'La cible {target} de {owner} contient deux fois la zone : le point final a été perdu, donc {zone} a été ajouté.', hint: 'Publiez avec le point final : {line}' }
  },
  SRV_TARGET_BAD_LABEL: {
    severity: 'error',
    en: { message: 'The target {target} of {owner} cannot be the name of a host.', hint: 'Use letters, digits and inner hyphens only: {line}' },
    fr: { message: 'La cible {target} de {owner} ne peut être un nom d’hôte.', hint: 'N’utilisez que lettres, chiffres et traits d’union intérieurs : {line}' }
  },
  SRV_TARGET_UNEXPECTED: {
    severity: 'error',
    en: { message: '{owner} leads to {target}, not to {expected}.', hint: 'If the server is {expected}, publish: {line}' },
    fr: { message: '{owner} mène à {target}, pas à {expected}.', hint: 'Si le serveur est {expected}, publiez : {line}' }
  },
  SRV_PORT_MISMATCH: {
    severity: 'error',
    en: { message: '{owner} leads to port {port}, but the server listens on {expected}.', hint: 'Publish: {line}' },
    fr: { message: '{owner} mène au port {port}, mais le serveur écoute sur {expected}.', hint: 'Publiez : {line}' }
  },
  SRV_PORT_ZERO: {
    severity: 'error',
    en: { message: '{owner} leads to port 0, where nobody can listen.', hint: 'Publish: {line}' },
    fr: { message: '{owner} mène au port 0, où personne ne peut écouter.', hint: 'Publiez : {line}' }
  },
  SRV_TARGET_BAD_CHARACTER: {
    severity: 'error',
    en: { message: 'The target {target} of {owner} holds what no name of a host has: {characters}. It was stored as it was typed.', hint: 'Publish: {line}' },
    fr: { message: 'La cible {target} de {owner} contient ce qu’aucun nom d’hôte ne contient : {characters}. Elle a été enregistrée telle qu’elle a été saisie.', hint: 'Publiez : {line}' }
  },
  SRV_FIELDS_SWAPPED: {
    severity: 'error',
    en: { message: 'The numbers of {owner} are in the wrong order: {fields}. They are the priority, the weight and the port.', hint: 'Publish: {line}' },
    fr: { message: 'Les nombres de {owner} ne sont pas dans le bon ordre : {fields}. Ce sont la priorité, le poids et le port.', hint: 'Publiez : {line}' }
  },
  SRV_PORT_OF_OTHER_SERVICE: {
    severity: 'error',
    en: { message: '{owner} leads to port {port}, which is the customary port of {usual}.', hint: 'Publish: {line}' },
    fr: { message: '{owner} mène au port {port}, qui est le port habituel de {usual}.', hint: 'Publiez : {line}' }
  },
  SRV_PORT_NOT_STANDARD: {
    severity: 'info',
    en: { message: '{owner} leads to port {port}; the customary one is {usual}.', hint: 'If the server listens on port {port}, describe it ({option}: {port}); otherwise publish: {line}' },
    fr: { message: '{owner} mène au port {port} ; le port habituel est {usual}.', hint: 'Si le serveur écoute sur le port {port}, décrivez-le ({option} : {port}) ; sinon publiez : {line}' }
  }
} as const satisfies CatalogEntries
