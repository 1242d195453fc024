import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** What happens to a running server, and what could not be done with it. */
export const serverEntries = {
  OPTION_IS_THE_SERVERS: {
    severity: 'warning',
    en: { message: 'The option {option} is set by the server itself; the given value has no effect.', hint: 'Leave {option} out.' },
    fr: { message: 'L’option {option} est fixée par le serveur lui-même ; la valeur donnée est sans effet.', hint: 'Omettez {option}.' }
  },
  CERTIFICATE_WITHOUT_HOST: {
    severity: 'warning',
    en: { message: 'This certificate covers none of the hosts and components, and is not used.', hint: 'Check the names in it: xmpp-certs check FILE --for HOST.' },
    fr: { message: 'Ce certificat ne couvre aucun des hôtes et composants, et ne sert pas.', hint: 'Vérifiez ses noms : xmpp-certs check FICHIER --for HÔTE.' }
  },
  PORT_TAKEN: {
    severity: 'error',
    en: { message: 'Port {port} on {interface}, wanted for {service}, is taken by another program.', hint: 'Run as root: ss -ltnp "sport = :{port}". Stop that program, or choose another port.' },
    fr: { message: 'Le port {port} sur {interface}, voulu pour {service}, est pris par un autre programme.', hint: 'Lancez en root : ss -ltnp "sport = :{port}". Arrêtez ce programme, ou choisissez un autre port.' }
  },
  PORT_TAKEN_BY: {
    severity: 'error',
    en: { message: 'Port {port} on {interface}, wanted for {service}, is taken by {program} (process {pid}).', hint: 'Stop {program}, or choose another port.' },
    fr: { message: 'Le port {port} sur {interface}, voulu pour {service}, est pris par {program} (processus {pid}).', hint: 'Arrêtez {program}, ou choisissez un autre port.' }
  },
  PORT_PRIVILEGED_FOR_USER: {
    severity: 'error',
    en: { message: 'The user {user} may not open port {port}, wanted for {service}.', hint: 'Choose a port from 1024 on.' },
    fr: { message: 'L’utilisateur {user} n’a pas le droit d’ouvrir le port {port}, voulu pour {service}.', hint: 'Choisissez un port à partir de 1024.' }
  },
  INTERFACE_ABSENT: {
    severity: 'error',
    en: { message: 'This machine has no address {interface}, wanted for {service} at port {port}.', hint: 'Give an address of this machine, or "*" for all IPv4 and "::" for all IPv6 addresses.' },
    fr: { message: 'Cette machine n’a pas l’adresse {interface}, voulue pour {service} au port {port}.', hint: 'Donnez une adresse de cette machine, ou « * » pour toutes les adresses IPv4 et « :: » pour toutes les IPv6.' }
  },
  PORT_UNUSABLE: {
    severity: 'error',
    en: { message: 'Port {port} on {interface}, wanted for {service}, cannot be opened ({reason}).', hint: 'Choose another port or interface.' },
    fr: { message: 'Le port {port} sur {interface}, voulu pour {service}, ne peut pas être ouvert ({reason}).', hint: 'Choisissez un autre port ou une autre interface.' }
  },
  PORT_CLOSED: {
    severity: 'error',
    en: { message: 'Port {port} on {interface}, for {service}, is not open, though nothing seems to be in its way.', hint: 'The log of Prosody says why.' },
    fr: { message: 'Le port {port} sur {interface}, pour {service}, n’est pas ouvert, bien que rien ne semble l’empêcher.', hint: 'Le journal de Prosody dit pourquoi.' }
  },
  FILES_REPAIRED: {
    severity: 'warning',
    en: { message: 'Another program had changed {files}; what was applied last is in place again.', hint: 'Make changes where this server gets its configuration.' },
    fr: { message: 'Un autre programme avait modifié {files} ; le dernier état appliqué est rétabli.', hint: 'Faites vos changements là où ce serveur prend sa configuration.' }
  },
  CRASHED: {
    severity: 'warning',
    en: { message: 'Prosody ended unexpectedly ({reason}) and is started again.', hint: 'The end of its log says more.' },
    fr: { message: 'Prosody s’est arrêté de façon inattendue ({reason}) et redémarre.', hint: 'La fin de son journal en dit plus.' }
  },
  CRASH_LOOP: {
    severity: 'error',
    en: { message: 'Prosody has ended {times} times in a row ({reason}); it is tried again less and less often.', hint: 'Look at the end of its log: {output}' },
    fr: { message: 'Prosody s’est arrêté {times} fois de suite ({reason}) ; les essais s’espacent.', hint: 'Regardez la fin de son journal : {output}' }
  },
  PROSODY_SILENT: {
    severity: 'error',
    en: { message: 'Prosody runs but has not answered {times} times in a row; it is started anew.', hint: 'If this comes again, look at the end of its log.' },
    fr: { message: 'Prosody tourne mais n’a pas répondu {times} fois de suite ; il est relancé.', hint: 'Si cela se répète, regardez la fin de son journal.' }
  },
  LEFTOVER_ENDED: {
    severity: 'info',
    en: { message: 'A Prosody that an earlier host had left running was ended ({how}).', hint: '' },
    fr: { message: 'Un Prosody laissé en marche par un hôte précédent a été arrêté ({how}).', hint: '' }
  },
  ERR_PROSODY_SERVER_STATE_INVALID: {
    severity: 'error',
    en: { message: 'The wanted configuration is not valid ({codes}).', hint: 'Nothing was changed. The findings say what to repair.' },
    fr: { message: 'La configuration voulue n’est pas valide ({codes}).', hint: 'Rien n’a été modifié. Les constats disent quoi réparer.' }
  },
  ERR_PROSODY_SERVER_SYNTAX: {
    severity: 'error',
    en: { message: 'Lua cannot read the written configuration: {reason}', hint: 'Nothing was changed. This is a defect: please report it.' },
    fr: { message: 'Lua ne peut pas lire la configuration produite : {reason}', hint: 'Rien n’a été modifié. C’est un défaut : signalez-le.' }
  },
  ERR_PROSODY_SERVER_PORTS_UNUSABLE: {
    severity: 'error',
    en: { message: 'Ports of the wanted configuration cannot be opened ({codes}).', hint: 'Nothing was changed. The findings say what is in the way.' },
    fr: { message: 'Des ports de la configuration voulue ne peuvent pas être ouverts ({codes}).', hint: 'Rien n’a été modifié. Les constats disent ce qui gêne.' }
  },
  ERR_PROSODY_SERVER_STEP_FAILED: {
    severity: 'error',
    en: { message: 'Prosody refused a step ({step}): {reason}', hint: 'The log of Prosody says more.' },
    fr: { message: 'Prosody a refusé une étape ({step}) : {reason}', hint: 'Le journal de Prosody en dit plus.' }
  },
  ERR_PROSODY_SERVER_NOT_APPLIED: {
    severity: 'error',
    en: { message: 'The change could not be made live: {reason}', hint: 'The change is undone; the state before is in force again, or will be as soon as it can ({rollback}).' },
    fr: { message: 'Le changement n’a pas pu prendre effet : {reason}', hint: 'Le changement est annulé ; l’état précédent est de nouveau en vigueur, ou le sera dès que possible ({rollback}).' }
  },
  ERR_PROSODY_SERVER_START_FAILED: {
    severity: 'error',
    en: { message: 'Prosody ended instead of starting ({reason}): {output}', hint: 'The end of its log says more.' },
    fr: { message: 'Prosody s’est arrêté au lieu de démarrer ({reason}) : {output}', hint: 'La fin de son journal en dit plus.' }
  },
  ERR_PROSODY_SERVER_START_SLOW: {
    severity: 'error',
    en: { message: 'Prosody was started but did not answer within {seconds} seconds.', hint: 'The end of its log says what it waits for.' },
    fr: { message: 'Prosody a été lancé mais n’a pas répondu en {seconds} secondes.', hint: 'La fin de son journal dit ce qu’il attend.' }
  },
  ERR_PROSODY_SERVER_LEFTOVER: {
    severity: 'error',
    en: { message: 'A Prosody that an earlier host left running in {dir} does not end.', hint: 'End it by hand, perhaps in another container that uses the folder.' },
    fr: { message: 'Un Prosody laissé en marche dans {dir} par un hôte précédent ne s’arrête pas.', hint: 'Arrêtez-le à la main, peut-être dans un autre conteneur qui utilise le dossier.' }
  },
  ERR_PROSODY_SERVER_STOPPED: {
    severity: 'error',
    en: { message: 'The server was stopped in the meantime.', hint: 'Start it again.' },
    fr: { message: 'Le serveur a été arrêté entre-temps.', hint: 'Redémarrez-le.' }
  },
  ERR_PROSODY_SERVER_NOT_RUNNING: {
    severity: 'error',
    en: { message: 'The server does not run.', hint: 'Start it first.' },
    fr: { message: 'Le serveur ne tourne pas.', hint: 'Démarrez-le d’abord.' }
  },
  ERR_PROSODY_SERVER_NOTHING_APPLIED: {
    severity: 'error',
    en: { message: 'There is no configuration in {dir} to start with.', hint: 'Apply one first.' },
    fr: { message: 'Il n’y a pas de configuration dans {dir} avec laquelle démarrer.', hint: 'Appliquez-en d’abord une.' }
  },
  ERR_PROSODY_SERVER_NOT_RUNNABLE: {
    severity: 'error',
    en: { message: '{program} cannot be run ({reason}).', hint: 'Check that the file is there and may be executed.' },
    fr: { message: '{program} ne peut pas être lancé ({reason}).', hint: 'Vérifiez que le fichier existe et peut être exécuté.' }
  },
  ERR_PROSODY_SERVER_ADMIN_CLOSED: {
    severity: 'error',
    en: { message: 'The admin socket {path} is closed.', hint: 'Prosody is stopping, or does not run.' },
    fr: { message: 'La socket d’administration {path} est fermée.', hint: 'Prosody s’arrête, ou ne tourne pas.' }
  },
  ERR_PROSODY_SERVER_ADMIN_SILENT: {
    severity: 'error',
    en: { message: 'Prosody did not answer a command within {seconds} seconds.', hint: 'It may be busy; try again.' },
    fr: { message: 'Prosody n’a pas répondu à une commande en {seconds} secondes.', hint: 'Il est peut-être occupé ; réessayez.' }
  },
  ERR_PROSODY_SERVER_FOLDER_TAKEN: {
    severity: 'error',
    en: { message: '{program} (process {pid}) already runs a server in {dir}.', hint: 'Stop it first, or use another folder.' },
    fr: { message: '{program} (processus {pid}) fait déjà tourner un serveur dans {dir}.', hint: 'Arrêtez-le d’abord, ou utilisez un autre dossier.' }
  },
  ERR_PROSODY_SERVER_FOLDER_UNUSABLE: {
    severity: 'error',
    en: { message: '{path} cannot be used ({reason}).', hint: 'Give a folder on a disk with room, that this user may write to, on a file system with sockets and links.' },
    fr: { message: '{path} est inutilisable ({reason}).', hint: 'Donnez un dossier où cet utilisateur peut écrire, sur un disque avec de la place et un système de fichiers avec sockets et liens.' }
  }
} as const satisfies CatalogEntries
