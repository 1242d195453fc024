import { fill, type WebLanguage } from './web.js'

/** What administrators read on the page about external XMPP accounts, beside what the plugin itself says of each step. */
export const assistantTexts = {
  title: { en: 'External XMPP accounts', fr: 'Comptes XMPP externes' },
  intro: {
    en: 'People with accounts at other XMPP servers come into the rooms at {domain}. Each step below has to be in order for that; one that is not says what to do.',
    fr: 'Les personnes qui ont un compte sur un autre serveur XMPP viennent dans les salons de {domain}. Pour cela, chaque étape ci-dessous doit être en ordre ; celle qui ne l’est pas dit quoi faire.'
  },
  pageLink: { en: 'External XMPP accounts, step by step', fr: 'Comptes XMPP externes, étape par étape' },
  settingsLink: { en: 'Settings of the chat', fr: 'Paramètres du tchat' },
  notEnabled: { en: 'External accounts are not allowed yet. Tick “Allow connections to rooms with external XMPP accounts” in the settings first.', fr: 'Les comptes externes ne sont pas encore autorisés. Cochez d’abord « Autoriser les connexions aux salons via des comptes XMPP externes » dans les paramètres.' },
  missing: { en: 'The chat does not answer. It is asked again by itself.', fr: 'Le tchat ne répond pas. Il est interrogé à nouveau automatiquement.' },
  lookAgain: { en: 'Look again', fr: 'Vérifier à nouveau' },
  lookAgainAt: { en: 'Look again: {step}', fr: 'Vérifier à nouveau : {step}' },
  lookFailed: { en: 'The chat did not begin to look. Try again.', fr: 'Le tchat n’a pas commencé la vérification. Réessayez.' },
  looking: { en: 'Looking…', fr: 'Vérification en cours…' },
  neverLooked: { en: 'Not looked at yet', fr: 'Pas encore vérifié' },
  lookedAt: { en: 'Looked at {time}', fr: 'Vérifié {time}' },
  allInOrder: { en: 'All steps are in order.', fr: 'Toutes les étapes sont en ordre.' },
  toDo: { en: 'Still to do: {steps}.', fr: 'Reste à faire : {steps}.' },
  proven: { en: 'Proven {time} with {domain}.', fr: 'Prouvé {time} avec {domain}.' },
  copyReport: { en: 'Copy the report', fr: 'Copier le rapport' },

  green: { en: 'in order', fr: 'en ordre' },
  amber: { en: 'could be better', fr: 'peut mieux faire' },
  red: { en: 'does not work', fr: 'ne fonctionne pas' },
  unknown: { en: 'not known', fr: 'inconnu' },
  off: { en: 'not in use', fr: 'non utilisé' },

  watchUntilVisible: { en: 'Watch until visible', fr: 'Surveiller jusqu’à l’apparition' },
  watchUntilInOrder: { en: 'Watch until in order', fr: 'Surveiller jusqu’à la résolution' },
  watching: { en: 'Looked at every 15 seconds.', fr: 'Vérifié toutes les 15 secondes.' },
  stopWatching: { en: 'Stop watching', fr: 'Arrêter de surveiller' },
  nowInOrder: { en: '{step}: in order now.', fr: '{step} : en ordre maintenant.' },
  copySnippet: { en: 'Copy: {title}', fr: 'Copier : {title}' },
  showDetails: { en: 'Details', fr: 'Détails' },

  proofDomain: { en: 'Domain of an XMPP server that you know', fr: 'Domaine d’un serveur XMPP que vous connaissez' },
  proofExplained: { en: 'Your server asks it for an answer. If one comes, connections work in both directions.', fr: 'Votre serveur lui demande une réponse. S’il en vient une, les connexions marchent dans les deux sens.' },
  prove: { en: 'Ask it', fr: 'L’interroger' },
  proving: { en: 'Asking {domain}; that takes up to 40 seconds…', fr: 'Interrogation de {domain} ; cela prend jusqu’à 40 secondes…' },
  proofGood: { en: '{domain} answered in {milliseconds} ms: connections work in both directions.', fr: '{domain} a répondu en {milliseconds} ms : les connexions marchent dans les deux sens.' },
  proofBad: { en: 'No answer from {domain}:', fr: 'Pas de réponse de {domain} :' },
  proofNoDomain: { en: 'Type the domain of a server, such as jabber.example.', fr: 'Saisissez le domaine d’un serveur, comme jabber.example.' },
  proofNoAnswer: { en: 'The chat did not answer. Try again.', fr: 'Le tchat n’a pas répondu. Réessayez.' }
} as const satisfies Record<string, { readonly en: string, readonly fr: string }>

export type AssistantText = keyof typeof assistantTexts

export const assistantText = (language: WebLanguage, key: AssistantText, values: Readonly<Record<string, string | number>> = {}): string =>
  fill(assistantTexts[key][language], values)
