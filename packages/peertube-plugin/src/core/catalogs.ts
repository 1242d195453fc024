import { catalog as certs } from '@xmpp-chat/certs'
import type { Catalog, Diagnostic, Language } from '@xmpp-chat/diagnostics'
import { catalog as prosodyConfig } from '@xmpp-chat/prosody-config'
import { catalog as prosodyServer } from '@xmpp-chat/prosody-server'
import { catalog as xmppDns } from '@xmpp-chat/xmpp-dns'
import { guidePath } from '../texts/guides.js'
import { settingTexts } from '../texts/settings.js'
import { catalog } from './diagnostics.js'
import { settingNames, type Settings } from './settings.js'

/** Everything that can be found, by the folder of the package that explains it. */
export const catalogs: Readonly<Record<string, Words>> = { 'peertube-plugin': catalog, 'prosody-server': prosodyServer, 'prosody-config': prosodyConfig, 'xmpp-dns': xmppDns, certs }

type Words = Pick<Catalog, 'entries' | 'localize'>

/** Findings of the plugin and of its libraries in a language, with the address where the instance explains them. */
export const inWords = (findings: readonly Diagnostic[], language: Language): Diagnostic[] => findings.map(finding => {
  const [name, catalog] = catalogOf(finding) ?? []
  if (name === undefined || catalog === undefined) return { ...finding, docs: '' }
  return { ...catalog.localize(named(finding, language), language), facts: finding.facts, docs: `${guidePath(language, `${name}-diagnostics`)}#${finding.code.toLowerCase()}` }
})

/** Admins know the settings by their labels. */
function named (finding: Diagnostic, language: Language): Diagnostic {
  const key = (Object.keys(settingNames) as Array<keyof Settings>).find(one => settingNames[one] === finding.facts['setting'])
  return key === undefined ? finding : { ...finding, facts: { ...finding.facts, setting: settingTexts[key].label[language] } }
}

/** A few codes are in two catalogs; whose it is can be seen by the words. */
function catalogOf (finding: Diagnostic): readonly [string, Words] | undefined {
  const knowing = Object.entries(catalogs).filter(([, { entries }]) => Object.hasOwn(entries, finding.code))
  return knowing.find(([, catalog]) => catalog.localize(finding, 'en').message === finding.message) ?? knowing[0]
}
