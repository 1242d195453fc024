import type { CatalogEntries } from '@xmpp-chat/diagnostics'

/** Ports, interfaces, encryption, and connections with other servers. */
export const connectionEntries = {
  PORT_DUPLICATE: {
    severity: 'info',
    en: { message: 'Port {port} stands twice in the list of {service}.', hint: 'Remove one of the two.' },
    fr: { message: 'Le port {port} figure deux fois dans la liste de {service}.', hint: 'Supprimez l’un des deux.' }
  },
  PORT_COLLISION: {
    severity: 'error',
    en: { message: '{service} and {other} both want port {port} on {interface}: one of them will not be reachable.', hint: 'Give {service} another port, or other interfaces.' },
    fr: { message: '{service} et {other} veulent tous deux le port {port} sur {interface} : l’un d’eux sera injoignable.', hint: 'Donnez à {service} un autre port, ou d’autres interfaces.' }
  },
  PORT_PRIVILEGED: {
    severity: 'info',
    en: { message: 'Port {port} of {service} opens only if Prosody is allowed ports below 1024.', hint: 'Allow it (systemd: AmbientCapabilities=CAP_NET_BIND_SERVICE), or forward the port to a higher one.' },
    fr: { message: 'Le port {port} de {service} ne s’ouvre que si Prosody a droit aux ports sous 1024.', hint: 'Accordez-le (systemd : AmbientCapabilities=CAP_NET_BIND_SERVICE), ou redirigez le port vers un plus élevé.' }
  },
  INTERFACE_COVERED: {
    severity: 'warning',
    en: { message: '{service} cannot listen on {interface} too: {other} takes the same addresses, and Prosody logs an error.', hint: 'Keep one of the two.' },
    fr: { message: '{service} ne peut pas écouter aussi sur {interface} : {other} prend les mêmes adresses, et Prosody signale une erreur.', hint: 'Gardez l’une des deux.' }
  },
  INTERFACE_FAMILY_OFF: {
    severity: 'warning',
    en: { message: '{service} will listen on {interface} in spite of {option} = false: that holds for default interfaces only.', hint: 'Remove {interface}, or the option.' },
    fr: { message: '{service} écoutera sur {interface} malgré {option} = false : cela ne vaut que pour les interfaces par défaut.', hint: 'Retirez {interface}, ou l’option.' }
  },
  SERVICE_MODULE_MISSING: {
    severity: 'warning',
    en: { message: 'Nothing will listen on the ports of {service}: no host or component enables the module {module}.', hint: 'Enable "{module}", or remove the ports.' },
    fr: { message: 'Rien n’écoutera sur les ports de {service} : aucun hôte ni composant n’active le module {module}.', hint: 'Activez "{module}", ou retirez les ports.' }
  },
  SERVICE_DEPRECATED: {
    severity: 'warning',
    en: { message: '{service} is the old name of {replacement} and will go away.', hint: 'Write "{replacement}" instead of "{service}" in "services".' },
    fr: { message: '{service} est l’ancien nom de {replacement} et disparaîtra.', hint: 'Écrivez "{replacement}" au lieu de "{service}" dans « services ».' }
  },
  HTTP_UNENCRYPTED: {
    severity: 'warning',
    en: { message: 'HTTP on port {ports} is open to the network at {interface} without encryption; passwords and messages can be read on the way.', hint: 'Listen on 127.0.0.1 and ::1 behind a proxy with TLS, or use https.' },
    fr: { message: 'HTTP sur le port {ports} est ouvert au réseau sur {interface} sans chiffrement ; mots de passe et messages sont lisibles en chemin.', hint: 'Écoutez sur 127.0.0.1 et ::1 derrière un proxy avec TLS, ou utilisez https.' }
  },
  TLS_MISSING: {
    severity: 'error',
    en: { message: 'Connections to {sections} will fail: encryption is required, and the module tls is not enabled.', hint: 'Add "tls" to "modules" at the top.' },
    fr: { message: 'Les connexions à {sections} échoueront : le chiffrement est exigé, et le module tls n’est pas activé.', hint: 'Ajoutez "tls" à « modules », en haut.' }
  },
  S2S_TLS_MISSING: {
    severity: 'warning',
    en: { message: 'Most other servers will refuse {sections}: they require encryption, and the module tls is not enabled.', hint: 'Add "tls" to "modules" at the top.' },
    fr: { message: 'La plupart des autres serveurs refuseront {sections} : ils exigent le chiffrement, et le module tls n’est pas activé.', hint: 'Ajoutez "tls" à « modules », en haut.' }
  },
  S2S_DIALBACK_MISSING: {
    severity: 'warning',
    en: { message: 'Without the module dialback, which is not enabled, only servers that trust each other’s certificate can talk with {sections}.', hint: 'Add "dialback" to "modules" at the top.' },
    fr: { message: 'Sans le module dialback, qui n’est pas activé, seuls les serveurs où chacun fait confiance au certificat de l’autre peuvent parler avec {sections}.', hint: 'Ajoutez "dialback" à « modules », en haut.' }
  },
  S2S_MODULE_MISSING: {
    severity: 'info',
    en: { message: 'Other servers cannot reach {name}: s2s is disabled for the server and enabled for others only.', hint: 'Add "s2s" to the "modules" of {name}, or to its "modulesDisabled" if that is what you want.' },
    fr: { message: 'Les autres serveurs ne peuvent pas joindre {name} : s2s est désactivé pour le serveur et activé ailleurs seulement.', hint: 'Ajoutez "s2s" aux « modules » de {name}, ou à ses « modulesDisabled » si c’est voulu.' }
  },
  S2S_DOMAINS_IGNORED: {
    severity: 'warning',
    en: { message: '"{option}" has no effect while "s2s_secure_auth" is {secure}.', hint: 'Change "s2s_secure_auth", or remove "{option}".' },
    fr: { message: '« {option} » est sans effet tant que « s2s_secure_auth » vaut {secure}.', hint: 'Changez « s2s_secure_auth », ou supprimez « {option} ».' }
  },
  S2S_UNENCRYPTED: {
    severity: 'info',
    en: { message: 'Messages may cross the network unencrypted on the way to servers that offer no TLS.', hint: 'Remove "s2s_require_encryption": false.' },
    fr: { message: 'Des messages peuvent traverser le réseau en clair vers les serveurs sans TLS.', hint: 'Supprimez "s2s_require_encryption": false.' }
  },
  C2S_UNENCRYPTED: {
    severity: 'warning',
    en: { message: 'Clients may log in and talk without encryption.', hint: 'Remove "{option}": false.' },
    fr: { message: 'Des clients peuvent se connecter et parler sans chiffrement.', hint: 'Supprimez "{option}": false.' }
  },
  C2S_PASSWORD_UNENCRYPTED: {
    severity: 'warning',
    en: { message: 'Passwords for {name} may cross the network in clear text.', hint: 'Remove "allow_unencrypted_plain_auth".' },
    fr: { message: 'Des mots de passe pour {name} peuvent traverser le réseau en clair.', hint: 'Supprimez « allow_unencrypted_plain_auth ».' }
  },
  ANONYMOUS_S2S: {
    severity: 'warning',
    en: { message: 'Anybody can write to other servers from {name} without an account: they will block it when it is abused.', hint: 'Remove "allow_anonymous_s2s"; rooms work with other servers without it.' },
    fr: { message: 'N’importe qui peut écrire à d’autres serveurs depuis {name} sans compte : en cas d’abus, ils le bloqueront.', hint: 'Supprimez « allow_anonymous_s2s » ; les salons marchent avec les autres serveurs sans cela.' }
  }
} as const satisfies CatalogEntries
