import type { Language } from '@xmpp-chat/diagnostics'
import type { CommandName } from './arguments.js'

interface CommandHelp {
  readonly summary: Readonly<Record<Language, string>>
  readonly usage: string
  readonly options: ReadonlyArray<readonly [option: string, text: Readonly<Record<Language, string>>]>
  readonly examples: readonly string[]
}

const target = ['-t, --target 0.12|13.0', { en: 'the Prosody release; default: as the file says, else 13.0', fr: 'la version de Prosody ; par défaut : selon le fichier, sinon 13.0' }] as const
const from = ['--from json|yaml|lua', { en: 'what the file is written in; default: by its ending', fr: 'le langage du fichier ; par défaut : selon son extension' }] as const

const helps: Readonly<Record<CommandName, CommandHelp>> = {
  render: {
    summary: { en: 'Write the prosody.cfg.lua for a configuration.', fr: 'Écrit le prosody.cfg.lua d’une configuration.' },
    usage: 'render [FILE]',
    options: [
      target, from,
      ['-o, --output FILE', { en: 'write there at once as a whole, only if it changes; a new file has mode 0600', fr: 'écrit ce fichier d’un seul coup, seulement s’il change ; un nouveau fichier est en mode 0600' }],
      ['--resolve', { en: 'put in the values of references, as this command sees them', fr: 'insère les valeurs des références, telles que cette commande les voit' }]
    ],
    examples: ['prosody-config render prosody.json -o /etc/prosody/prosody.cfg.lua', 'prosody-config render --target 0.12 < prosody.yaml']
  },
  check: {
    summary: { en: 'Say what is wrong with a configuration, also with an existing prosody.cfg.lua.', fr: 'Dit ce qui ne va pas dans une configuration, y compris un prosody.cfg.lua existant.' },
    usage: 'check [FILE]',
    options: [target, from, ['--strict', { en: 'exit with 1 for warnings too', fr: 'code de sortie 1 aussi pour les avertissements' }]],
    examples: ['prosody-config check prosody.json', 'prosody-config check /etc/prosody/prosody.cfg.lua --target 0.12', 'prosody-config check --json < prosody.yaml']
  },
  diff: {
    summary: { en: 'Say what changes between two configurations, and the cheapest step that makes it live.', fr: 'Dit ce qui change entre deux configurations, et l’étape la moins coûteuse qui l’applique.' },
    usage: 'diff BEFORE AFTER',
    options: [target, from],
    examples: ['prosody-config diff /etc/prosody/prosody.cfg.lua prosody.json']
  },
  import: {
    summary: { en: 'Read an existing prosody.cfg.lua into JSON.', fr: 'Convertit un prosody.cfg.lua existant en JSON.' },
    usage: 'import [FILE]',
    options: [
      target,
      ['--yaml', { en: 'write YAML instead of JSON', fr: 'écrit du YAML au lieu de JSON' }],
      ['--secrets', { en: 'write secrets too; without it they are left blank', fr: 'écrit aussi les secrets ; sinon ils sont laissés en blanc' }],
      ['-o, --output FILE', { en: 'write there, mode 0600', fr: 'écrit ce fichier, en mode 0600' }]
    ],
    examples: ['prosody-config import /etc/prosody/prosody.cfg.lua --secrets -o prosody.json']
  },
  schema: {
    summary: { en: 'Print the JSON schema of configurations, for editors.', fr: 'Affiche le schéma JSON des configurations, pour les éditeurs.' },
    usage: 'schema',
    options: [],
    examples: ['prosody-config schema > prosody.schema.json']
  }
}

const words = {
  en: {
    about: 'Render, check, diff and import configurations of the Prosody XMPP server.',
    usage: 'Usage', commands: 'Commands', options: 'Options', examples: 'Examples', command: 'COMMAND',
    json: 'findings and results as JSON', lang: 'language of the texts; default: the locale’s', help: 'this help; with a command, that command’s', version: 'the version',
    exit: 'Exit code: 0 fine (diff: no change), 1 errors were found (diff: changes), 2 the command could not do it.',
    files: 'FILE is JSON, YAML, or Prosody’s own language when it ends in .lua; without it, standard input.'
  },
  fr: {
    about: 'Écrit, vérifie, compare et importe des configurations du serveur XMPP Prosody.',
    usage: 'Utilisation', commands: 'Commandes', options: 'Options', examples: 'Exemples', command: 'COMMANDE',
    json: 'résultats en JSON', lang: 'langue des textes ; par défaut : celle du système', help: 'cette aide ; avec une commande, celle de la commande', version: 'la version',
    exit: 'Code de sortie : 0 tout va bien (diff : aucun changement), 1 erreurs trouvées (diff : changements), 2 la commande n’a pas pu aboutir.',
    files: 'FILE est en JSON, en YAML, ou dans le langage de Prosody s’il finit par .lua ; sinon, l’entrée standard.'
  }
} as const

/** The help of the program, or of one command. */
export function helpText (command: CommandName | undefined, language: Language): string {
  return command === undefined ? programHelp(language) : commandHelp(command, language)
}

function programHelp (language: Language): string {
  const text = words[language]
  return [
    text.about,
    `${text.usage}: prosody-config ${text.command} …`,
    section(text.commands, Object.values(helps).map(({ usage, summary }) => [usage, summary[language]])),
    section(text.options, [['-h, --help', text.help], ['--version', text.version], ['--json', text.json], ['--lang en|fr', text.lang]]),
    text.files,
    text.exit
  ].join('\n\n') + '\n'
}

function commandHelp (command: CommandName, language: Language): string {
  const text = words[language]
  const { summary, usage, options, examples } = helps[command]
  return [
    summary[language],
    `${text.usage}: prosody-config ${usage}`,
    section(text.options, [...options.map(([name, words]): [string, string] => [name, words[language]]), ['--json', text.json], ['--lang en|fr', text.lang]]),
    `${text.examples}:\n${examples.map(example => `  ${example}`).join('\n')}`,
    text.exit
  ].join('\n\n') + '\n'
}

function section (title: string, rows: ReadonlyArray<readonly [string, string]>): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return `${title}:\n${rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n')}`
}
