import type { Language } from '@xmpp-chat/diagnostics'

export type Texts = Readonly<Record<Language, string>>

/** Why a change takes what it takes. `{subject}` is its option, module, host or service, `{modules}` those concerned. */
export const reasons = {
  NOT_RUNNING: {
    en: '{scope} is not served.',
    fr: '{scope} n’est pas servi.'
  },
  NOT_READ: {
    en: 'Nothing that runs reads {subject} there.',
    fr: 'Rien de ce qui fonctionne ne lit {subject} à cet endroit.'
  },
  READ_AT_RUN_TIME: {
    en: '{subject} is read whenever it is needed.',
    fr: '{subject} est lu chaque fois qu’il sert.'
  },
  READ_BY_TLS: {
    en: 'A reload rebuilds the TLS contexts; new connections get them.',
    fr: 'Un rechargement reconstruit les contextes TLS ; les nouvelles connexions les reçoivent.'
  },
  READ_BY_TLS_LISTENERS: {
    en: 'A reload rebuilds TLS contexts, but not for sure those of {modules}.',
    fr: 'Un rechargement reconstruit les contextes TLS, mais pas à coup sûr ceux de {modules}.'
  },
  READ_AT_LOAD: {
    en: '{subject} is read when a module is loaded: {modules}.',
    fr: '{subject} est lu au chargement d’un module : {modules}.'
  },
  PORTS_MOVED: {
    en: 'Ports are opened when the module that listens is loaded: {modules}.',
    fr: 'Les ports s’ouvrent au chargement du module qui écoute : {modules}.'
  },
  MODULE_COMES: {
    en: 'Only activating a host loads its modules: {modules} has to be loaded.',
    fr: 'Seule l’activation d’un hôte charge ses modules : {modules} est à charger.'
  },
  MODULE_GOES: {
    en: 'Nothing needs {modules} any more.',
    fr: 'Plus rien n’a besoin de {modules}.'
  },
  MODULE_UNMOVED: {
    en: 'What is loaded stays the same: {subject} is there for another reason, or stays away.',
    fr: 'Ce qui est chargé ne change pas : {subject} est là pour une autre raison, ou reste absent.'
  },
  ACCOUNTS_MOVED: {
    en: 'A host gets its accounts from the module that is loaded for them: {modules}.',
    fr: 'Un hôte tient ses comptes du module chargé pour eux : {modules}.'
  },
  HOST_COMES: {
    en: '{scope} has to be activated.',
    fr: '{scope} est à activer.'
  },
  HOST_GOES: {
    en: '{scope} has to be deactivated.',
    fr: '{scope} est à désactiver.'
  },
  READ_AT_ACTIVATION: {
    en: '{subject} is read when a host is activated; reloading modules does not reach it.',
    fr: '{subject} est lu à l’activation d’un hôte ; recharger des modules n’y suffit pas.'
  },
  READ_AT_START: {
    en: '{subject} is read once, when Prosody starts.',
    fr: '{subject} est lu une seule fois, au démarrage de Prosody.'
  },
  RELEASE_CHANGED: {
    en: 'The configuration is for another release of Prosody.',
    fr: 'La configuration est pour une autre version de Prosody.'
  },
  SHELL_ABSENT: {
    en: 'Without the admin_shell module, Prosody can only be reloaded or restarted.',
    fr: 'Sans le module admin_shell, Prosody ne peut qu’être rechargé ou redémarré.'
  }
} as const satisfies Readonly<Record<string, Texts>>

export type ReasonCode = keyof typeof reasons

/** What a step does, for people. */
export const stepTexts = {
  'config reload': { en: 'Read the configuration again.', fr: 'Relire la configuration.' },
  'module reload': { en: 'Reload {module} on {hosts}.', fr: 'Recharger {module} sur {hosts}.' },
  'module load': { en: 'Load {module} on {hosts}.', fr: 'Charger {module} sur {hosts}.' },
  'module unload': { en: 'Unload {module} from {hosts}.', fr: 'Décharger {module} de {hosts}.' },
  'host activate': { en: 'Activate {hosts}.', fr: 'Activer {hosts}.' },
  'host deactivate': { en: 'Deactivate {hosts}.', fr: 'Désactiver {hosts}.' },
  restart: { en: 'Restart Prosody.', fr: 'Redémarrer Prosody.' }
} as const satisfies Readonly<Record<string, Texts>>

/** Texts with their placeholders filled in. */
export function fillTexts ({ en, fr }: Texts, facts: Readonly<Record<string, string>>): Texts {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
  return { en: fill(en), fr: fill(fr) }
}
