import type { Language } from '@xmpp-chat/diagnostics'
import { commands, recordFormats, type Command } from './flags.js'

type Texts = Record<Language, string>

const summaries: Record<Command, Texts> = {
  records: { en: 'Says which records to publish.', fr: 'Dit quels enregistrements publier.' },
  check: { en: 'Looks at what the world sees, and says what to change.', fr: 'Regarde ce que le monde voit, et dit quoi changer.' },
  probe: { en: 'Connects as a remote server would, and says what it meets.', fr: 'Se connecte comme un serveur distant, et dit ce qu’il rencontre.' },
  watch: { en: 'Waits until the world sees the records.', fr: 'Attend que le monde voie les enregistrements.' },
  bulk: { en: 'Checks many domains: a file with one per line, or JSON lines; - is standard input.', fr: 'Vérifie beaucoup de domaines : un fichier, un par ligne, ou des lignes JSON ; - est l’entrée standard.' }
}

const arguments_: Record<Command, string> = { records: 'DOMAIN', check: 'DOMAIN', probe: 'DOMAIN', watch: 'DOMAIN', bulk: 'FILE' }

const options: Record<string, Texts> = {
  '--target HOST': { en: 'the host that the server runs on (default: the domain)', fr: 'l’hôte du serveur (par défaut : le domaine)' },
  '--port N': { en: 'port for servers, STARTTLS (default 5269)', fr: 'port pour serveurs, STARTTLS (par défaut 5269)' },
  '--direct-tls-port N': { en: 'port for servers, direct TLS', fr: 'port pour serveurs, TLS direct' },
  '--client-port N, --client-direct-tls-port N': { en: 'ports for clients', fr: 'ports pour clients' },
  '--component DOMAIN': { en: 'another domain of the same server (may be repeated)', fr: 'un autre domaine du même serveur (répétable)' },
  '--address IP': { en: 'public address of the host (may be repeated)', fr: 'adresse publique de l’hôte (répétable)' },
  '--ipv4 yes|no, --ipv6 yes|no': { en: 'what the server listens on', fr: 'ce sur quoi le serveur écoute' },
  '--certificate FILE': { en: 'the server’s certificate (PEM): adds its TLSA records', fr: 'le certificat du serveur (PEM) : ajoute ses enregistrements TLSA' },
  '--service FILE': { en: 'the description as JSON', fr: 'la description en JSON' },
  '--ttl SECONDS': { en: 'TTL of the records (default 3600)', fr: 'TTL des enregistrements (par défaut 3600)' },
  '--json': { en: 'the result as JSON', fr: 'le résultat en JSON' },
  '--lang en|fr': { en: 'language (default: LC_ALL, LC_MESSAGES, LANG)', fr: 'langue (par défaut : LC_ALL, LC_MESSAGES, LANG)' }
}

const askingOptions: Record<string, Texts> = {
  '--resolver IP[:PORT]': { en: 'whom to ask (default: this system’s resolvers)', fr: 'à qui demander (par défaut : ceux du système)' },
  '--dot IP[@PORT][#NAME]': { en: 'whom to ask over TLS', fr: 'à qui demander via TLS' },
  '--doh URL': { en: 'whom to ask over HTTPS', fr: 'à qui demander via HTTPS' },
  '--authoritative': { en: 'judge by the zone’s own servers, not by caches', fr: 'juger d’après les serveurs de la zone, non les caches' },
  '--dns-port N': { en: 'where the zone’s own servers listen (default 53)', fr: 'où écoutent les serveurs de la zone (par défaut 53)' },
  '--ca FILE': { en: 'authorities to trust (PEM)', fr: 'autorités reconnues (PEM)' },
  '--timeout SECONDS': { en: 'for one answer or one step', fr: 'pour une réponse ou une étape' },
  '--strict': { en: 'exit code 1 for warnings too', fr: 'code de sortie 1 aussi pour les avertissements' }
}

