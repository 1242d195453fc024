import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Hosts, components, accounts, storage and what the server offers as a whole. */
export const hostEntries = {
  HOSTS_NONE: {
    severity: 'error',
    en: { message: 'There is no host: the server would serve nobody.', hint: 'Add one: "hosts": {"videos.example": {"authentication": "internal_hashed"}}.' },
    fr: { message: 'Il n’y a aucun hôte : le serveur ne servirait personne.', hint: 'Ajoutez-en un : "hosts": {"videos.example": {"authentication": "internal_hashed"}}.' }
  },
  HOSTS_ALL_DISABLED: {
    severity: 'error',
    en: { message: 'All hosts and components are disabled: the server would serve nobody.', hint: 'Remove "enabled": false from at least one host, and from "options".' },
    fr: { message: 'Tous les hôtes et composants sont désactivés : le serveur ne servirait personne.', hint: 'Retirez "enabled": false d’au moins un hôte, et de « options ».' }
  },
  HOSTS_ONLY_COMPONENTS: {
    severity: 'warning',
    en: { message: 'There are components but no host: nobody has an account here, and Prosody logs an error when it starts.', hint: 'Add the host that the components belong to: "hosts": {"videos.example": {"authentication": "internal_hashed"}}.' },
    fr: { message: 'Il y a des composants mais aucun hôte : personne n’a de compte ici, et Prosody signale une erreur au démarrage.', hint: 'Ajoutez l’hôte auquel appartiennent les composants : "hosts": {"videos.example": {"authentication": "internal_hashed"}}.' }
  },
  HOST_NAME_ENCODED: {
    severity: 'warning',
    en: { message: 'Prosody knows "{name}" by its readable name only: clients and servers that ask for "{unicode}" are turned away.', hint: 'Rename it to "{unicode}". Accounts do not move along.' },
    fr: { message: 'Prosody ne connaît « {name} » que par son nom lisible : clients et serveurs qui demandent « {unicode} » sont refusés.', hint: 'Renommez-le en « {unicode} ». Les comptes ne suivent pas.' }
  },
  HOST_NAME_ENCODED_ONLY: {
    severity: 'warning',
    en: { message: 'Only clients and servers that ask for "{name}" just so are served: Prosody does not know it by its readable name, or takes that for another one.', hint: 'Take a name whose readable form Prosody serves: no characters of both directions in it, no ß, ς or invisible ones.' },
    fr: { message: 'Seuls les clients et serveurs qui demandent « {name} » tel quel sont servis : Prosody n’accepte pas son nom lisible, ou le prend pour un autre.', hint: 'Prenez un nom que Prosody sert sous sa forme lisible : sans mélange de sens d’écriture, ni ß, ς ou caractères invisibles.' }
  },
  HOST_NAME_UNDERSCORE: {
    severity: 'warning',
    en: { message: 'Some clients, servers and certificate authorities refuse "{name}": names of hosts have no underscore.', hint: 'While nobody has an account yet, take a name with "-" instead of "_".' },
    fr: { message: 'Certains clients, serveurs et autorités de certification refusent « {name} » : un nom d’hôte n’a pas de tiret bas.', hint: 'Tant que personne n’a de compte, prenez un nom avec « - » au lieu de « _ ».' }
  },
  HOST_NAME_OF_SERVICE: {
    severity: 'info',
    en: { message: 'Addresses will end in "{name}", though "{domain}" would be shorter: the DNS can send clients of {domain} to this server.', hint: 'While nobody has an account yet, name the host "{domain}" and set its SRV records.' },
    fr: { message: 'Les adresses finiront par « {name} », alors que « {domain} » serait plus court : le DNS peut diriger les clients de {domain} vers ce serveur.', hint: 'Tant que personne n’a de compte, nommez l’hôte « {domain} » et créez ses enregistrements SRV.' }
  },
  GLOBAL_SECTION_EMPTY: {
    severity: 'warning',
    en: { message: 'Nothing is set for the server as a whole: every option stands below a host.', hint: 'Put what all hosts share into "modules", "services" and "options" at the top.' },
    fr: { message: 'Rien n’est défini pour le serveur entier : chaque option se trouve sous un hôte.', hint: 'Mettez ce que les hôtes partagent dans « modules », « services » et « options », en haut.' }
  },
  GLOBAL_MODULES_NONE: {
    severity: 'info',
    en: { message: 'No module is enabled for the server as a whole: each host and component has only what it enables itself.', hint: 'Move to "modules" at the top: {modules}.' },
    fr: { message: 'Aucun module n’est activé pour le serveur entier : chaque hôte et composant n’a que les siens.', hint: 'Déplacez dans « modules », en haut : {modules}.' }
  },
  COMPONENT_ORPHAN: {
    severity: 'warning',
    en: { message: 'Clients will not find "{name}": it is not right below a host, and no host names it.', hint: 'Rename it to a sub-domain of a host, or set on a host "disco_items": [["{name}", "Its title"]].' },
    fr: { message: 'Les clients ne trouveront pas « {name} » : il n’est pas juste sous un hôte, et aucun hôte ne le cite.', hint: 'Renommez-le en sous-domaine d’un hôte, ou définissez sur un hôte "disco_items": [["{name}", "Son titre"]].' }
  },
  COMPONENT_SECRET_MISSING: {
    severity: 'error',
    en: { message: 'The external component "{name}" cannot connect: it has no secret.', hint: 'Set "secret" to a long random text and give the same to the component.' },
    fr: { message: 'Le composant externe « {name} » ne peut pas se connecter : il n’a pas de secret.', hint: 'Donnez à « secret » un long texte aléatoire, le même que dans le composant.' }
  },
  COMPONENT_SECRET_SHORT: {
    severity: 'warning',
    en: { message: 'The secret of "{name}" can be guessed by whoever reaches its port: it has fewer than {minimum} characters.', hint: 'Take a random one: openssl rand -hex 16' },
    fr: { message: 'Le secret de « {name} » peut être deviné par qui atteint son port : il a moins de {minimum} caractères.', hint: 'Prenez-en un aléatoire : openssl rand -hex 16' }
  },
  MUC_ADMINS_NOT_OWNERS: {
    severity: 'info',
    en: { message: 'The admins are not owners of the rooms at "{name}": since 13.0 they are so only on request.', hint: 'For the behaviour of 0.12 set "component_admins_as_room_owners": true.' },
    fr: { message: 'Les admins ne sont pas propriétaires des salons de « {name} » : depuis la 13.0 il faut le demander.', hint: 'Pour le comportement de la 0.12, définissez "component_admins_as_room_owners": true.' }
  },
  MUC_OPTION_NARROWED: {
    severity: 'info',
    en: { message: '"{option}" gives this right to accounts of this server only; in 0.12 it gave it to everybody.', hint: 'For others use "add_permissions", or configure the room as its owner.' },
    fr: { message: '« {option} » ne donne ce droit qu’aux comptes de ce serveur ; en 0.12, c’était à tout le monde.', hint: 'Pour les autres, utilisez « add_permissions », ou réglez le salon en tant que propriétaire.' }
  },
  LOGIN_MODULE_MISSING: {
    severity: 'info',
    en: { message: 'Nobody can log in to {sections}: the module saslauth is not enabled.', hint: 'Add "saslauth" to "modules", or leave it so when people come from other servers only.' },
    fr: { message: 'Personne ne peut se connecter à {sections} : le module saslauth n’est pas activé.', hint: 'Ajoutez "saslauth" à « modules », ou laissez ainsi si l’on vient seulement d’autres serveurs.' }
  },
  LOGIN_ANY_PASSWORD: {
    severity: 'warning',
    en: { message: 'Anybody can log in to {name} as anybody: every password is accepted.', hint: 'Outside of tests set "authentication": "internal_hashed".' },
    fr: { message: 'N’importe qui peut se connecter à {name} sous n’importe quel nom : tout mot de passe est accepté.', hint: 'Hors des tests, définissez "authentication": "internal_hashed".' }
  },
  LOGIN_ANY_PASSWORD_UNCONFIRMED: {
    severity: 'error',
    en: { message: 'Nobody can log in: "insecure" accepts any password, and refuses to work until that is confirmed.', hint: 'Set "authentication": "internal_hashed", or for tests "insecure_open_authentication": "{confirmation}".' },
    fr: { message: 'Personne ne peut se connecter : « insecure » accepte tout mot de passe et ne marche qu’une fois cela confirmé.', hint: 'Définissez "authentication": "internal_hashed", ou pour des tests "insecure_open_authentication": "{confirmation}".' }
  },
  REGISTRATION_PUBLIC: {
    severity: 'warning',
    en: { message: 'Anybody can create accounts on {name}, spammers too.', hint: 'For registration by invitation enable "invites_register"; else disable "register_ibr". Advice: https://prosody.im/doc/public_servers' },
    fr: { message: 'N’importe qui peut créer des comptes sur {name}, spammeurs compris.', hint: 'Pour inscrire sur invitation, activez « invites_register » ; sinon désactivez « register_ibr ». Conseils : https://prosody.im/doc/public_servers' }
  },
  STORAGE_DEFAULT_UNUSED: {
    severity: 'info',
    en: { message: '"default_storage" is never used: "storage" names one driver for everything.', hint: 'Remove "default_storage".' },
    fr: { message: '« default_storage » ne sert jamais : « storage » nomme un seul pilote pour tout.', hint: 'Supprimez « default_storage ».' }
  },
  SECRETS_READABLE: {
    severity: 'info',
    en: { message: 'Whoever can read the configuration file learns the secrets in it ({options}).', hint: 'Keep the file at mode 0600, or refer to a secret: {"$credential": "name"} or {"$file": "/path"}.' },
    fr: { message: 'Qui peut lire le fichier de configuration en apprend les secrets ({options}).', hint: 'Gardez le fichier en mode 0600, ou faites référence au secret : {"$credential": "nom"} ou {"$file": "/chemin"}.' }
  },
  SECRET_UNMARKED: {
    severity: 'info',
    en: { message: '"{name}" looks like a secret, but is shown like any other value in differences and logs.', hint: 'Mark it: secret("…") in a program, {"$secret": "…"} in JSON.' },
    fr: { message: '« {name} » ressemble à un secret, mais s’affiche comme toute autre valeur dans les différences et journaux.', hint: 'Marquez-le : secret("…") dans un programme, {"$secret": "…"} en JSON.' }
  },
  PROCESS_IS_ROOT: {
    severity: 'warning',
    en: { message: 'Prosody may run as root: a flaw in it would give away the whole machine.', hint: 'Remove "run_as_root" and start it as a user of its own.' },
    fr: { message: 'Prosody peut tourner en root : une faille y livrerait toute la machine.', hint: 'Supprimez « run_as_root » et lancez-le sous un utilisateur à lui.' }
  },
  FEATURES_MISSING: {
    severity: 'info',
    en: { message: 'People may miss features that modern clients use: {modules}.', hint: 'Enable what you want to offer; components such as muc need an entry in "components".' },
    fr: { message: 'Des fonctions que les clients modernes utilisent peuvent manquer : {modules}.', hint: 'Activez ce que vous voulez offrir ; les composants comme muc demandent une entrée dans « components ».' }
  }
} as const satisfies CatalogEntries
