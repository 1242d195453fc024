import { locale } from './texts.js'

let loading

/** A plugin's own words in the language of the page; the words themselves where there are none. */
export async function translateBy (npmName, words) {
  loading ??= fetch(`/plugins/translations/${locale}.json`).then(response => response.ok ? response.json() : {})
  return (await loading)[npmName]?.[words] || words
}

/** The texts of a field, in place. */
export async function translateField (npmName, field) {
  for (const key of ['label', 'html', 'descriptionHTML']) if (field[key]) field[key] = await translateBy(npmName, field[key])
  for (const option of field.options ?? []) option.label = await translateBy(npmName, option.label)
  return field
}
