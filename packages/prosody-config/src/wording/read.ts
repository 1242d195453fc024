import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Findings of `readProsodyConfig`: what an existing file says that a configuration cannot hold. */
export const readEntries = {
  READ_SYNTAX: {
    severity: 'error',
    en: { message: 'Line {line} is not Lua: something is wrong at {near}.', hint: 'Look for a bracket, quote, comma or "=" that is missing or too many, there or in the line before; "luac -p" on the file stops there too.' },
    fr: { message: 'La ligne {line} n’est pas du Lua : quelque chose ne va pas à {near}.', hint: 'Cherchez une parenthèse, un guillemet, une virgule ou un « = » en moins ou en trop, là ou à la ligne d’avant ; « luac -p » s’arrête au même endroit.' }
  },
  READ_QUOTES_MISSING: {
    severity: 'error',
    en: { message: 'Line {line} is not Lua: {text} has no quotes.', hint: 'Write "{text}".' },
    fr: { message: 'La ligne {line} n’est pas du Lua : {text} est sans guillemets.', hint: 'Écrivez "{text}".' }
  },
  READ_CHARACTER: {
    severity: 'error',
    en: { message: 'Line {line} is not Lua: the character {character} means nothing outside of a text.', hint: 'Texts stand between straight quotes ("), and options are named with the letters a to z.' },
    fr: { message: 'La ligne {line} n’est pas du Lua : le caractère {character} n’a pas de sens hors d’un texte.', hint: 'Un texte s’écrit entre guillemets droits ("), et les options sont nommées avec les lettres a à z.' }
  },
  READ_ESCAPE: {
    severity: 'error',
    en: { message: 'Line {line} is not Lua: {escape} stands for nothing in a text.', hint: 'Write a backslash twice.' },
    fr: { message: 'La ligne {line} n’est pas du Lua : {escape} ne représente rien dans un texte.', hint: 'Doublez la barre oblique inverse.' }
  },
  READ_UNCLOSED: {
    severity: 'error',
    en: { message: 'What begins with {opening} in line {line} has no end.', hint: 'Close it. A text in quotes ends in its line.' },
    fr: { message: 'Ce qui commence par {opening} à la ligne {line} n’a pas de fin.', hint: 'Fermez-le. Un texte entre guillemets finit sur sa ligne.' }
  },
  READ_TOO_DEEP: {
    severity: 'error',
    en: { message: 'Line {line} is nested deeper than Lua reads.', hint: 'Flatten the lists and tables.' },
    fr: { message: 'La ligne {line} est imbriquée plus profondément que Lua ne lit.', hint: 'Aplatissez les listes et les tables.' }
  },
  READ_REFUSED: {
    severity: 'error',
    en: { message: 'Prosody {target} does not load this file: it stops in line {line}, at {what}.', hint: 'A text needs quotes and an option "=". Some words are known to other releases only; a file begins with neither "#" nor a byte order mark.' },
    fr: { message: 'Prosody {target} ne charge pas ce fichier : il s’arrête à la ligne {line}, à {what}.', hint: 'Un texte demande des guillemets, une option « = ». Certains mots n’existent que dans d’autres versions ; un fichier ne commence ni par « # » ni par une marque d’ordre des octets.' }
  },
  READ_INCLUDE: {
    severity: 'warning',
    en: { message: 'Line {line} includes other files ({pattern}), which are not read, and may set anew what stands above.', hint: 'Read the included files too, or put their contents in place of the line.' },
    fr: { message: 'La ligne {line} inclut d’autres fichiers ({pattern}), qui ne sont pas lus, et qui peuvent redéfinir ce qui précède.', hint: 'Lisez aussi ces fichiers, ou mettez leur contenu à la place de la ligne.' }
  },
  READ_NOT_LITERAL: {
    severity: 'warning',
    en: { message: 'Line {line} sets "{option}" with {what}, which only Lua can work out; the option is left out.', hint: 'Write the value itself. A text needs quotes.' },
    fr: { message: 'La ligne {line} définit « {option} » avec {what}, que seul Lua peut évaluer ; l’option est omise.', hint: 'Écrivez la valeur elle-même. Un texte demande des guillemets.' }
  },
  READ_NOTHING: {
    severity: 'warning',
    en: { message: 'Line {line}: {what} stands for nothing, and so nothing is set by it in "{option}".', hint: 'A text needs quotes.' },
    fr: { message: 'Ligne {line} : {what} ne représente rien, et ne définit donc rien dans « {option} ».', hint: 'Un texte demande des guillemets.' }
  },
  READ_CONVERTED: {
    severity: 'info',
    en: { message: 'Line {line}: Prosody takes {part}, of type {actual}, for a value of type {expected}, and so it is kept.', hint: 'Write it as {expected}.' },
    fr: { message: 'Ligne {line} : Prosody prend {part}, de type {actual}, pour une valeur de type {expected} ; elle est gardée ainsi.', hint: 'Écrivez-la comme {expected}.' }
  },
  READ_LEFT_OUT: {
    severity: 'warning',
    en: { message: 'Line {line}: {part} is left out.', hint: 'The finding beside this one says what is wrong with it.' },
    fr: { message: 'Ligne {line} : {part} est omis.', hint: 'Le constat voisin dit ce qui ne va pas.' }
  },
  READ_LOCAL: {
    severity: 'warning',
    en: { message: 'Line {line} sets the local variable "{option}", not the option of that name.', hint: 'Give the variable another name, or remove "local".' },
    fr: { message: 'La ligne {line} définit la variable locale « {option} », et non l’option de ce nom.', hint: 'Donnez un autre nom à la variable, ou retirez « local ».' }
  },
  READ_ARGUMENT: {
    severity: 'warning',
    en: { message: 'Line {line}: {what} takes a name only; what stands behind the comma is ignored.', hint: 'A module stands beside the name, without a comma: Component "rooms.videos.example" "muc".' },
    fr: { message: 'Ligne {line} : {what} ne prend qu’un nom ; ce qui suit la virgule est ignoré.', hint: 'Un module s’écrit après le nom, sans virgule : Component "salons.videos.example" "muc".' }
  },
  READ_COMPONENT_RESET: {
    severity: 'warning',
    en: { message: 'Line {line} opens the component "{name}" again without its module: it is an external component from here on, and no longer "{module}".', hint: 'Write Component "{name}" "{module}", or put both parts into one.' },
    fr: { message: 'La ligne {line} rouvre le composant « {name} » sans son module : c’est désormais un composant externe, et plus « {module} ».', hint: 'Écrivez Component "{name}" "{module}", ou réunissez les deux parties.' }
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
  }
} as const satisfies CatalogEntries
