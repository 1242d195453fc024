import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Findings of `readProsodyConfig`: what an existing file says that a configuration cannot hold. */
export const readEntries = {
  READ_SYNTAX: {
    severity: 'error',
    en: { message: 'Line {line} is not Lua: {problem}.', hint: 'Correct the line; "luac -p" on the file says the same.' },
    fr: { message: 'La ligne {line} n’est pas du Lua : {problem}.', hint: 'Corrigez la ligne ; « luac -p » sur le fichier dit la même chose.' }
  },
  READ_INCLUDE: {
    severity: 'warning',
    en: { message: 'Line {line} includes other files ({pattern}), which are not read.', hint: 'Read the included files too, or put their contents in place of the line.' },
    fr: { message: 'La ligne {line} inclut d’autres fichiers ({pattern}), qui ne sont pas lus.', hint: 'Lisez aussi ces fichiers, ou mettez leur contenu à la place de la ligne.' }
  },
  READ_NOT_LITERAL: {
    severity: 'warning',
    en: { message: 'Line {line} sets "{option}" with {what}, which only Lua can work out; the option is left out.', hint: 'Write the value itself. A text needs quotes.' },
    fr: { message: 'La ligne {line} définit « {option} » avec {what}, que seul Lua peut évaluer ; l’option est omise.', hint: 'Écrivez la valeur elle-même. Un texte demande des guillemets.' }
  },
  READ_STATEMENT: {
    severity: 'warning',
    en: { message: 'Line {line} is program code ({what}); it is left out.', hint: 'Only options, hosts and components can be kept.' },
    fr: { message: 'La ligne {line} est du code ({what}) ; elle est omise.', hint: 'Seuls options, hôtes et composants peuvent être conservés.' }
  },
  READ_SECTION: {
    severity: 'warning',
    en: { message: 'Line {line} opens a host or component with {what}, which only Lua can work out; it is left out with its options.', hint: 'Write the name and the options themselves.' },
    fr: { message: 'La ligne {line} ouvre un hôte ou composant avec {what}, que seul Lua peut évaluer ; il est omis avec ses options.', hint: 'Écrivez le nom et les options eux-mêmes.' }
  },
  READ_OPTION_TWICE: {
    severity: 'warning',
    en: { message: 'Line {line} sets "{option}" again; the last value counts.', hint: 'Remove one of the two lines.' },
    fr: { message: 'La ligne {line} redéfinit « {option} » ; la dernière valeur compte.', hint: 'Supprimez l’une des deux lignes.' }
  },
  READ_APPEND: {
    severity: 'warning',
    en: { message: 'Line {line} adds to "{option}", which has no list to add to.', hint: 'Set the option before, or write it with "=".' },
    fr: { message: 'La ligne {line} complète « {option} », qui n’a pas de liste à compléter.', hint: 'Définissez l’option avant, ou écrivez-la avec « = ».' }
  }
} as const satisfies CatalogEntries
