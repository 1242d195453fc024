import { expect, it } from 'vitest'
import { converseLanguage, ourLanguage } from './language.js'

it.each([
  [['fr-FR', 'en'], 'fr'], [['de', 'fr'], 'fr'], [['en-US', 'fr'], 'en'], [['de'], 'en'], [[], 'en'], [['frr'], 'en']
])('speaks to people who want %j', (wanted, expected) => { expect(ourLanguage(wanted)).toBe(expected) })

it.each([
  [['fr-FR'], 'fr'], [['pt-BR'], 'pt_BR'], [['pt-PT'], 'pt'], [['zh-Hans-CN', 'de'], 'de'], [['zh-Hans'], 'zh_CN'], [['gd', 'it-IT'], 'it'], [['tlh'], 'en']
])('names %j as Converse does', (wanted, expected) => { expect(converseLanguage(wanted)).toBe(expected) })
