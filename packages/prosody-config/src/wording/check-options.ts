import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Options: their names, where they stand, and values that not every release understands. */
export const optionEntries = {
  OPTION_MISSPELT: {
    severity: 'warning',
    en: { message: 'Nothing reads the option "{option}".', hint: 'Did you mean {suggestions}?' },
    fr: { message: 'Rien ne lit l’option « {option} ».', hint: 'Vouliez-vous dire {suggestions} ?' }
  },
  OPTION_UNKNOWN: {
    severity: 'info',
    en: { message: 'Nothing that is enabled reads the option "{option}".', hint: 'Remove it, or declare it in customOptions when a module of yours reads it.' },
    fr: { message: 'Rien de ce qui est activé ne lit l’option « {option} ».', hint: 'Supprimez-la, ou déclarez-la dans customOptions si un module à vous la lit.' }
  },
  OPTION_ABSENT: {
    severity: 'warning',
    en: { message: 'Prosody {target} does not know the option "{option}": only {releases} does.', hint: 'Remove it, or set "target": "{releases}".' },
    fr: { message: 'Prosody {target} ne connaît pas l’option « {option} » : seule la {releases} la connaît.', hint: 'Supprimez-la, ou définissez "target": "{releases}".' }
  },
  OPTION_OBSOLETE: {
    severity: 'warning',
    en: { message: 'Prosody does not read the option "{option}" any more.', hint: 'Remove it; its place was taken by {replacement}.' },
    fr: { message: 'Prosody ne lit plus l’option « {option} ».', hint: 'Supprimez-la ; elle a cédé la place à {replacement}.' }
  },
  OPTION_DEPRECATED: {
    severity: 'warning',
    en: { message: 'The option "{option}" is deprecated: a coming release will ignore it, if this one does not.', hint: 'Use instead: {replacement}.' },
    fr: { message: 'L’option « {option} » est obsolète : une version à venir l’ignorera, si ce n’est déjà fait.', hint: 'Utilisez à la place : {replacement}.' }
  },
  OPTION_MISPLACED: {
    severity: 'warning',
    en: { message: 'Prosody reads "{option}" from the global section only, not from {section}.', hint: 'Move it to "options" at the top.' },
    fr: { message: 'Prosody ne lit « {option} » que dans la section globale, pas dans {section}.', hint: 'Déplacez-la vers « options », en haut.' }
  },
  OPTION_UNREAD: {
    severity: 'info',
    en: { message: 'The option "{option}" has no effect here: it belongs to a module that is not enabled ({modules}).', hint: 'Enable the module, or remove the option.' },
    fr: { message: 'L’option « {option} » est sans effet ici : elle appartient à un module qui n’est pas activé ({modules}).', hint: 'Activez le module, ou supprimez l’option.' }
  },
  OPTION_VALUE_ABSENT: {
    severity: 'warning',
    en: { message: 'Prosody {target} does not understand {value} as "{option}", or takes it for something else.', hint: 'Write {instead}.' },
    fr: { message: 'Prosody {target} ne comprend pas {value} comme « {option} », ou le prend pour autre chose.', hint: 'Écrivez {instead}.' }
  },
  OPTION_PERIOD_AMBIGUOUS: {
    severity: 'warning',
    en: { message: 'Prosody has to guess the unit of "{value}" in "{option}", and logs an error.', hint: 'Write what you mean: {readings}.' },
    fr: { message: 'Prosody doit deviner l’unité de « {value} » dans « {option} », et signale une erreur.', hint: 'Écrivez ce que vous voulez dire : {readings}.' }
  },
  OPTION_PERIOD_UNREADABLE: {
    severity: 'warning',
    en: { message: 'Prosody finds no period in "{value}" and does without "{option}".', hint: 'Write seconds, or words such as "2 days" or "never".' },
    fr: { message: 'Prosody ne trouve pas de durée dans « {value} » et se passe de « {option} ».', hint: 'Écrivez des secondes, ou des mots comme "2 days" ou "never".' }
  }
} as const satisfies CatalogEntries
