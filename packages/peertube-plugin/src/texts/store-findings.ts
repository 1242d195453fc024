import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What can be wrong with what the chat keeps. */
export const storeFindings = {
  STORE_RESTORED: {
    severity: 'warning',
    en: { message: '{file} could not be read ({reason}); its last good copy, of {at}, is in force.', hint: 'The unreadable file is kept as {kept}. What was changed after the copy is in that file only: bans may be missing.' },
    fr: { message: '{file} n’a pas pu être lu ({reason}) ; sa dernière bonne copie, du {at}, est en vigueur.', hint: 'Le fichier illisible est gardé sous le nom {kept}. Ce qui a changé après la copie n’est que dans ce fichier : des bannissements peuvent manquer.' }
  },
  STORE_GONE: {
    severity: 'warning',
    en: { message: '{file} is gone; its last good copy, of {at}, is in force.', hint: 'To begin anew, remove {file} and {file}.last-good while PeerTube is stopped.' },
    fr: { message: '{file} a disparu ; sa dernière bonne copie, du {at}, est en vigueur.', hint: 'Pour repartir de zéro, supprimez {file} et {file}.last-good pendant que PeerTube est arrêté.' }
  },
  STORE_LOST: {
    severity: 'error',
    en: { message: '{file} could not be read ({reason}), and there is no good copy of it: nothing of it is in force.', hint: 'Put a backup of {file} in its place while PeerTube is stopped. If it is bans.json, banned people can come in until then. The unreadable file is kept as {kept}.' },
    fr: { message: '{file} n’a pas pu être lu ({reason}), et il n’en existe pas de bonne copie : rien n’en est en vigueur.', hint: 'Remettez une sauvegarde de {file} à sa place pendant que PeerTube est arrêté. S’il s’agit de bans.json, les personnes bannies peuvent entrer d’ici là. Le fichier illisible est gardé sous le nom {kept}.' }
  },
  STORE_PARTLY_READ: {
    severity: 'error',
    en: { message: 'Of {file}, {lost} entries make no sense; the others are in force.', hint: 'The file as it was is kept as {kept}. If it is bans.json, make the missing bans again.' },
    fr: { message: 'Dans {file}, {lost} entrées n’ont pas de sens ; les autres sont en vigueur.', hint: 'Le fichier d’avant est gardé sous le nom {kept}. S’il s’agit de bans.json, refaites les bannissements qui manquent.' }
  },
  STORE_SET_ASIDE: {
    severity: 'warning',
    en: { message: 'Files that could not be read were set aside earlier: {files}.', hint: 'Take from them what you need, then delete them.' },
    fr: { message: 'Des fichiers illisibles ont été mis de côté auparavant : {files}.', hint: 'Reprenez-en ce dont vous avez besoin, puis supprimez-les.' }
  },
  STORE_NEWER: {
    severity: 'error',
    en: { message: '{file} was written by a newer version of the plugin (format {format}). It is left as it is, and nothing of it is in force.', hint: 'Install the newer version again. Until then changes last until PeerTube restarts; if it is bans.json, banned people can come in.' },
    fr: { message: '{file} a été écrit par une version plus récente du plugin (format {format}). Il reste tel quel, et rien n’en est en vigueur.', hint: 'Réinstallez la version plus récente. D’ici là, les changements ne durent que jusqu’au redémarrage de PeerTube ; s’il s’agit de bans.json, les personnes bannies peuvent entrer.' }
  },
  STORE_NOT_WRITTEN: {
    severity: 'error',
    en: { message: '{file} cannot be written ({reason}). What was changed is in force, but will be lost when PeerTube restarts.', hint: 'Make room on the disk and see that PeerTube’s user may write to the folder. It is tried again every half minute.' },
    fr: { message: '{file} ne peut pas être écrit ({reason}). Ce qui a changé est en vigueur, mais sera perdu au redémarrage de PeerTube.', hint: 'Faites de la place sur le disque et vérifiez que l’utilisateur de PeerTube peut écrire dans le dossier. Un nouvel essai a lieu toutes les demi-minutes.' }
  },
  FOLDER_NOT_WRITABLE: {
    severity: 'error',
    en: { message: 'Nothing can be written in {folder} ({reason}).', hint: 'See that the file system is not read-only or full, and that PeerTube’s user owns the folder.' },
    fr: { message: 'Rien ne peut être écrit dans {folder} ({reason}).', hint: 'Vérifiez que le système de fichiers n’est ni en lecture seule ni plein, et que le dossier appartient à l’utilisateur de PeerTube.' }
  },
  DISK_FULL: {
    severity: 'error',
    en: { message: 'The disk with {folder} is full: {megabytes} MB are left.', hint: 'Make room. Until then messages are shown but not kept, and changes are lost when PeerTube restarts.' },
    fr: { message: 'Le disque qui contient {folder} est plein : il reste {megabytes} Mo.', hint: 'Faites de la place. D’ici là, les messages s’affichent mais ne sont pas gardés, et les changements se perdent au redémarrage de PeerTube.' }
  },
  DISK_OUT_OF_FILES: {
    severity: 'error',
    en: { message: 'The file system with {folder} can hold only {files} more files.', hint: 'Delete files there, or give it more inodes. Until then messages and changes may not be kept.' },
    fr: { message: 'Le système de fichiers qui contient {folder} ne peut plus accueillir que {files} fichiers.', hint: 'Supprimez-y des fichiers, ou donnez-lui plus d’inodes. D’ici là, messages et changements risquent de ne pas être gardés.' }
  },
  DISK_NEARLY_FULL: {
    severity: 'warning',
    en: { message: 'The disk with {folder} is nearly full: {megabytes} MB are left.', hint: 'Make room before messages and bans can no longer be kept.' },
    fr: { message: 'Le disque qui contient {folder} est presque plein : il reste {megabytes} Mo.', hint: 'Faites de la place avant que les messages et les bannissements ne puissent plus être gardés.' }
  },
  BACKUP_NOT_MADE: {
    severity: 'warning',
    en: { message: 'The database of the rooms could not be copied to {folder} before another version uses it ({reason}).', hint: 'The chat runs all the same. Make room there; it is tried again at the next start.' },
    fr: { message: 'La base de données des salons n’a pas pu être copiée dans {folder} avant qu’une autre version ne s’en serve ({reason}).', hint: 'Le tchat tourne quand même. Faites-y de la place ; un nouvel essai a lieu au prochain démarrage.' }
  },
  DATABASE_DAMAGED: {
    severity: 'error',
    en: { message: 'The database of the rooms is damaged ({reason}): joining can fail, and messages can be lost.', hint: 'Stop PeerTube, move {database} and the files beside it whose names begin like it to another folder, and put a backup in its place; without one, the rooms begin with no messages.' },
    fr: { message: 'La base de données des salons est abîmée ({reason}) : entrer peut échouer, et des messages peuvent se perdre.', hint: 'Arrêtez PeerTube, déplacez {database} et les fichiers voisins dont le nom commence de même dans un autre dossier, puis remettez une sauvegarde à sa place ; sans elle, les salons repartent sans messages.' }
  },
  DATABASE_UNUSABLE: {
    severity: 'error',
    en: { message: 'The database of the rooms cannot be written or read ({reason}): what is said is not kept.', hint: 'See that the disk has room and is not read-only, and that {database} belongs to the user that Prosody runs as.' },
    fr: { message: 'La base de données des salons ne peut être ni écrite ni lue ({reason}) : ce qui se dit n’est pas gardé.', hint: 'Vérifiez que le disque a de la place et n’est pas en lecture seule, et que {database} appartient à l’utilisateur sous lequel tourne Prosody.' }
  }
} as const satisfies CatalogEntries
