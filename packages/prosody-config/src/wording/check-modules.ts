import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Modules: their names, where they stand, and which of them go together. */
export const moduleEntries = {
  MODULE_PREFIXED: {
    severity: 'warning',
    en: { message: 'Prosody will not find "{module}": it adds "mod_" by itself.', hint: 'Write "{name}".' },
    fr: { message: 'Prosody ne trouvera pas « {module} » : il ajoute « mod_ » lui-même.', hint: 'Écrivez "{name}".' }
  },
  MODULE_IS_DRIVER: {
    severity: 'warning',
    en: { message: '"{module}" does nothing here: such modules are chosen with the option "{option}".', hint: 'Remove it and set "{option}": "{value}".' },
    fr: { message: '« {module} » ne fait rien ici : ces modules se choisissent avec l’option « {option} ».', hint: 'Supprimez-le et définissez "{option}": "{value}".' }
  },
  MODULE_MISSPELT: {
    severity: 'warning',
    en: { message: 'Prosody will do without "{module}": there is no module of that name.', hint: 'Did you mean {suggestions}?' },
    fr: { message: 'Prosody se passera de « {module} » : aucun module ne porte ce nom.', hint: 'Vouliez-vous dire {suggestions} ?' }
  },
  MODULE_PERHAPS_MISSPELT: {
    severity: 'info',
    en: { message: 'The module "{module}" is neither Prosody’s nor a known community module: it works only if it lies in a folder of "plugin_paths".', hint: 'If it does not: did you mean {suggestions}?' },
    fr: { message: 'Le module « {module} » n’est ni de Prosody, ni un module communautaire connu : il ne marche que s’il se trouve dans un dossier de « plugin_paths ».', hint: 'Sinon, vouliez-vous dire {suggestions} ?' }
  },
  MODULE_UNKNOWN: {
    severity: 'warning',
    en: { message: 'The module "{module}" is neither Prosody’s nor a known community module: unless it is your own, Prosody does without it.', hint: 'Correct the name, or put the folder with mod_{module}.lua into "plugin_paths" and name it in customModules.' },
    fr: { message: 'Le module « {module} » n’est ni de Prosody, ni un module communautaire connu : s’il n’est pas à vous, Prosody s’en passera.', hint: 'Corrigez le nom, ou mettez le dossier de mod_{module}.lua dans « plugin_paths » et nommez-le dans customModules.' }
  },
  MODULE_COMMUNITY: {
    severity: 'info',
    en: { message: 'The module "{module}" does not come with Prosody {target}: it must be installed.', hint: 'prosodyctl install --server=https://modules.prosody.im/rocks/ mod_{module} (or Debian’s package prosody-modules, or a folder in "plugin_paths").' },
    fr: { message: 'Le module « {module} » n’est pas fourni avec Prosody {target} : il faut l’installer.', hint: 'prosodyctl install --server=https://modules.prosody.im/rocks/ mod_{module} (ou le paquet Debian prosody-modules, ou un dossier dans « plugin_paths »).' }
  },
  MODULE_ABSENT: {
    severity: 'warning',
    en: { message: 'Prosody {target} will do without "{module}": only {releases} has it.', hint: 'Remove it, or set "target": "{releases}".' },
    fr: { message: 'Prosody {target} se passera de « {module} » : seule la {releases} l’a.', hint: 'Supprimez-le, ou définissez "target": "{releases}".' }
  },
  MODULE_DEPRECATED: {
    severity: 'warning',
    en: { message: 'The module "{module}" is deprecated and will go away.', hint: 'Write "{replacement}" instead.' },
    fr: { message: 'Le module « {module} » est obsolète et disparaîtra.', hint: 'Écrivez "{replacement}" à la place.' }
  },
  MODULE_NEEDLESS: {
    severity: 'info',
    en: { message: 'The module "{module}" does nothing in Prosody {target}.', hint: 'Remove it.' },
    fr: { message: 'Le module « {module} » ne fait rien dans Prosody {target}.', hint: 'Supprimez-le.' }
  },
  MODULE_DUPLICATE: {
    severity: 'info',
    en: { message: '"{module}" stands twice in the list.', hint: 'Remove one of the two.' },
    fr: { message: '« {module} » figure deux fois dans la liste.', hint: 'Supprimez l’un des deux.' }
  },
  MODULE_CONFLICT: {
    severity: 'warning',
    en: { message: '"{module}" and "{other}" do the same work and get in each other’s way.', hint: 'Remove one of them.' },
    fr: { message: '« {module} » et « {other} » font le même travail et se gênent.', hint: 'Supprimez l’un d’eux.' }
  },
  MODULE_ALSO_COMPONENT: {
    severity: 'warning',
    en: { message: '"{module}" would run on every host, and at {component} besides.', hint: 'Remove it from "modules"; the component has it anyway.' },
    fr: { message: '« {module} » tournerait sur chaque hôte, et en plus sur {component}.', hint: 'Retirez-le de « modules » ; le composant l’a de toute façon.' }
  },
  MODULE_NEEDS_COMPONENT: {
    severity: 'warning',
    en: { message: '"{module}" would turn a host with accounts into another kind of service: it is for components.', hint: 'Move it to a component: to its "modules", or to its "module" if it is the service itself.' },
    fr: { message: '« {module} » ferait d’un hôte à comptes un service d’une autre sorte : il est fait pour les composants.', hint: 'Déplacez-le vers un composant : dans ses « modules », ou dans « module » s’il est le service même.' }
  },
  MODULE_NEEDS_ACCOUNTS: {
    severity: 'warning',
    en: { message: '"{module}" does nothing at {component}: it works for accounts, and components have none.', hint: 'Move it to a host or to "modules" at the top.' },
    fr: { message: '« {module} » ne fait rien sur {component} : il sert aux comptes, et les composants n’en ont pas.', hint: 'Déplacez-le vers un hôte ou vers « modules », en haut.' }
  },
  MODULE_IS_GLOBAL: {
    severity: 'info',
    en: { message: '"{module}" will run for the whole server, not only here.', hint: 'Move it to "modules" at the top.' },
    fr: { message: '« {module} » tournera pour le serveur entier, pas seulement ici.', hint: 'Déplacez-le vers « modules », en haut.' }
  },
  COMPONENT_MODULE_UNSUITABLE: {
    severity: 'warning',
    en: { message: 'A component cannot consist of "{module}": it is an addition to a host, not a service.', hint: 'Write a service such as "muc", "http_file_share", "pubsub" or "proxy65" and put "{module}" into "modules".' },
    fr: { message: 'Un composant ne peut pas être fait de « {module} » : c’est un ajout à un hôte, pas un service.', hint: 'Écrivez un service comme "muc", "http_file_share", "pubsub" ou "proxy65", et mettez "{module}" dans « modules ».' }
  },
  MODULE_DISABLED_IN_VAIN: {
    severity: 'info',
    en: { message: '"{module}" is disabled here, but nothing enables it.', hint: 'Remove it from "modulesDisabled".' },
    fr: { message: '« {module} » est désactivé ici, mais rien ne l’active.', hint: 'Retirez-le de « modulesDisabled ».' }
  },
  MODULE_DISABLED_BUT_NEEDED: {
    severity: 'warning',
    en: { message: 'On {section}, "{module}" is disabled, and without it {dependents} cannot start.', hint: 'Leave "{module}" enabled, or disable {dependents} too.' },
    fr: { message: 'Sur {section}, « {module} » est désactivé, et sans lui impossible de démarrer {dependents}.', hint: 'Laissez « {module} » activé, ou désactivez aussi {dependents}.' }
  }
} as const satisfies CatalogEntries
