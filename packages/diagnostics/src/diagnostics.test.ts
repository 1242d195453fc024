import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseLanguage, CodedError, defineCatalog, exitCodeOf, formatDiagnostics, formatError, isCodedError, jsonPointer,
  localizeDiagnostics, parseJsonPointer, reportOf
} from './index.js'

const catalog = defineCatalog('fruit', {
  APPLE_ROTTEN: {
    severity: 'error',
    en: { message: 'The apple {name} is rotten.', hint: 'Throw {name} away.' },
    fr: { message: 'La pomme {name} est pourrie.', hint: 'Jetez {name}.' }
  },
  APPLE_GREEN: {
    severity: 'info',
    en: { message: 'Green: {names}.', hint: '' },
    fr: { message: 'Vertes : {names}.', hint: '' }
  },
  ERR_FRUIT_BASKET_FULL: {
    severity: 'error',
    en: { message: 'The basket is full.', hint: 'Empty it.' },
    fr: { message: 'Le panier est plein.', hint: 'Videz-le.' }
  }
})

const rotten = catalog.diagnostic('APPLE_ROTTEN', { path: '/basket/0', facts: { name: 'Gala' } })
const green = catalog.diagnostic('APPLE_GREEN', { facts: { names: ['Granny', 'Smith'] } })

describe('a catalog', () => {
  it('makes a finding that is plain JSON, with its facts in the words', () => {
    expect(rotten).toEqual({
      code: 'APPLE_ROTTEN', severity: 'error', path: '/basket/0', message: 'The apple Gala is rotten.', hint: 'Throw Gala away.',
      docs: 'docs/diagnostics.md#apple_rotten', facts: { name: 'Gala' }
    })
    expect(JSON.parse(JSON.stringify(rotten))).toEqual(rotten)
  })

  it('lists several facts, and lets a place decide that a condition is less severe', () => {
    expect(green.message).toBe('Green: Granny, Smith.')
    expect(catalog.diagnostic('APPLE_ROTTEN', { facts: { name: 'x' }, severity: 'warning' }).severity).toBe('warning')
  })

  it('says it in French from the stored finding alone', () => {
    const stored = JSON.parse(JSON.stringify([rotten, { ...green, code: 'PEAR' }]))
    expect(localizeDiagnostics(stored, 'fr', [catalog]).map(({ message }) => message)).toEqual(['La pomme Gala est pourrie.', 'Green: Granny, Smith.'])
  })

  it('does not fill a placeholder twice', () => {
    expect(catalog.diagnostic('APPLE_ROTTEN', { facts: { name: '{name}$&' } }).message).toBe('The apple {name}$& is rotten.')
  })

  it('refuses a code that it does not have', () => {
    expect(() => catalog.diagnostic('toString' as 'APPLE_GREEN', { facts: { names: [] } })).toThrow(TypeError)
  })
})