const ownOptions: Record<Command, Record<string, Texts>> = {
  records: {
    [`--format ${recordFormats.join('|')}`]: { en: 'how to print (default zone)', fr: 'forme d’affichage (par défaut zone)' },
    '--zone DOMAIN': { en: 'the domain that is managed at the provider', fr: 'le domaine géré chez le fournisseur' }
  },
  check: {
    ...askingOptions,
    '--save FILE': { en: 'keeps what was observed', fr: 'garde ce qui a été observé' },
    '--observation FILE': { en: 'judges what was kept instead of asking', fr: 'juge ce qui a été gardé au lieu de demander' }
  },
  probe: {
    ...askingOptions,
    '--fingerprint SHA256': { en: 'of this server’s certificate or key: is it this instance?', fr: 'du certificat ou de la clé de ce serveur : est-ce cette instance ?' },
    '--identity FILE, --identity-key FILE': { en: 'a certificate to show', fr: 'un certificat à montrer' },
    '--from DOMAIN': { en: 'the domain the probe says it comes from', fr: 'le domaine dont la sonde dit venir' },
    '--own-address IP': { en: 'this network’s public address', fr: 'l’adresse publique de ce réseau' }
  },
  watch: {
    ...askingOptions,
    '--interval SECONDS': { en: 'between two looks (default 30)', fr: 'entre deux regards (par défaut 30)' },
    '--for SECONDS': { en: 'when to give up (default 86400)', fr: 'quand abandonner (par défaut 86400)' }
  },
  bulk: { ...askingOptions, '--concurrency N': { en: 'domains at once (default 64)', fr: 'domaines à la fois (par défaut 64)' } }
}

const examples: Record<Command, string[]> = {
  records: ['xmpp-dns records room.videos.example --target videos.example', 'xmpp-dns records room.videos.example --target videos.example --format ovh --zone videos.example'],
  check: ['xmpp-dns check room.videos.example --target videos.example', 'xmpp-dns check videos.example --component room.videos.example --dot 9.9.9.9#dns.quad9.net --json'],
  probe: ['xmpp-dns probe room.videos.example --target videos.example --fingerprint 5f:3a:…'],
  watch: ['xmpp-dns watch room.videos.example --target videos.example --interval 60'],
  bulk: ['xmpp-dns bulk domains.txt', 'cat domains.txt | xmpp-dns bulk - --json > report.jsonl']
}

const words = {
  en: { usage: 'Usage', commands: 'Commands', options: 'Options', examples: 'Examples', more: 'xmpp-dns COMMAND --help says more.', exit: 'Exit code: 0 all is well, 1 something must be changed, 2 it could not be done.' },
  fr: { usage: 'Usage', commands: 'Commandes', options: 'Options', examples: 'Exemples', more: 'xmpp-dns COMMANDE --help en dit plus.', exit: 'Code de sortie : 0 tout va bien, 1 quelque chose est à changer, 2 cela n’a pu être fait.' }
} as const

const colon = (language: Language): string => language === 'fr' ? ' :' : ':'

/** What `xmpp-dns --help` prints. */
export function overview (language: Language): string {
  const word = words[language]
  const lines = commands.map(command => `  ${command.padEnd(9)}${summaries[command][language]}`)
  return [`${word.usage}${colon(language)} xmpp-dns ${commands.join('|')} …`, '', `${word.commands}${colon(language)}`, ...lines, '', word.more, word.exit].join('\n')
}

/** What `xmpp-dns COMMAND --help` prints. */
export function commandHelp (command: Command, language: Language): string {
  const word = words[language]
  const entries = Object.entries({ ...options, ...ownOptions[command] })
  const lines = entries.map(([flag, text]) => `  ${flag}\n      ${text[language]}`)
  return [
    summaries[command][language], '', `${word.usage}${colon(language)} xmpp-dns ${command} ${arguments_[command]} [OPTION…]`, '',
    `${word.options}${colon(language)}`, ...lines, '', `${word.examples}${colon(language)}`, ...examples[command].map(line => `  ${line}`), '', word.exit
  ].join('\n')
}
