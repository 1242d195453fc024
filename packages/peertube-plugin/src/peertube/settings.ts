import { choices, defaultSettings, settingNames, type Settings } from '../core/settings.js'
import { answerText, settingGroups, settingTexts, type Text } from '../texts/settings.js'
import type { RegisterOptions, Setting } from './types.js'

/** Browsers must know these; none is a secret, but what need not be told is not. */
const publicSettings: ReadonlyArray<keyof Settings> = ['chatFor', 'autoOpen']

/** Shows the settings on PeerTube's own page for them. English words are also the keys of the translations. */
export function registerSettings (registerSetting: RegisterOptions['registerSetting']): void {
  registerSetting({ name: 'settings-answer', type: 'html', html: `<p role="status">${answerText.en}</p>`, private: true })
  for (const { heading, settings } of settingGroups) {
    registerSetting({ type: 'html', html: headingOf(heading.en), private: true })
    for (const key of settings) registerSetting(settingOf(key))
  }
}

/** One entry a line. */
const lists: ReadonlyArray<keyof Settings> = ['blockedDomains', 'allowedDomains']

/** A default as PeerTube would store it. */
function asStored (value: Settings[keyof Settings]): string | boolean {
  if (typeof value === 'boolean' || typeof value === 'string') return value
  return typeof value === 'object' ? value.join(', ') : String(value ?? '')
}

const headingOf = (text: string): string => `<h3>${text}</h3>`

function settingOf (key: keyof Settings): Setting {
  const texts: { readonly label: Text, readonly explanation: Text, readonly choices?: Readonly<Record<string, Text>> } = settingTexts[key]
  const name = settingNames[key]
  const given = asStored(defaultSettings[key])
  const common = { name, label: texts.label.en, descriptionHTML: texts.explanation.en, default: given, private: !publicSettings.includes(key) }
  if (typeof given === 'boolean') return { ...common, type: 'input-checkbox' }
  if (lists.includes(key)) return { ...common, type: 'input-textarea' }
  if (!(name in choices)) return { ...common, type: 'input' }
  return { ...common, type: 'select', options: choices[name as keyof typeof choices].map(value => ({ value, label: texts.choices?.[value]?.en ?? value })) }
}

/** French for the English words of the settings, as PeerTube wants it. */
export function frenchSettings (): Readonly<Record<string, string>> {
  const texts: Text[] = Object.values(settingTexts).flatMap(({ label, explanation, ...rest }) => [label, explanation, ...Object.values('choices' in rest ? rest.choices : {}) as Text[]])
  return {
    ...Object.fromEntries(texts.map(({ en, fr }) => [en, fr])),
    ...Object.fromEntries(settingGroups.map(({ heading: { en, fr } }) => [headingOf(en), headingOf(fr)])),
    [`<p role="status">${answerText.en}</p>`]: `<p role="status">${answerText.fr}</p>`
  }
}