describe('a coded error', () => {
  const error = catalog.error('ERR_FRUIT_BASKET_FULL', { cause: new Error('disk /secret') })

  it('is recognised by its code, even from another copy of the class', () => {
    const copy = Object.assign(new Error('x'), { code: 'ERR_FRUIT_BASKET_FULL', hint: '', facts: {} })
    expect(isCodedError(error, 'ERR_FRUIT_BASKET_FULL')).toBe(true)
    expect(isCodedError(copy, 'ERR_FRUIT_BASKET_FULL')).toBe(true)
    expect(isCodedError(error, 'ERR_OTHER')).toBe(false)
    expect(isCodedError(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe(false)
    expect(isCodedError({ code: 'ERR_FRUIT_BASKET_FULL', hint: '', facts: {} })).toBe(false)
  })

  it('keeps its cause for programs and out of its JSON', () => {
    expect((error.cause as Error).message).toBe('disk /secret')
    expect(JSON.stringify(error)).toBe('{"code":"ERR_FRUIT_BASKET_FULL","message":"The basket is full.","hint":"Empty it.","facts":{}}')
  })

  it('is shown in both languages', () => {
    expect(formatError(error)).toBe('error ERR_FRUIT_BASKET_FULL: The basket is full.\n  → Empty it.')
    expect(formatError(error, { language: 'fr', catalogs: [catalog] })).toBe('erreur ERR_FRUIT_BASKET_FULL: Le panier est plein.\n  → Videz-le.')
    expect(formatError(new CodedError({ code: 'ERR_X', message: 'm' }))).toBe('error ERR_X: m')
  })
})

describe('findings as text', () => {
  it('puts the worst first and counts', () => {
    expect(formatDiagnostics([green, rotten])).toBe(
      'error APPLE_ROTTEN /basket/0\n  The apple Gala is rotten.\n  → Throw Gala away.\ninfo APPLE_GREEN\n  Green: Granny, Smith.\n1 error, 1 remark')
    expect(reportOf([green, rotten]).counts).toEqual({ error: 1, warning: 0, info: 1 })
    expect(reportOf([green, rotten]).diagnostics[0]).toBe(rotten)
  })

  it('speaks French', () => {
    expect(formatDiagnostics([rotten, rotten], { language: 'fr', catalogs: [catalog] })).toContain('La pomme Gala est pourrie.')
    expect(formatDiagnostics([rotten, rotten], { language: 'fr', catalogs: [catalog] })).toMatch(/\n2 erreurs$/)
    expect(formatDiagnostics([], { language: 'fr' })).toBe('Aucun problème trouvé.')
    expect(formatDiagnostics([])).toBe('No problems found.')
  })

  it('names the line of the text that a finding is about', () => {
    const found = { ...rotten, facts: { ...rotten.facts, line: 7 } }
    expect(formatDiagnostics([found])).toContain('APPLE_ROTTEN /basket/0 (line 7)\n')
    expect(formatDiagnostics([found], { language: 'fr', catalogs: [catalog] })).toContain('APPLE_ROTTEN /basket/0 (ligne 7)\n')
  })

  it('lets no input command the terminal', () => {
    const found = catalog.diagnostic('APPLE_ROTTEN', { path: '/\u001B[31m', facts: { name: '\u001B]0;x\u0007' } })
    expect(formatDiagnostics([found])).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
    expect(formatDiagnostics([found])).toContain('/\\x1b[31m')
  })

  it('is coloured only when asked', () => {
    expect(formatDiagnostics([rotten])).not.toContain('\u001B')
    expect(formatDiagnostics([rotten], { colour: true })).toContain('\u001B[31merror\u001B[0m')
  })
})

describe('exit codes', () => {
  const warning = catalog.diagnostic('APPLE_ROTTEN', { facts: { name: 'x' }, severity: 'warning' })
  it.each([
    [[], {}, 0], [[green], {}, 0], [[warning], {}, 0], [[warning], { strict: true }, 1], [[green], { strict: true }, 0], [[rotten], {}, 1]
  ])('%#', (diagnostics, options, code) => {
    expect(exitCodeOf(diagnostics, options)).toBe(code)
  })
})

describe('languages', () => {
  it.each([
    [['fr_FR.UTF-8'], 'fr'], [['FR-ca'], 'fr'], [[undefined, '', 'fr'], 'fr'], [['C'], 'en'], [['de', 'fr'], 'fr'], [['en', 'fr'], 'en'], [[], 'en']
  ])('%j is %s', (wanted, language) => {
    expect(chooseLanguage(...wanted)).toBe(language)
  })
})

describe('JSON pointers', () => {
  it('come back as the parts that they were made of', () => {
    expect(jsonPointer('hosts', 'a/b~c', 0)).toBe('/hosts/a~1b~0c/0')
    fc.assert(fc.property(fc.array(fc.string()), parts => {
      expect(parseJsonPointer(jsonPointer(...parts))).toEqual(parts)
    }))
  })
})
