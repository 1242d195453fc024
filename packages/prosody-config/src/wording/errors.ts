import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Errors: what could not be done. */
export const errorEntries = {
  ERR_PROSODY_CONFIG_REFERENCE_UNKNOWN: {
    severity: 'error',
    en: { message: 'No value was given for {reference}.', hint: 'Set it where the command runs, or leave the reference for Prosody to read.' },
    fr: { message: 'Aucune valeur n’a été donnée pour {reference}.', hint: 'Définissez-la là où la commande s’exécute, ou laissez Prosody lire la référence.' }
  },
  ERR_PROSODY_CONFIG_UNREADABLE: {
    severity: 'error',
    en: { message: 'Cannot read {file}: {problem}.', hint: 'Check the path and its permissions.' },
    fr: { message: 'Impossible de lire {file} : {problem}.', hint: 'Vérifiez le chemin et ses droits.' }
  },
  ERR_PROSODY_CONFIG_UNWRITABLE: {
    severity: 'error',
    en: { message: 'Cannot write {file}: {problem}. Nothing was changed.', hint: 'Check the path and its permissions.' },
    fr: { message: 'Impossible d’écrire {file} : {problem}. Rien n’a été modifié.', hint: 'Vérifiez le chemin et ses droits.' }
  },
  ERR_PROSODY_CONFIG_SYNTAX: {
    severity: 'error',
    en: { message: '{file}, line {line}, is neither JSON nor YAML: {problem}.', hint: 'Correct the line: a text that begins with * or ! needs quotes. For a prosody.cfg.lua add --from lua.' },
    fr: { message: '{file}, ligne {line}, n’est ni du JSON ni du YAML : {problem}.', hint: 'Corrigez la ligne : un texte qui commence par * ou ! demande des guillemets. Pour un prosody.cfg.lua, ajoutez --from lua.' }
  },
  ERR_PROSODY_CONFIG_BUG: {
    severity: 'error',
    en: { message: 'This should not have happened: {problem}.', hint: 'Please report it.' },
    fr: { message: 'Ceci n’aurait pas dû arriver : {problem}.', hint: 'Merci de le signaler.' }
  },
  ERR_PROSODY_CONFIG_USAGE: {
    severity: 'error',
    en: { message: '"{word}" does not fit here.', hint: 'Did you mean {suggestions}?' },
    fr: { message: '« {word} » ne convient pas ici.', hint: 'Vouliez-vous dire {suggestions} ?' }
  }
} as const satisfies CatalogEntries
